#include "cli/check_target.hpp"

#include <algorithm>
#include <cerrno>

#include "cli/markdown_page.hpp"
#include "disk/failure.hpp"
#include "disk/read_tree.hpp"
#include "links/register/check.hpp"
#include "links/markup/documents.hpp"
#include "links/markup/encoding.hpp"
#include "links/url/url.hpp"

namespace cli {
namespace {

/// Everything counts that a web host can serve.
constexpr disk::Reading as_served{[](std::string_view, std::string_view) { return false; }, false, nullptr};

bool keeps_from_checking(disk::Problem::Kind kind) {
    return kind == disk::Problem::Kind::unreadable || kind == disk::Problem::Kind::outside_tree ||
           kind == disk::Problem::Kind::bad_name;
}

site::Site hosted(const Hosting& hosting) {
    site::Site site;
    site.foreign = true;
    site.clean_urls = hosting.clean_urls;
    site.base_path = hosting.base;
    if (const auto address = links::parse_url(hosting.base)) {
        site.host = address->origin();
        site.base_path = address->path();
    }
    return site;
}

bool is_markdown(std::string_view path) { return path.ends_with(".md"); }

site::File page_of(site::Site& site, const std::string& path, std::string bytes) {
    if (!is_markdown(path)) return {path, std::move(bytes), {}};
    site.clean_urls = true;
    site.sources.push_back(path);
    return markdown_page(path, bytes, std::uint32_t(site.sources.size() - 1));
}

void add_file(site::Site& site, const std::string& path, std::string bytes) {
    auto file = page_of(site, path, std::move(bytes));
    links::decode(file);
    const auto after = [](const site::File& a, const site::File& b) { return a.path < b.path; };
    site.files.insert(std::upper_bound(site.files.begin(), site.files.end(), file, after), std::move(file));
}

constexpr size_t largest_page = size_t(16) << 20;

/// Throws links::Unreadable for a file that has gone or cannot be read, or a page that could fill the memory.
std::string read_page(const std::string& root, const std::string& path) try {
    if (auto bytes = disk::read_served_file(root, path, largest_page)) return std::move(*bytes);
    if (errno == EFBIG)
        throw links::Unreadable("\"" + path + "\" is larger than 16 MB, the most that a page may have", "divide it");
    throw links::Unreadable("\"" + path + "\" has gone meanwhile", "run csa again");
} catch (const disk::Failure& failure) {
    throw links::Unreadable(failure.what(), failure.help());
}

/// The files to which the missing links of the site lead, where the disk has them. A forge that shows Markdown shows folders,
/// too.
void add_targets(site::Site& site, const std::string& root) {
    const bool shows_folders = !site.sources.empty();
    for (const auto& target : links::missing_files(site)) {
        for (const auto& path : {target, target + ".html", target + "/index.html"}) {
            if (site.find(path)) continue;
            auto bytes = disk::read_served_file(root, path, links::may_hold_links(path) || is_markdown(path) ? largest_page : 0);
            if (bytes || errno == EFBIG) add_file(site, path, std::move(bytes).value_or(""));
        }
        const auto index = target + "/index.html";
        if (shows_folders && !site.find(index) && disk::is_served_folder(root, target)) add_file(site, index, "");
    }
}

}  // namespace

site::Site list_folder(const std::string& folder, const Hosting& hosting, report::Report& report) {
    std::vector<disk::Problem> problems;
    auto tree = disk::read_tree(folder, folder, problems, as_served);
    for (auto& problem : problems)
        if (keeps_from_checking(problem.kind))
            report.add(report::Kind::unreadable_file, {tree.shown(problem.path), 0, 0}, std::move(problem.message),
                       std::move(problem.help));
    auto site = hosted(hosting);
    site.files.reserve(tree.files().size());
    for (auto& file : tree.files()) site.files.push_back({std::move(file.path), "", {}});
    return site;
}

links::Load reader_of(const std::string& folder) {
    return [folder](const site::File& named) {
        site::File file{named.path, read_page(folder, named.path), {}};
        links::decode(file);
        return file;
    };
}

site::Site read_single(const disk::ServedFile& file, const Hosting& hosting) {
    auto site = hosted(hosting);
    add_file(site, file.path, read_page(file.root, file.path));
    add_targets(site, file.root);
    return site;
}

}  // namespace cli
