#include "build/search.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "disk/read_tree.hpp"
#include "disk/served_file.hpp"
#include "text/fingerprint.hpp"
#include "web/search_index.hpp"

namespace build {
namespace {

const std::string folder = "pagefind";
const std::string stamp = "made-from.txt";
const std::string package = "node_modules/@pagefind/linux-x64/";
const std::string for_all_themes = "/usr/local/share/csa";  // an administrator's own, so that no Debian package touches it

constexpr std::string_view our_version = "1.6.0";  // as in the theme's package.json

/// Where its package stands below node_modules/, and of which version it is.
struct Pagefind {
    std::string place;
    std::string version;
};

std::optional<Pagefind> find_pagefind(const Inputs& inputs) {
    for (const auto& place : {inputs.theme, for_all_themes})
        if (auto version = disk::read_served_file(place, package + "package.json")) return Pagefind{place, std::move(*version)};
    return std::nullopt;
}

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

bool is_searchable(const Inputs& inputs) { return find_pagefind(inputs).has_value(); }

void add_search(site::Site& site, const Inputs& inputs) {
    const auto pagefind = find_pagefind(inputs).value();
    const auto wanted = made_from(site, pagefind.version);
    auto files = standing_index(inputs.out, wanted);
    if (files.empty()) {
        files = web::search_index(site, pagefind.place + "/" + package + "bin/pagefind_extended");
        files.push_back({folder + "/" + stamp, wanted, {}});
    }
    std::move(files.begin(), files.end(), std::back_inserter(site.files));
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
}

std::string how_to_search(const model::Portal& portal, const Inputs& inputs) {
    const bool has_page =
        std::any_of(portal.pages.begin(), portal.pages.end(), [](const auto& page) { return page.lists == "a-z"; });
    if (!has_page || find_pagefind(inputs)) return "";
    return fmt::format(
        "the site has no full-text search, since pagefind is not installed: npm install --prefix {} @pagefind/linux-x64@{}",
        for_all_themes, our_version);
}

}  // namespace build
