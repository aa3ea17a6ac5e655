#include "disk/standing.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>

#include <fcntl.h>
#include <sys/stat.h>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

bool at_top_and_hidden(std::string_view folder, std::string_view name) { return folder.empty() && name[0] == '.'; }
bool all_but_these(std::string_view folder, std::string_view name) { return !at_top_and_hidden(folder, name); }

void refuse_unlisted(const Listing& listing, const OutFolder& out) {
    if (listing.unlisted.empty()) return;
    const auto& [path, error] = listing.unlisted.front();
    throw Failure("cannot read \"" + out.shown + (path.empty() ? "" : "/" + text::for_terminal(path)) + "\": " + words_of(error),
                  advice_for(error, "check that you have permission to read it, or name another folder with --out"));
}

std::vector<std::string> hidden_names(int root) {
    auto found = list_tree(root, all_but_these);
    auto& names = found.files;
    for (auto* more : {&found.folders, &found.links, &found.others}) names.insert(names.end(), more->begin(), more->end());
    std::erase(names, marker_name);
    return names;
}

/// Any of the files that no build of ours wrote; empty if there is none.
std::string foreign(const Listing& found) {
    for (const auto* paths : {&found.files, &found.folders, &found.links, &found.others})
        if (!paths->empty()) return text::for_terminal(*std::min_element(paths->begin(), paths->end()));
    return {};
}

}  // namespace

std::vector<std::string> Standing::pages() const {
    std::vector<std::string> pages;
    std::copy_if(site.files.begin(), site.files.end(), std::back_inserter(pages),
                 [](const std::string& path) { return path.ends_with(".html"); });
    std::sort(pages.begin(), pages.end());
    return pages;
}

Standing read_standing(OutFolder out) {
    Standing standing;
    standing.out = std::move(out);
    const auto root = open_folder(AT_FDCWD, standing.out.path().string());
    if (!root && errno == ENOENT) return standing;
    if (!root) refuse_unlisted({{}, {}, {}, {}, {{"", errno}}}, standing.out);
    standing.exists = true;
    struct stat marker;
    standing.published = ::fstatat(*root, marker_name.data(), &marker, AT_SYMLINK_NOFOLLOW) == 0;
    standing.site = list_tree(*root, at_top_and_hidden);
    refuse_unlisted(standing.site, standing.out);
    standing.kept = hidden_names(*root);
    if (const auto file = foreign(standing.site); !standing.published && !file.empty())
        throw Failure("\"" + standing.out.shown + "\" holds \"" + file + "\", which no build of this program wrote",
                      "name an empty or a new folder with --out: a build removes everything else from its folder");
    return standing;
}

}  // namespace disk
