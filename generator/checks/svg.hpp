// The parts of an SVG picture, in lower case, as XML cuts them.
#pragma once

#include <algorithm>
#include <string_view>

namespace checks::svg {

inline constexpr std::string_view blanks = " \t\r\n";

/// "script" of "svg:script".
inline std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

/// The name of a tag without its brackets: "svg:script" of "svg:script type='x'".
inline std::string_view name_of(std::string_view tag) { return tag.substr(0, tag.find_first_of(" \t\r\n/")); }

/// Bytes of the comment, CDATA, instruction or tag that begins here, without its last '>'; a tag ends at a '>' outside quotation
/// marks.
size_t size_of_part(std::string_view here);

struct Attribute {
    std::string_view key, value, whole;
};

/// The first attribute of a tag for which `wanted` holds, whole; empty if there is none.
template <class Wanted>
std::string_view find_attribute(std::string_view tag, Wanted&& wanted) {
    constexpr auto npos = std::string_view::npos;
    for (size_t at = name_of(tag).size(); (at = tag.find('=', at)) != npos;) {
        const auto key_end = tag.find_last_not_of(blanks, at - 1) + 1;
        const auto key_begin = tag.find_last_of(" \t\r\n\"'/", key_end - 1) + 1;
        const auto open = tag.find_first_not_of(blanks, at + 1);
        if (open == npos || (tag[open] != '"' && tag[open] != '\'')) return {};
        const auto close = std::min(tag.find(tag[open], open + 1), tag.size());
        const Attribute attribute{tag.substr(key_begin, key_end - key_begin), tag.substr(open + 1, close - open - 1),
                                  tag.substr(key_begin, close + 1 - key_begin)};
        if (wanted(attribute)) return attribute.whole;
        at = close;
    }
    return {};
}

}  // namespace checks::svg
