#include "links/elements.hpp"

#include <algorithm>
#include <array>

namespace links {
namespace {

constexpr std::array<std::string_view, size_t(Element::count_)> element_names{
    "*",    "a",     "area",     "audio",  "base",      "blockquote", "button", "del",    "embed", "form",     "frame",    "iframe",
    "image", "img",  "input",    "ins",    "link",      "meta",       "noembed", "noframes", "object", "plaintext", "q", "script",
    "source", "style", "svg",    "template", "textarea", "title",     "track",  "video",  "xmp"};

constexpr std::array<std::string_view, size_t(Attribute::count_)> attribute_names{
    "*",    "action", "cite",     "content", "data", "formaction", "href",   "http-equiv", "id",         "imagesrcset",
    "name", "poster", "property", "rel",     "src",  "srcset",     "style",  "type",       "xlink:href", "text"};

bool same(std::string_view name, std::string_view lower) {
    return std::equal(name.begin(), name.end(), lower.begin(), lower.end(), [](char a, char b) { return char(a | 0x20) == b; });
}

}  // namespace

std::string_view name(Element element) { return element_names[size_t(element)]; }
std::string_view name(Attribute attribute) { return attribute_names[size_t(attribute)]; }

Element element_named(std::string_view name) {
    const auto full = [&](std::string_view lower, Element element) { return same(name, lower) ? element : Element::other; };
    switch (packed(name)) {
        case packed("a"): return Element::a;
        case packed("area"): return Element::area;
        case packed("audio"): return Element::audio;
        case packed("base"): return Element::base;
        case packed("blockquote"): return full("blockquote", Element::blockquote);
        case packed("button"): return Element::button;
        case packed("del"): return Element::del;
        case packed("embed"): return Element::embed;
        case packed("form"): return Element::form;
        case packed("frame"): return Element::frame;
        case packed("iframe"): return Element::iframe;
        case packed("image"): return Element::image;
        case packed("img"): return Element::img;
        case packed("input"): return Element::input;
        case packed("ins"): return Element::ins;
        case packed("link"): return Element::link;
        case packed("meta"): return Element::meta;
        case packed("noembed"): return Element::noembed;
        case packed("noframes"): return full("noframes", Element::noframes);
        case packed("object"): return Element::object;
        case packed("plaintext"): return full("plaintext", Element::plaintext);
        case packed("q"): return Element::q;
        case packed("script"): return Element::script;
        case packed("source"): return Element::source;
        case packed("style"): return Element::style;
        case packed("svg"):
        case packed("math"): return Element::svg_math;
        case packed("template"): return full("template", Element::template_);
        case packed("textarea"): return full("textarea", Element::textarea);
        case packed("title"): return Element::title;
        case packed("track"): return Element::track;
        case packed("video"): return Element::video;
        case packed("xmp"): return Element::xmp;
        default: return Element::other;
    }
}

Attribute attribute_named(std::string_view name) {
    const auto full = [&](std::string_view lower, Attribute attribute) { return same(name, lower) ? attribute : Attribute::other; };
    switch (packed(name)) {
        case packed("action"): return Attribute::action;
        case packed("cite"): return Attribute::cite;
        case packed("content"): return Attribute::content;
        case packed("data"): return Attribute::data;
        case packed("formaction"): return full("formaction", Attribute::formaction);
        case packed("href"): return Attribute::href;
        case packed("http-equiv"): return full("http-equiv", Attribute::http_equiv);
        case packed("id"): return Attribute::id;
        case packed("imagesrcset"): return full("imagesrcset", Attribute::imagesrcset);
        case packed("name"): return Attribute::name;
        case packed("poster"): return Attribute::poster;
        case packed("property"): return full("property", Attribute::property);
        case packed("rel"): return Attribute::rel;
        case packed("src"): return Attribute::src;
        case packed("srcset"): return Attribute::srcset;
        case packed("style"): return Attribute::style;
        case packed("type"): return Attribute::type;
        case packed("xlink:href"): return full("xlink:href", Attribute::xlink_href);
        default: return Attribute::other;
    }
}

}  // namespace links
