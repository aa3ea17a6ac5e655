#include "links/collect.hpp"

#include <algorithm>
#include <bit>

#include "links/css.hpp"
#include "links/references.hpp"

namespace links {
namespace {

constexpr std::uint32_t source_sets = bit(Attribute::srcset) | bit(Attribute::imagesrcset);
constexpr std::uint32_t foreign_links = bit(Attribute::href) | bit(Attribute::xlink_href) | bit(Attribute::style);

/// The attributes that hold addresses, by element.
constexpr auto html_links = [] {
    std::array<std::uint32_t, size_t(Element::count_)> table{};
    const auto set = [&](std::uint32_t attributes, std::initializer_list<Element> elements) {
        for (const auto element : elements) table[size_t(element)] |= attributes;
    };
    set(bit(Attribute::href), {Element::a, Element::area, Element::link});
    set(bit(Attribute::src), {Element::img, Element::image, Element::source, Element::video, Element::audio, Element::track,
                              Element::iframe, Element::frame, Element::embed, Element::script, Element::input});
    set(bit(Attribute::srcset), {Element::img, Element::image, Element::source});
    set(bit(Attribute::imagesrcset), {Element::link});
    set(bit(Attribute::poster), {Element::video});
    set(bit(Attribute::data), {Element::object});
    set(bit(Attribute::action), {Element::form});
    set(bit(Attribute::formaction), {Element::button, Element::input});
    set(bit(Attribute::cite), {Element::blockquote, Element::q, Element::ins, Element::del});
    for (auto& attributes : table) attributes |= bit(Attribute::style);
    return table;
}();

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool same(std::string_view text, std::string_view lower_case) {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return lower(a) == b; });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool has_word(std::string_view words, std::string_view wanted) {
    while (!(words = trimmed(words)).empty()) {
        const size_t length = size_t(std::find_if(words.begin(), words.end(), is_space) - words.begin());
        if (same(words.substr(0, length), wanted)) return true;
        words.remove_prefix(length);
    }
    return false;
}

/// A <link> that only prepares a connection names a host, not a page.
bool names_only_a_host(const Tag& tag) {
    const auto rel = tag.get(Attribute::rel);
    return has_word(rel, "preconnect") || has_word(rel, "dns-prefetch");
}

bool holds_shared_address(std::string_view name) {
    static constexpr std::array<std::string_view, 10> names{
        "og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:audio", "twitter:image", "twitter:image:src",
        "twitter:url", "msapplication-tileimage"};
    return std::any_of(names.begin(), names.end(), [&](auto wanted) { return same(trimmed(name), wanted); });
}

/// Where the address of a <meta http-equiv=refresh> begins and how long it is; the standard's "shared declarative refresh steps".
std::string_view refresh_address(std::string_view content) {
    auto rest = trimmed(content);
    const auto digits = rest.find_first_not_of("0123456789.");
    if (digits == 0 && rest[0] != '.') return {};
    if (digits == std::string_view::npos) return {};
    rest.remove_prefix(digits);
    if (rest[0] != ';' && rest[0] != ',' && !is_space(rest[0])) return {};
    rest = trimmed(rest);
    if (rest.starts_with(';') || rest.starts_with(',')) rest = trimmed(rest.substr(1));
    if (same(rest.substr(0, 3), "url")) {
        const auto after = trimmed(rest.substr(3));
        if (after.starts_with('=')) rest = trimmed(after.substr(1));
    }
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return rest;
    const char quote = rest[0];
    rest.remove_prefix(1);
    return rest.substr(0, rest.find(quote));
}

}  // namespace

std::string_view Collector::value(std::string_view raw) {
    if (!needs_decoding(raw)) return raw;
    return arena_.emplace_front(decoded(raw, ReferenceContext::attribute));
}

void Collector::collect(const Tag& tag, std::uint32_t offset, bool foreign) {
    if (tag.has(Attribute::id)) out_.ids.push_back(value(tag.raw[size_t(Attribute::id)]));
    if (tag.element == Element::a && tag.has(Attribute::name)) out_.ids.push_back(value(tag.raw[size_t(Attribute::name)]));
    if (!foreign && tag.element == Element::meta) return meta(tag, offset);
    if (!foreign && tag.element == Element::base) return base(tag, offset);
    auto found = tag.seen & (foreign ? foreign_links : html_links[size_t(tag.element)]);
    for (; found; found &= found - 1) {
        const auto attribute = Attribute(std::countr_zero(found));
        if (attribute == Attribute::href && tag.element != Element::link) add(tag, attribute, offset);
        else add_special(tag, attribute, offset);
    }
}

