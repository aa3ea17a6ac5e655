// The files of a site by the addresses that serve them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "site/site.hpp"

namespace links {

/// Numbers of `Site::files`.
using FileNumber = std::uint32_t;
inline constexpr FileNumber no_file = ~FileNumber(0);

class Paths {
public:
    explicit Paths(const site::Site& site);

    /// `path` is decoded and relative to the root: "a/", "a/index.html", "b.css", "". Exact case; `no_file` if nothing is there.
    FileNumber find(std::string_view path) const;
    /// As web hosts serve: a folder by the file that the site names for that, "a" also by "a.html" where the site has clean
    /// addresses, and by the folder "a/", to which they redirect.
    FileNumber find_served(std::string_view path) const;

private:
    /// 96 bits of the path's hash stand for the path itself, so that a look-up touches one line of memory.
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t more_hash = 0;
        FileNumber file = no_file;
    };

    FileNumber find_index(std::string_view folder) const;

    const site::Site& site_;
    bool index_is_first_;      ///< "index.html" is served before all others, as the slots have it
    std::vector<Slot> slots_;  ///< open addressing; a power of two, at most half full
};

/// "a/b" for "/a//b".
std::string single_slashes(std::string_view path);

/// Advice for addresses that lead nowhere; made only when the first is met. Bounded work, whatever the number of misses.
class NearNames {
public:
    explicit NearNames(const site::Site& site) : site_(site) {}

    /// The file whose name differs only in case.
    const std::string* other_case(std::string_view path);
    /// The file that was probably meant; empty if none is near.
    std::string_view near_file(std::string_view path);
    std::string_view near_id(std::string_view fragment, std::span<const std::string_view> ids);

private:
    void prepare();

    const site::Site& site_;
    bool prepared_ = false;
    std::unordered_map<std::string, const std::string*> by_lower_case_;
    std::unordered_map<std::string_view, const std::string*> by_last_part_;  ///< null where several files share it
    std::unordered_map<std::string, std::string_view> known_answers_;
    size_t comparisons_left_ = 2'000'000;
};

}  // namespace links
