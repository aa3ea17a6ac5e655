#include "disk/read_tree.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <tuple>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"
#include "disk/file_name.hpp"
#include "disk/listing.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

namespace fs = boost::filesystem;
using Kind = Problem::Kind;

constexpr size_t most_linked_folders = 1000;  // links that lead to each other multiply

bool passed_over(std::string_view, std::string_view name) { return name[0] == '.' || name == "node_modules"; }

constexpr size_t megabyte = size_t(1) << 20;

size_t most_bytes(std::string_view path) {
    const auto ends_in = [&](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
    };
    if (ends_in({".md", ".markdown", ".yaml", ".yml", ".mustache", ".html", ".svg"})) return 4 * megabyte;
    return ends_in({".json", ".csv", ".txt", ".xml", ".ics", ".css", ".js"}) ? 16 * megabyte : 100 * megabyte;
}

Problem unread(const std::string& path, int error, const Reading& reading) {
    if (error != EFBIG)
        return {Kind::unreadable, path, "\"" + path + "\" cannot be read: " + words_of(error),
                advice_for(error, "check that you have permission to read the file")};
    return {Kind::too_large, path,
            "\"" + path + "\" is larger than " + std::to_string(reading.most_bytes(path) / megabyte) +
                " MB, the most that a file of this kind may have",
            "divide it into several files, or make it smaller"};
}

bool holds(const fs::path& outer, const fs::path& inner) {
    const auto ends = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return ends.first == outer.end();
}

/// The names below the root, links followed, and what stands in the way.
class Names {
public:
    Names(const fs::path& root, int descriptor, Skip skips) : root_(fs::canonical(root)), skips_(skips) {
        take(list_tree(descriptor, skips), "", {});
    }

    std::vector<std::string> files;
    std::vector<Problem> problems;

private:
    using Chain = std::vector<fs::path>;  ///< the real folders in which the links stand that led here

    void take(Listing&& found, const std::string& prefix, const Chain& chain) {
        for (auto& path : found.files) take_file(prefix + path);
        for (const auto& path : found.others)
            refuse(Kind::not_a_file, prefix + path, "is a pipe, a socket or a device",
                   "only files and folders are allowed here: remove it");
        for (const auto& folder : found.unlisted)
            refuse(Kind::unreadable, prefix + folder.path, "cannot be listed: " + words_of(folder.error),
                   advice_for(folder.error, "check that you have permission to read the folder"));
        for (const auto& path : found.links) follow(prefix + path, chain);
    }

    void take_file(std::string path) {
        const auto bad = bad_name_in(path);
        if (bad.empty()) return files.push_back(std::move(path));
        refuse(Kind::bad_name, std::string(bad), "has a name that is not UTF-8 or holds a control character",
               "rename it: letters, digits and hyphens are always safe");
    }

    void follow(const std::string& link, Chain chain) {
        boost::system::error_code error;
        const auto target = fs::canonical(root_ / link, error);
        if (error == boost::system::errc::too_many_symbolic_link_levels) return refuse_loop(link);
        if (error)
            return refuse(Kind::dangling_link, link, "is a link to something that does not exist",
                          "correct the link or remove it");
        if (!holds(root_, target))
            return refuse(Kind::outside_tree, link, "is a link that leads out of the folder",
                          "put the file itself here, so that everybody builds the same site");
        if (!fs::is_directory(target, error)) return take_target(link, target);
        chain.push_back(fs::canonical((root_ / link).parent_path(), error));
        if (std::any_of(chain.begin(), chain.end(), [&](const fs::path& above) { return holds(target, above); }) ||
            ++linked_folders_ > most_linked_folders)
            return refuse_loop(link);
        const auto folder = open_folder(AT_FDCWD, target.string());
        const int refused = folder ? 0 : errno;
        if (folder) take(list_tree(*folder, skips_), link + "/", chain);
        else
            refuse(Kind::unreadable, link, "cannot be listed: " + words_of(refused),
                   advice_for(refused, "check that you have permission to read the folder"));
    }

    void take_target(const std::string& link, const fs::path& target) {
        boost::system::error_code error;
        if (fs::is_regular_file(target, error)) return take_file(link);
        refuse(Kind::not_a_file, link, "is a link to a pipe, a socket or a device",
               "only files and folders are allowed here: remove it");
    }

    void refuse_loop(const std::string& link) {
        refuse(Kind::link_loop, link, "is a link that leads back to itself", "remove the link");
    }

    void refuse(Kind kind, const std::string& path, const std::string& what, std::string help) {
        auto shown = text::for_terminal(path);
        auto message = "\"" + shown + "\" " + what;
        problems.push_back({kind, std::move(shown), std::move(message), std::move(help)});
    }

    fs::path root_;
    Skip skips_;
    size_t linked_folders_ = 0;
};

int read_at(int root, const std::string& path, std::string& bytes, size_t most) {
    // O_NONBLOCK: a pipe that took the file's place meanwhile must not hold us
    const Descriptor file(::openat(root, path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    return file ? read_file(*file, bytes, most) : errno;
}

void sort(std::vector<Problem>& problems) {
    const auto order = [](const Problem& p) { return std::tie(p.path, p.kind, p.message); };
    std::sort(problems.begin(), problems.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    const auto same = [&](const auto& a, const auto& b) { return order(a) == order(b); };
    problems.erase(std::unique(problems.begin(), problems.end(), same), problems.end());
}

}  // namespace

const Reading as_source{passed_over, true, most_bytes};

text::Tree read_tree(const fs::path& folder, std::string name, std::vector<Problem>& problems, const Reading& reading) {
    const auto root = open_folder(AT_FDCWD, folder.string());
    const int refused = root ? 0 : errno;
    if (!root)
        throw Failure("cannot read the folder \"" + text::for_terminal(folder.string()) + "\": " + words_of(refused),
                      advice_for(refused, "run csa in the project's folder, or name the folder with an option"));
    Names names(folder, *root, reading.skips);
    std::vector<text::TreeFile> files(names.files.size());
    tbb::enumerable_thread_specific<std::vector<Problem>> unreadable;
    tbb::parallel_for(size_t(0), files.size(), [&](size_t i) {
        files[i].path = std::move(names.files[i]);
        if (!reading.with_bytes) return;
        const auto& path = files[i].path;
        const int error = read_at(*root, path, files[i].bytes, reading.most_bytes(path));
        if (!error) return;
        unreadable.local().push_back(unread(path, error, reading));
        files[i].path.clear();
    });
    for (auto& part : unreadable) std::move(part.begin(), part.end(), std::back_inserter(names.problems));
    std::erase_if(files, [](const text::TreeFile& file) { return file.path.empty(); });
    sort(names.problems);
    std::move(names.problems.begin(), names.problems.end(), std::back_inserter(problems));
    return text::Tree(std::move(name), std::move(files));
}

}  // namespace disk