void Collector::add_special(const Tag& tag, Attribute attribute, std::uint32_t offset) {
    if (bit(attribute) & source_sets) return source_set(tag, attribute, offset);
    if (attribute == Attribute::style) return style(tag, offset);
    if (attribute == Attribute::xlink_href && tag.has(Attribute::href)) return;
    if (tag.element == Element::link && names_only_a_host(tag)) return;
    if (tag.element == Element::input && attribute == Attribute::src && !same(trimmed(tag.get(Attribute::type)), "image")) return;
    add(tag, attribute, offset);
}

void Collector::add(const Tag& tag, Attribute attribute, std::uint32_t offset) {
    const auto raw = tag.raw[size_t(attribute)];
    const auto at = raw.data() ? std::uint32_t(raw.data() - page_.data()) : offset;
    out_.links.push_back({value(raw), at, offset, tag.element, attribute});
}

/// An address that begins `in_raw` bytes into the attribute as it is written.
void Collector::add_part(const Tag& tag, Attribute attribute, std::uint32_t offset, std::string_view part, size_t in_raw) {
    const auto raw = tag.raw[size_t(attribute)];
    out_.links.push_back({part, std::uint32_t(size_t(raw.data() - page_.data()) + in_raw), offset, tag.element, attribute});
}

/// Candidates are separated by commas that stand outside addresses and parentheses.
void Collector::source_set(const Tag& tag, Attribute attribute, std::uint32_t offset) {
    const auto all = value(tag.raw[size_t(attribute)]);
    RawOffsets raw(tag.raw[size_t(attribute)]);
    for (size_t at = 0; at < all.size();) {
        if (is_space(all[at]) || all[at] == ',') { ++at; continue; }
        const size_t from = at;
        while (at < all.size() && !is_space(all[at])) ++at;
        size_t to = at;
        while (to > from && all[to - 1] == ',') --to;
        add_part(tag, attribute, offset, all.substr(from, to - from), raw.of(from));
        if (to < at) continue;
        for (int depth = 0; at < all.size() && (all[at] != ',' || depth > 0); ++at)
            depth += all[at] == '(' ? 1 : all[at] == ')' ? -1 : 0;
    }
}

void Collector::style(const Tag& tag, std::uint32_t offset) {
    const auto css = value(tag.raw[size_t(Attribute::style)]);
    if (css.find('(') == std::string_view::npos) return;
    RawOffsets raw(tag.raw[size_t(Attribute::style)]);
    for (auto& link : css_links(css))
        add_part(tag, Attribute::style, offset, arena_.emplace_front(std::move(link.value)), raw.of(link.offset));
}

void Collector::style_sheet(std::string_view css, std::uint32_t offset) {
    const auto base = std::uint32_t(css.data() - page_.data());
    for (auto& link : css_links(css))
        out_.links.push_back({arena_.emplace_front(std::move(link.value)), base + std::uint32_t(link.offset), offset,
                              Element::style, Attribute::text});
}

void Collector::meta(const Tag& tag, std::uint32_t offset) {
    if (!tag.has(Attribute::content)) return;
    const auto content = value(tag.raw[size_t(Attribute::content)]);
    if (same(trimmed(tag.get(Attribute::http_equiv)), "refresh")) {
        const auto address = refresh_address(content);
        RawOffsets raw(tag.raw[size_t(Attribute::content)]);
        if (!address.empty()) add_part(tag, Attribute::content, offset, address, raw.of(size_t(address.data() - content.data())));
    } else if (holds_shared_address(tag.get(Attribute::property)) || holds_shared_address(tag.get(Attribute::name))) {
        add(tag, Attribute::content, offset);
    }
}

void Collector::base(const Tag& tag, std::uint32_t offset) {
    if (out_.base || !tag.has(Attribute::href)) return;
    add(tag, Attribute::href, offset);
    out_.base = out_.links.back();
    out_.links.pop_back();
}

}  // namespace links
