// One start tag of HTML: its name and the attributes that matter here.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "links/markup/elements.hpp"

namespace links {

/// What ends a name or an unquoted value in a tag.
enum CharClass : unsigned char { plain = 0, space = 1, slash = 2, greater = 4, equals = 8 };

inline constexpr auto char_class = [] {
    std::array<unsigned char, 256> table{};
    for (const char c : {' ', '\t', '\n', '\f', '\r'}) table[static_cast<unsigned char>(c)] = space;
    table['/'] = slash;
    table['>'] = greater;
    table['='] = equals;
    return table;
}();

inline unsigned char class_of(char c) { return char_class[static_cast<unsigned char>(c)]; }
inline bool is_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
inline bool is_space(char c) { return class_of(c) == space; }

constexpr std::uint32_t bit(Attribute attribute) { return 1u << unsigned(attribute); }

/// Reused from tag to tag; `raw[a]` holds something only where `seen` has the bit of a.
struct Tag {
    std::string_view name;
    Element element = Element::other;
    std::uint32_t seen = 0;
    bool self_closing = false;
    std::array<std::string_view, size_t(Attribute::count_)> raw;

    bool has(Attribute attribute) const { return seen & bit(attribute); }
    std::string_view get(Attribute attribute) const { return has(attribute) ? raw[size_t(attribute)] : std::string_view(); }
};

inline std::string_view view(const char* from, const char* to) { return {from, size_t(to - from)}; }

/// The first byte from `at` on whose class is one of `kinds`; `end` if there is none. Eight bytes at a time.
inline const char* find_class(const char* at, const char* end, unsigned char kinds) {
    constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
    for (std::uint64_t word; end - at >= 8; at += 8) {
        std::memcpy(&word, at, 8);
        const auto equal = [&](char c) {
            const auto x = word ^ ones * static_cast<unsigned char>(c);
            return (x - ones) & ~x;
        };
        const auto found = (((word - ones * 0x21) & ~word) | equal('/') | equal('>') | equal('=')) & highs;
        if (!found) continue;
        at += std::countr_zero(found) / 8;
        break;
    }
    while (at < end && !(class_of(*at) & kinds)) ++at;
    return at;
}

/// Reads from after the tag's name to after its '>', calling `each(name, raw value)` for every attribute; null if the page ends
/// before.
template <class Each>
const char* read_attributes(const char* at, const char* end, bool& self_closing, Each each) {
    self_closing = false;
    while (at < end) {
        const auto kind = class_of(*at);
        if (kind == greater) return at + 1;
        if (kind == space || kind == slash) {
            self_closing = kind == slash;
            ++at;
            continue;
        }
        self_closing = false;
        const char* const name = at++;
        at = find_class(at, end, space | slash | greater | equals);
        const auto name_view = view(name, at);
        while (at < end && is_space(*at)) ++at;
        if (at == end || *at != '=') {
            each(name_view, std::string_view());
            continue;
        }
        ++at;
        while (at < end && is_space(*at)) ++at;
        if (at == end) return nullptr;
        const char* value = at;
        if (*at == '"' || *at == '\'') {
            ++value;
            at = static_cast<const char*>(std::memchr(value, *at, size_t(end - value)));
            if (!at) return nullptr;
            each(name_view, view(value, at++));
        } else {
            while (at < end && !(class_of(*at) & (space | greater))) ++at;
            each(name_view, view(value, at));
        }
    }
    return nullptr;
}

inline const char* name_end(const char* at, const char* end) { return find_class(at, end, space | slash | greater); }

/// Reads a tag whose name begins at `at`.
inline const char* read_tag(const char* at, const char* end, Tag& tag) {
    const char* const name = at;
    at = name_end(at, end);
    tag.name = view(name, at);
    tag.element = element_named(tag.name);
    tag.seen = 0;
    tag.self_closing = false;
    if (at < end && *at == '>') return at + 1;
    return read_attributes(at, end, tag.self_closing, [&](std::string_view attribute_name, std::string_view value) {
        const auto attribute = attribute_named(attribute_name);
        if (attribute == Attribute::other || tag.has(attribute)) return;
        tag.seen |= bit(attribute);
        tag.raw[size_t(attribute)] = value;
    });
}

}  // namespace links
