#include "links/documents.hpp"

#include <nlohmann/json.hpp>

#include "links/css.hpp"
#include "links/references.hpp"
#include "links/tag.hpp"

namespace links {
namespace {

bool has_extension(std::string_view path, std::string_view lower) {
    if (path.size() < lower.size()) return false;
    const auto end = path.substr(path.size() - lower.size());
    return std::equal(end.begin(), end.end(), lower.begin(), [](char a, char b) { return a == b || char(a | 0x20) == b; });
}

/// The text between a tag and the next '<', or its CDATA section.
std::string_view text_at(std::string_view bytes, size_t at) {
    static constexpr std::string_view opening = "<![CDATA[";
    auto rest = bytes.substr(at);
    if (!rest.starts_with(opening)) return rest.substr(0, rest.find('<'));
    rest.remove_prefix(opening.size());
    return rest.substr(0, rest.find("]]>"));
}

class XmlReader {
public:
    XmlReader(std::string_view bytes, Arena& arena, PageLinks& out) : bytes_(bytes), arena_(arena), out_(out) {}

    /// Calls `each(tag, offset of its '<', offset after it)` for every start tag.
    template <class Each>
    void tags(Each each) {
        const char* const end = bytes_.data() + bytes_.size();
        Tag tag;
        for (size_t at = bytes_.find('<'); at < bytes_.size(); at = bytes_.find('<', at)) {
            const auto rest = bytes_.substr(at);
            if (rest.starts_with("<!--")) { at = bytes_.find("-->", at); continue; }
            if (rest.starts_with("<![CDATA[")) { at = bytes_.find("]]>", at); continue; }
            if (rest.size() < 2 || !is_letter(rest[1])) { ++at; continue; }
            const char* const after = read_tag(rest.data() + 1, end, tag);
            if (!after) return;
            each(tag, at, size_t(after - bytes_.data()));
            at = size_t(after - bytes_.data());
        }
    }

    void add(std::string_view raw, Attribute attribute, size_t tag) {
        while (!raw.empty() && is_space(raw.front())) raw.remove_prefix(1);
        while (!raw.empty() && is_space(raw.back())) raw.remove_suffix(1);
        const auto value = needs_decoding(raw) ? arena_.emplace_front(decoded(raw, ReferenceContext::attribute)) : raw;
        out_.links.push_back({value, std::uint32_t(raw.data() - bytes_.data()), std::uint32_t(tag), Element::other, attribute});
    }

    void sitemap() {
        tags([&](const Tag& tag, size_t at, size_t after) {
            if (tag.name == "loc" || tag.name.ends_with(":loc")) add(text_at(bytes_, after), Attribute::text, at);
        });
    }

    void feed() {
        tags([&](const Tag& tag, size_t at, size_t after) {
            const bool text =
                tag.name == "icon" || tag.name == "logo" || (tag.name == "link" && tag.seen == 0 && !tag.self_closing);
            if (text) add(text_at(bytes_, after), Attribute::text, at);
            if (tag.name == "link" && tag.has(Attribute::href)) add(tag.get(Attribute::href), Attribute::href, at);
            if (tag.name == "content" && tag.has(Attribute::src)) add(tag.get(Attribute::src), Attribute::src, at);
        });
    }

private:
    std::string_view bytes_;
    Arena& arena_;
    PageLinks& out_;
};

void read_style_sheet(std::string_view css, Arena& arena, PageLinks& out) {
    for (auto& link : css_links(css)) {
        if (link.value.starts_with('#')) continue;
        const auto offset = std::uint32_t(link.offset);
        out.links.push_back({arena.emplace_front(std::move(link.value)), offset, offset, Element::style, Attribute::text});
    }
}

/// start_url, and src and url at any depth; a manifest that is no JSON gives nothing.
void read_manifest(std::string_view bytes, Arena& arena, PageLinks& out) {
    const auto json = nlohmann::json::parse(bytes, nullptr, false);
    if (json.is_discarded()) return;
    const auto flat = json.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        if (!value.is_string()) continue;
        const auto key = pointer.substr(pointer.rfind('/') + 1);
        if (key != "src" && key != "url" && key != "start_url") continue;
        const auto& text = arena.emplace_front(value.get<std::string>());
        const size_t at = bytes.find('"' + text + '"');
        const auto offset = std::uint32_t(at == std::string_view::npos ? 0 : at + 1);
        out.links.push_back({text, offset, offset, Element::other, key == "src" ? Attribute::src : Attribute::href});
    }
}

}  // namespace

DocumentKind kind_of(const site::File& file) {
    const std::string_view path = file.path;
    if (has_extension(path, ".html") || has_extension(path, ".htm") || has_extension(path, ".xhtml")) return DocumentKind::page;
    if (has_extension(path, ".css")) return DocumentKind::style_sheet;
    if (has_extension(path, ".svg")) return DocumentKind::svg;
    if (has_extension(path, ".webmanifest") || path == "manifest.json" || path.ends_with("/manifest.json"))
        return DocumentKind::manifest;
    if (!has_extension(path, ".xml") && !has_extension(path, ".atom") && !has_extension(path, ".rss")) return DocumentKind::other;
    const auto beginning = std::string_view(file.bytes).substr(0, 2000);
    if (beginning.find("<urlset") != std::string_view::npos || beginning.find("<sitemapindex") != std::string_view::npos)
        return DocumentKind::sitemap;
    if (beginning.find("<feed") != std::string_view::npos || beginning.find("<rss") != std::string_view::npos)
        return DocumentKind::feed;
    return DocumentKind::other;
}

void read_document(const site::File& file, DocumentKind kind, Arena& arena, PageLinks& out) {
    out.clear();
    switch (kind) {
        case DocumentKind::page: return read_page(file.bytes, Markup::html, arena, out);
        case DocumentKind::svg: return read_page(file.bytes, Markup::svg, arena, out);
        case DocumentKind::style_sheet: return read_style_sheet(file.bytes, arena, out);
        case DocumentKind::sitemap: return XmlReader(file.bytes, arena, out).sitemap();
        case DocumentKind::feed: return XmlReader(file.bytes, arena, out).feed();
        case DocumentKind::manifest: return read_manifest(file.bytes, arena, out);
        case DocumentKind::other: return;
    }
}

}  // namespace links
