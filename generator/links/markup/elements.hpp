// The elements and attributes that the link checker looks at, and how they are recognised.
#pragma once

#include <cstdint>
#include <string_view>

namespace links {

/// `other` is any element not named here; `body_or_table` stands for those that may have a background,
/// `table_part` for the other parts of a table.
enum class Element : std::uint8_t {
    other,
    a,
    area,
    audio,
    base,
    blockquote,
    body_or_table,
    button,
    del,
    embed,
    form,
    frame,
    frameset,
    iframe,
    image,
    img,
    input,
    ins,
    link,
    map,
    meta,
    noembed,
    noframes,
    object,
    plaintext,
    q,
    script,
    source,
    style,
    svg_math,
    table_part,
    template_,
    textarea,
    title,
    track,
    video,
    xmp,
    count_
};

enum class Attribute : std::uint8_t {
    other,
    action,
    background,
    charset,
    cite,
    content,
    data,
    encoding,
    formaction,
    hidden,
    href,
    http_equiv,
    id,
    imagesrcset,
    is_permalink,
    longdesc,
    name,
    ping,
    poster,
    property,
    rel,
    src,
    srcset,
    style,
    type,
    url,
    usemap,
    xlink_href,
    xml_base,
    text,
    count_
};

/// Whether an element or attribute is one of those that share a role; all others have none.
template <class Name, class... Names>
constexpr bool is_one_of(Name name, Names... names) {
    return ((name == names) || ...);
}

/// As the report prints it; "*" for elements without a role of their own. `Attribute::text` is the text inside the element.
std::string_view name(Element element);
std::string_view name(Attribute attribute);

/// Any case, as HTML reads names.
Element element_named(std::string_view name);
Attribute attribute_named(std::string_view name);

}  // namespace links
