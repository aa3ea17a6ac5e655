#include "links/markup/collect.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "links/markup/css.hpp"
#include "links/markup/json_strings.hpp"
#include "links/markup/metadata.hpp"
#include "links/markup/references.hpp"
#include "links/markup/source_set.hpp"
#include "links/markup/words.hpp"

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
    set(bit(Attribute::ping), {Element::a, Element::area});
    set(bit(Attribute::usemap), {Element::img, Element::object});
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

/// Elements of SVG that lead or load by href; others have no such attribute.
bool leads_in_svg(const Tag& tag) {
    static constexpr std::array<std::string_view, 17> names{
        "a",     "animate", "animatemotion",  "animatetransform", "cursor", "feimage",  "filter", "image", "lineargradient",
        "mpath", "pattern", "radialgradient", "script",           "set",    "textpath", "tref",   "use"};
    return is_one_of(tag.name, names);
}

/// A <link> that only prepares a connection names a host, not a page.
bool names_only_a_host(std::string_view rel) { return has_word(rel, "preconnect") || has_word(rel, "dns-prefetch"); }

}  // namespace

std::string_view Collector::value(std::string_view raw) {
    if (!needs_decoding(raw)) return raw;
    return arena_.emplace_front(decoded(raw, ReferenceContext::attribute));
}

std::string_view Collector::value(const Tag& tag, Attribute attribute) { return value(tag.get(attribute)); }

void Collector::collect(const Tag& tag, std::uint32_t offset, Namespace space) {
    if (tag.has(Attribute::id)) out_.ids.push_back(value(tag.raw[size_t(Attribute::id)]));
    const bool html = space == Namespace::html;
    if (html && tag.element == Element::a && tag.has(Attribute::name))
        out_.ids.push_back(value(tag.raw[size_t(Attribute::name)]));
    if (html && tag.element == Element::map)
        for (const auto name : {Attribute::name, Attribute::id})
            if (tag.has(name)) out_.maps.push_back(value(tag, name));
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
    if (attribute == Attribute::ping) return pings(tag, offset);
    if (attribute == Attribute::xlink_href && tag.has(Attribute::href)) return;
    if (tag.element == Element::link && names_only_a_host(value(tag, Attribute::rel))) return;
    if (tag.element == Element::input && attribute == Attribute::src && !same_word(value(tag, Attribute::type), "image")) return;
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

/// Addresses with white space between them, told when a reader follows the link.
void Collector::pings(const Tag& tag, std::uint32_t offset) {
    if (!tag.has(Attribute::href)) return;
    const auto all = value(tag, Attribute::ping);
    RawOffsets raw(tag.get(Attribute::ping));
    for (auto rest = trimmed(all); !rest.empty(); rest = trimmed(rest)) {
        const auto address = rest.substr(0, size_t(std::find_if(rest.begin(), rest.end(), is_space) - rest.begin()));
        add_part(tag, Attribute::ping, offset, address, raw.of(size_t(address.data() - all.data())));
        rest.remove_prefix(address.size());
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

void Collector::script(const Tag& tag, std::string_view text, std::uint32_t offset) {
    const auto type = value(tag, Attribute::type);
    if (!same_word(trimmed(type.substr(0, type.find(';'))), "application/ld+json")) return;
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
    if (same_word(value(tag, Attribute::http_equiv), "refresh")) {
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
    if (out_.links.back().value.size() <= longest_base) out_.base = out_.links.back();
    out_.links.pop_back();
}

}  // namespace links
