#include "links/internal/paths.hpp"

#include <bit>
#include <cstring>

#include "report/report.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

constexpr std::string_view index_name = "index.html";

/// "a/index.html" and "a/" are one address.
std::string_view served(std::string_view path) {
    if (path.empty() || path.back() != 'l' || !path.ends_with(index_name)) return path;
    const auto folder = path.substr(0, path.size() - index_name.size());
    return folder.empty() || folder.back() == '/' ? folder : path;
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const auto product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

struct Hash {
    std::uint64_t first, second;
};

/// Two independent chains over the same words.
Hash hash_of(std::string_view text) {
    Hash hash{text.size() * 0x9e3779b97f4a7c15ull, text.size() ^ 0x8ebc6af09c88c6e3ull};
    const auto add = [&](size_t at, size_t length) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, length);
        hash = {mixed(hash.first ^ word, 0xa0761d6478bd642full), mixed(hash.second + word, 0xe7037ed1a0b428dbull)};
    };
    size_t at = 0;
    for (; at + 8 < text.size(); at += 8) add(at, 8);
    if (text.size() >= 8) add(text.size() - 8, 8);
    else if (!text.empty()) add(0, text.size());
    return {mixed(hash.first, 0x589965cc75374cc3ull), mixed(hash.second, 0x1d8e4e27c47d124full)};
}

/// "b" of "a/b/", "a/b/index.html" and "a/b"; "c.html" of "a/c.html".
std::string_view last_part(std::string_view path) {
    path = served(path);
    if (path.ends_with('/')) path.remove_suffix(1);
    return path.substr(path.rfind('/') + 1);
}

}  // namespace

Paths::Paths(const site::Site& site)
    : site_(site),
      index_is_first_(!site.index_names.empty() && site.index_names[0] == index_name),
      slots_(std::bit_ceil(site.files.size() * 2 + 2)) {
    for (FileNumber number = 0; number < site.files.size(); ++number) {
        const auto hash = hash_of(served(site.files[number].path));
        size_t at = hash.first & (slots_.size() - 1);
        while (slots_[at].file != no_file) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {hash.first, std::uint32_t(hash.second), number};
    }
}

FileNumber Paths::find(std::string_view path) const {
    const auto hash = hash_of(served(path));
    for (size_t at = hash.first & (slots_.size() - 1); slots_[at].file != no_file; at = (at + 1) & (slots_.size() - 1))
        if (slots_[at].hash == hash.first && slots_[at].more_hash == std::uint32_t(hash.second)) return slots_[at].file;
    return no_file;
}

FileNumber Paths::find_index(std::string_view folder) const {
    for (const auto& name : site_.index_names)
        if (const auto file = find(std::string(folder) + name); file != no_file) return file;
    return no_file;
}

FileNumber Paths::find_served(std::string_view path) const {
    const bool is_folder = path.empty() || path.ends_with('/');
    auto file = index_is_first_ || !is_folder ? find(path) : no_file;
    if (file != no_file) return file;
    if (is_folder) return find_index(path);
    if (site_.clean_urls) file = find(std::string(path) + ".html");
    return file != no_file ? file : find_index(std::string(path) + "/");
}

std::string single_slashes(std::string_view path) {
    std::string out;
    for (const char c : path)
        if (c != '/' || !(out.empty() || out.back() == '/')) out += c;
    return out;
}

void NearNames::prepare() {
    if (prepared_) return;
    prepared_ = true;
    for (const auto& file : site_.files) {
        by_lower_case_.emplace(served(text::lower_case(file.path)), &file.path);
        const auto [at, first] = by_last_part_.emplace(last_part(file.path), &file.path);
        if (!first) at->second = nullptr;
    }
}

const std::string* NearNames::other_case(std::string_view path) {
    prepare();
    const auto lower = std::string(served(text::lower_case(path)));
    auto at = by_lower_case_.find(lower);
    if (at == by_lower_case_.end() && !lower.ends_with('/')) at = by_lower_case_.find(lower + "/");
    if (at == by_lower_case_.end()) return nullptr;
    const auto name = served(*at->second);  // may be the very one, which is not served: no index of its folder
    return name == served(path) || name == std::string(path) + "/" ? nullptr : at->second;
}

std::string_view NearNames::near_file(std::string_view path) {
    prepare();
    const auto [answer, is_new] = known_answers_.emplace(path, std::string_view());
    if (!is_new) return answer->second;
    const auto moved = by_last_part_.find(last_part(path));
    if (moved != by_last_part_.end() && moved->second) return answer->second = *moved->second;
    if (comparisons_left_ < site_.files.size()) return {};
    comparisons_left_ -= site_.files.size();
    std::vector<std::string_view> names;
    for (const auto& file : site_.files) names.push_back(served(file.path));
    const auto near = report::nearest(served(path), names);
    return answer->second = near.empty() ? near : std::string_view(site_.files[Paths(site_).find(near)].path);
}

std::string_view NearNames::near_id(std::string_view fragment, std::span<const std::string_view> ids) {
    if (comparisons_left_ < ids.size()) return {};
    comparisons_left_ -= ids.size();
    return report::nearest(fragment, {ids.begin(), ids.end()});
}

}  // namespace links
