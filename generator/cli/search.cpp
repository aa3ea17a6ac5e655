#include "cli/search.hpp"

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "disk/read_tree.hpp"
#include "web/search_index.hpp"

namespace cli {
namespace {

namespace fs = boost::filesystem;

constexpr std::string_view folder = "pagefind";
constexpr std::string_view stamp = "pagefind/made-from.txt";

/// Of the pages, their order and pagefind itself (FNV-1a).
std::string made_from(const site::Site& site, const fs::path& program) {
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto add = [&](std::string_view bytes) {
        for (const unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001b3;
    };
    for (const auto& file : site.files)
        if (file.path.ends_with(".html")) add(file.path), add(file.bytes);
    return fmt::format("{:016x} {}\n", hash, fs::file_size(program));
}

/// Empty where none stands, or one of other pages.
std::vector<site::File> standing_index(const fs::path& out, const std::string& wanted) {
    std::vector<disk::Problem> problems;
    if (!fs::is_directory(out / std::string(folder))) return {};
    auto tree = disk::read_tree(out / std::string(folder), std::string(folder), problems);
    const auto* made = tree.find("made-from.txt");
    if (!problems.empty() || !made || made->bytes != wanted) return {};
    std::vector<site::File> files;
    for (auto& file : tree.files()) files.push_back({tree.shown(file.path), std::move(file.bytes), {}});
    return files;
}

}  // namespace

void add_search(site::Site& site, const Options& options) {
    const auto program = fs::path(options.theme) / "node_modules/@pagefind/linux-x64/bin/pagefind_extended";
    if (!fs::exists(program)) return;
    const auto wanted = made_from(site, program);
    auto files = standing_index(options.out, wanted);
    if (files.empty()) {
        files = web::search_index(site, fs::absolute(program).string());
        files.push_back({std::string(stamp), wanted, {}});
    }
    std::move(files.begin(), files.end(), std::back_inserter(site.files));
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
}

}  // namespace cli
