#include "cli/search.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "disk/read_tree.hpp"
#include "disk/served_file.hpp"
#include "text/fingerprint.hpp"
#include "web/search_index.hpp"

namespace cli {
namespace {

const std::string folder = "pagefind";
const std::string stamp = "made-from.txt";
const std::string package = "node_modules/@pagefind/linux-x64/";

/// Of the pages, their order, and pagefind's version.
std::string made_from(const site::Site& site, std::string_view version) {
    auto hash = text::fingerprint(version);
    for (const auto& file : site.files)
        if (file.path.ends_with(".html")) hash = text::fingerprint(file.bytes, text::fingerprint(file.path, hash));
    return fmt::format("{:016x}\n", hash);
}

/// Empty where none stands, or one of other pages.
std::vector<site::File> standing_index(const std::string& out, const std::string& wanted) {
    if (disk::read_served_file(out, folder + "/" + stamp) != wanted) return {};
    std::vector<disk::Problem> problems;
    auto tree = disk::read_tree(out + "/" + folder, folder, problems);
    std::vector<site::File> files;
    for (auto& file : tree.files()) files.push_back({tree.shown(file.path), std::move(file.bytes), {}});
    return problems.empty() ? files : std::vector<site::File>{};
}

}  // namespace

void add_search(site::Site& site, const Options& options) {
    const auto version = disk::read_served_file(options.theme, package + "package.json");
    if (!version) return;
    const auto wanted = made_from(site, *version);
    auto files = standing_index(options.out, wanted);
    if (files.empty()) {
        files = web::search_index(site, options.theme + "/" + package + "bin/pagefind_extended");
        files.push_back({folder + "/" + stamp, wanted, {}});
    }
    std::move(files.begin(), files.end(), std::back_inserter(site.files));
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
}

}  // namespace cli
