// The elements and attributes that the link checker looks at, and how they are recognised.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace links {

/// `other` is any element not named here.
enum class Element : std::uint8_t {
    other, a, area, audio, base, blockquote, button, del, embed, form, frame, iframe, image, img, input, ins, link, meta, noembed,
    noframes, object, plaintext, q, script, source, style, svg_math, template_, textarea, title, track, video, xmp, count_
};

enum class Attribute : std::uint8_t {
    other, action, cite, content, data, formaction, href, http_equiv, id, imagesrcset, name, poster, property, rel, src, srcset,
    style, type, xlink_href, text, count_
};

/// As the report prints it; "*" for elements without a role of their own. `Attribute::text` is the text inside the element.
std::string_view name(Element element);
std::string_view name(Attribute attribute);

/// The first eight bytes of a name in lower case as one number, so that names compare and switch fast.
constexpr std::uint64_t packed(std::string_view name) {
    std::uint64_t word = 0;
    for (size_t i = 0; i < name.size() && i < 8; ++i) word |= std::uint64_t(static_cast<unsigned char>(name[i] | 0x20)) << (8 * i);
    return word;
}

/// Any case, as HTML reads names.
Element element_named(std::string_view name);
Attribute attribute_named(std::string_view name);

}  // namespace links
