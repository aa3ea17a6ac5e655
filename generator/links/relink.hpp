// Repairs of links, as replacements in the files where people wrote them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "links/external.hpp"
#include "text/place.hpp"

namespace links {

/// `before` stands at `place` and becomes `after`.
struct Repair {
    text::Place place;
    std::string before;
    std::string after;
    std::string reason;

    auto operator<=>(const Repair&) const = default;
};

/// What can be mended without asking anyone, by place, each once: permanent redirects that are settled, planned moves whose day
/// has come and whose new address works, approved alternates of broken links, and internal links with a near match.
std::vector<Repair> repairs(const Checked& checked, const Knowledge& knowledge, text::Date today);

/// `bytes` of one file with its repairs made. Those whose `before` does not stand at their place are moved to `left_over`.
std::string repaired(std::string_view bytes, const std::vector<Repair>& repairs, std::vector<Repair>& left_over);

/// The change of one file as `diff -u` writes it; both texts have the same number of lines.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace links
