#include "links/collect.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "links/css.hpp"
#include "links/json_strings.hpp"
#include "links/references.hpp"
#include "links/source_set.hpp"

namespace links {
namespace {

constexpr std::uint32_t source_sets = bit(Attribute::srcset) | bit(Attribute::imagesrcset);
constexpr std::uint32_t svg_links = bit(Attribute::href) | bit(Attribute::xlink_href) | bit(Attribute::style);

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
    set(bit(Attribute::background), {Element::body_or_table});
    set(bit(Attribute::longdesc), {Element::img, Element::iframe, Element::frame});
    set(bit(Attribute::cite), {Element::blockquote, Element::q, Element::ins, Element::del});
    for (auto& attributes : table) attributes |= bit(Attribute::style);
    return table;
}();

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool same(std::string_view text, std::string_view lower_case) {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return lower(a) == b; });
}

/// Elements of SVG that lead or load by href; others have no such attribute.
bool leads_in_svg(const Tag& tag) {
    static constexpr std::array<std::string_view, 17> names{
        "a", "animate", "animatemotion", "animatetransform", "cursor", "feimage", "filter", "image", "lineargradient", "mpath", "pattern",
        "radialgradient", "script", "set", "textpath", "tref", "use"};
    return std::any_of(names.begin(), names.end(), [&](auto name) { return same(tag.name, name); });
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
bool names_only_a_host(std::string_view rel) {
    return has_word(rel, "preconnect") || has_word(rel, "dns-prefetch");
}

/// Names of <meta> whose content is an address: Open Graph, cards, tiles.
bool holds_shared_address(std::string_view name) {
    static constexpr std::array<std::string_view, 20> names{
        "og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:video:url", "og:video:secure_url", "og:audio",
        "og:audio:url", "og:audio:secure_url", "twitter:url", "twitter:image", "twitter:image:src", "twitter:player",
        "twitter:player:stream", "msapplication-tileimage", "msapplication-square70x70logo", "msapplication-square150x150logo",
        "msapplication-wide310x150logo", "msapplication-square310x310logo"};
    return std::any_of(names.begin(), names.end(), [&](auto wanted) { return has_word(name, wanted); });
}

/// Members of linked data that hold addresses of pages and pictures.
bool holds_linked_address(std::string_view key) {
    static constexpr std::array<std::string_view, 14> keys{"@id", "url", "sameAs", "image", "logo", "photo", "item", "contentUrl",
                                                           "embedUrl", "thumbnailUrl", "mainEntityOfPage", "discussionUrl",
                                                           "downloadUrl", "relatedLink"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// What linked data names may be no page at all: "_:b1", "#person", "urn:x". A fragment there names a thing, not an element.
std::string_view linked_address(std::string_view value) {
    value = value.substr(0, value.find('#'));
    const auto scheme = value.substr(0, std::min(value.find_first_of(":/?"), value.size()));
    const bool has_scheme = scheme.size() < value.size() && value[scheme.size()] == ':';
    return !has_scheme || same(scheme, "http") || same(scheme, "https") ? value : std::string_view();
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

std::string_view Collector::value(const Tag& tag, Attribute attribute) { return value(tag.get(attribute)); }

void Collector::collect(const Tag& tag, std::uint32_t offset, Namespace space) {
    if (tag.has(Attribute::id)) out_.ids.push_back(value(tag.raw[size_t(Attribute::id)]));
    const bool html = space == Namespace::html;
    if (html && tag.element == Element::a && tag.has(Attribute::name)) out_.ids.push_back(value(tag.raw[size_t(Attribute::name)]));
    if (html && tag.element == Element::meta) return meta(tag, offset);
    if (html && tag.element == Element::base) return base(tag, offset);
    auto found = tag.seen & (html ? html_links[size_t(tag.element)] : svg_links);
    if (space == Namespace::math || (space == Namespace::svg && !leads_in_svg(tag))) found &= bit(Attribute::style);
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
    if (tag.element == Element::link && names_only_a_host(value(tag, Attribute::rel))) return;
    if (tag.element == Element::input && attribute == Attribute::src && !same(value(tag, Attribute::type), "image")) return;
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

void Collector::source_set(const Tag& tag, Attribute attribute, std::uint32_t offset) {
    const auto all = value(tag.raw[size_t(attribute)]);
    RawOffsets raw(tag.raw[size_t(attribute)]);
    for (const auto address : source_set_addresses(all))
        add_part(tag, attribute, offset, address, raw.of(size_t(address.data() - all.data())));
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

void Collector::script(const Tag& tag, std::string_view text, std::uint32_t offset) {
    const auto type = value(tag, Attribute::type);
    if (!same(trimmed(type.substr(0, type.find(';'))), "application/ld+json")) return;
    const auto base = std::uint32_t(text.data() - page_.data());
    for (auto& string : json_strings(text)) {
        if (!holds_linked_address(string.key)) continue;
        const auto address = linked_address(arena_.emplace_front(std::move(string.value)));
        if (!address.empty())
            out_.links.push_back({address, base + std::uint32_t(string.offset), offset, Element::script, Attribute::text});
    }
}

void Collector::style_instruction(const Tag& tag, std::uint32_t offset) {
    if (tag.has(Attribute::href)) add(tag, Attribute::href, offset);
}

void Collector::meta(const Tag& tag, std::uint32_t offset) {
    if (!tag.has(Attribute::content)) return;
    const auto content = value(tag.raw[size_t(Attribute::content)]);
    if (same(value(tag, Attribute::http_equiv), "refresh")) {
        const auto address = refresh_address(content);
        RawOffsets raw(tag.raw[size_t(Attribute::content)]);
        if (!address.empty()) add_part(tag, Attribute::content, offset, address, raw.of(size_t(address.data() - content.data())));
    } else if (holds_shared_address(value(tag, Attribute::property)) || holds_shared_address(value(tag, Attribute::name))) {
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
