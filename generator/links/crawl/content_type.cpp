#include "links/crawl/content_type.hpp"

#include <algorithm>
#include <array>

#include "links/markup/outline.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

/// "text/html" of "Text/HTML; charset=utf-8".
std::string essence_of(std::string_view media_type) {
    return text::lower_case(text::trimmed(media_type.substr(0, media_type.find(';'))));
}

bool is_html(std::string_view type) { return type == "text/html" || type == "application/xhtml+xml"; }

/// As the MIME Sniffing Standard lists them.
bool is_script(std::string_view type) {
    return type.ends_with("/javascript") || type.ends_with("/ecmascript") || type.ends_with("/x-javascript") ||
           type.ends_with("/x-ecmascript") || type.starts_with("text/javascript1.") || type == "text/jscript" ||
           type == "text/livescript" || type.ends_with("json") || type == "application/wasm";
}

std::string ending_of(const Url& address) {
    const auto name = address.segments.empty() ? std::string() : address.segments.back();
    const auto dot = name.rfind('.');
    return dot == std::string::npos ? "" : text::lower_case(name.substr(dot));
}

constexpr auto pages = std::to_array<std::string_view>({".html", ".htm", ".xhtml"});

/// What people open or save, and never a page.
constexpr auto documents =
    std::to_array<std::string_view>({".pdf",  ".csv",  ".ods", ".odt", ".odp", ".xls",  ".xlsx", ".doc",    ".docx", ".ppt",
                                     ".pptx", ".zip",  ".ics", ".png", ".jpg", ".jpeg", ".gif",  ".webp",   ".avif", ".mp3",
                                     ".mp4",  ".webm", ".m4a", ".wav", ".ogg", ".epub", ".json", ".geojson"});

constexpr auto data = std::to_array<std::string_view>({".gz", ".ico", ".js", ".mjs", ".otf", ".ttf", ".txt", ".woff", ".woff2"});

template <size_t n>
bool is_among(std::string_view ending, const std::array<std::string_view, n>& endings) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool is_style_sheet(std::string_view page, const Link& link) {
    const auto rel = text::lower_case(raw_attribute(page, link.tag, "rel"));
    return rel.find("stylesheet") != std::string::npos && rel.find("alternate") == std::string::npos;
}

}  // namespace

Needs needs_of_ending(const Url& target) {
    const auto ending = ending_of(target);
    if (is_among(ending, pages)) return Needs::page;
    return is_among(ending, documents) ? Needs::document : Needs::anything;
}

Needs needs_of(std::string_view page, const Link& link, Needs if_followed) {
    if (is_one_of(link.element, Element::img, Element::image)) return Needs::picture;
    if (link.element == Element::link) return is_style_sheet(page, link) ? Needs::style_sheet : Needs::anything;
    if (link.element == Element::script) {
        const auto type = text::lower_case(raw_attribute(page, link.tag, "type"));
        return type.empty() || type == "module" || is_script(type) ? Needs::script : Needs::anything;
    }
    if (is_one_of(link.element, Element::audio, Element::video) && link.attribute == Attribute::src) return Needs::film;
    return is_one_of(link.element, Element::a, Element::area) ? if_followed : Needs::anything;
}

bool will_do(Needs needs, std::string_view media_type) {
    const auto type = essence_of(media_type);
    if (type.empty()) return true;
    switch (needs) {
        case Needs::anything: return true;
        case Needs::page: return is_html(type) || type.ends_with("xml");
        case Needs::document: return !is_html(type);
        case Needs::picture: return type.starts_with("image/");
        case Needs::style_sheet: return type == "text/css";
        case Needs::script: return is_script(type);
        case Needs::film: return !type.starts_with("text/") && !is_html(type);
    }
    return true;
}

std::string_view words_for(Needs needs) {
    switch (needs) {
        case Needs::anything: return "a file";
        case Needs::page: return "a web page";
        case Needs::document: return "a document";
        case Needs::picture: return "a picture";
        case Needs::style_sheet: return "a style sheet";
        case Needs::script: return "a script";
        case Needs::film: return "sound or a film";
    }
    return "";
}

DocumentKind kind_served_as(std::string_view media_type, std::string_view bytes) {
    const auto type = essence_of(media_type);
    if (type.empty() || type == "text/html") return DocumentKind::page;
    if (type == "application/xhtml+xml") return DocumentKind::xml_page;
    if (type == "image/svg+xml") return DocumentKind::svg;
    if (type == "text/css") return DocumentKind::style_sheet;
    if (type == "application/manifest+json") return DocumentKind::manifest;
    return type.ends_with("xml") ? kind_of({"a.xml", std::string(bytes.substr(0, 2000)), {}}) : DocumentKind::other;
}

bool ends_like_data(const Url& address) {
    const auto ending = ending_of(address);
    return is_among(ending, documents) || is_among(ending, data);
}

}  // namespace links
