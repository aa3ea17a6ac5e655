#include "links/markup/documents.hpp"

#include <algorithm>
#include <array>

#include "links/markup/css.hpp"
#include "links/markup/json_strings.hpp"
#include "links/url/limits.hpp"
#include "links/markup/references.hpp"
#include "links/markup/words.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

bool has_extension(std::string_view path, std::string_view lower) {
    if (path.size() < lower.size()) return false;
    const auto end = path.substr(path.size() - lower.size());
    return std::equal(end.begin(), end.end(), lower.begin(), [](char a, char b) { return a == b || char(a | 0x20) == b; });
}

/// Site maps and feeds. Elements of other vocabularies are known by the prefixes that everyone uses.
class XmlReader {
public:
    XmlReader(std::string_view bytes, Arena& arena, PageLinks& out) : bytes_(bytes), arena_(arena), out_(out) {}

    void sitemap() {
        tags([&](const Tag& tag, size_t at, size_t after) {
            if (tag.name == "loc" || tag.name.ends_with(":loc") || tag.name.ends_with("_loc")) add_text(after, at);
            if (tag.name.ends_with(":link")) add(tag, Attribute::href, at);
        });
    }

    void feed() {
        tags([&](const Tag& tag, size_t at, size_t after) {
            if (!out_.base && tag.has(Attribute::xml_base)) base(tag, at);
            if (holds_address(tag)) add_text(after, at);
            if (tag.name == "link" || tag.name == "atom:link" || tag.name == "itunes:image") add(tag, Attribute::href, at);
            if (tag.name == "content") add(tag, Attribute::src, at);
            if (tag.name == "enclosure" || tag.name == "source" || tag.name.starts_with("media:")) add(tag, Attribute::url, at);
        });
    }

private:
    /// Calls `each(tag, offset of its '<', offset after it)` for every start tag.
    template <class Each>
    void tags(Each each) {
        const char* const end = bytes_.data() + bytes_.size();
        Tag tag;
        for (size_t at = bytes_.find('<'); at < bytes_.size() && out_.links.size() <= most_links; at = bytes_.find('<', at)) {
            const auto rest = bytes_.substr(at);
            if (rest.starts_with("<!--")) {
                at = bytes_.find("-->", at);
                continue;
            }
            if (rest.starts_with("<![CDATA[")) {
                at = bytes_.find("]]>", at);
                continue;
            }
            const bool style_sheet = rest.starts_with("<?xml-stylesheet");
            if (!style_sheet && (rest.size() < 2 || !is_letter(rest[1]))) {
                ++at;
                continue;
            }
            const char* const after = read_tag(rest.data() + 1, end, tag);
            if (!after) return;
            if (style_sheet) add(tag, Attribute::href, at);
            else each(tag, at, size_t(after - bytes_.data()));
            at = size_t(after - bytes_.data());
        }
    }

    /// Whether the text of an element of Atom or RSS is an address.
    static bool holds_address(const Tag& tag) {
        if (tag.self_closing) return false;
        if (tag.name == "guid") return tag.get(Attribute::is_permalink) != "false";
        return tag.name == "icon" || tag.name == "logo" || tag.name == "url" || tag.name == "comments" ||
               (tag.name == "link" && !tag.has(Attribute::href));
    }

    void add(std::string_view raw, Attribute attribute, size_t tag) {
        raw = trimmed(raw);
        const auto value = needs_decoding(raw) ? arena_.emplace_front(decoded(raw, ReferenceContext::attribute)) : raw;
        out_.links.push_back({value, std::uint32_t(raw.data() - bytes_.data()), std::uint32_t(tag), Element::other, attribute});
    }

    void add(const Tag& tag, Attribute attribute, size_t at) {
        if (tag.has(attribute)) add(tag.get(attribute), attribute, at);
    }

    /// The text that begins at `from`, or its CDATA section.
    void add_text(size_t from, size_t tag) {
        static constexpr std::string_view opening = "<![CDATA[";
        auto rest = bytes_.substr(std::min(bytes_.find_first_not_of(" \t\r\n", from), bytes_.size()));
        const bool is_section = rest.starts_with(opening);
        if (is_section) rest.remove_prefix(opening.size());
        add(rest.substr(0, rest.find(is_section ? "]]>" : "<")), Attribute::text, tag);
    }

    void base(const Tag& tag, size_t at) {
        add(tag, Attribute::xml_base, at);
        if (out_.links.back().value.size() <= longest_base) out_.base = out_.links.back();
        out_.links.pop_back();
    }

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

/// start_url, and src and url at any depth.
void read_manifest(std::string_view bytes, Arena& arena, PageLinks& out) {
    for (auto& string : json_strings(bytes)) {
        const bool is_source = string.key == "src";
        if (!is_source && string.key != "url" && string.key != "start_url") continue;
        const auto offset = std::uint32_t(string.offset);
        out.links.push_back({arena.emplace_front(std::move(string.value)), offset, offset, Element::other,
                             is_source ? Attribute::src : Attribute::href});
    }
}

template <size_t n>
bool has_one_of(std::string_view path, const std::array<std::string_view, n>& extensions) {
    return std::any_of(extensions.begin(), extensions.end(), [&](auto extension) { return has_extension(path, extension); });
}

/// Pages that a program may complete before they are served.
bool is_program_page(std::string_view path) {
    static constexpr std::array<std::string_view, 11> extensions{".php",  ".php3", ".php4", ".php5", ".phtml", ".asp",
                                                                 ".aspx", ".jsp",  ".jspx", ".cfm",  ".cgi"};
    return has_one_of(path, extensions);
}

/// "<?php", "<%": the host serves what a program makes of it.
bool holds_program(std::string_view bytes) {
    return bytes.find("<?") != std::string_view::npos || bytes.find("<%") != std::string_view::npos;
}

bool is_xml(std::string_view path) {
    return has_extension(path, ".xml") || has_extension(path, ".atom") || has_extension(path, ".rss");
}

DocumentKind kind_by_name(std::string_view path) {
    static constexpr std::array<std::string_view, 5> pages{".html", ".htm", ".shtml", ".shtm", ".stm"};
    if (has_one_of(path, pages) || is_program_page(path)) return DocumentKind::page;
    if (has_extension(path, ".xhtml") || has_extension(path, ".xht")) return DocumentKind::xml_page;
    if (has_extension(path, ".css")) return DocumentKind::style_sheet;
    if (has_extension(path, ".svg")) return DocumentKind::svg;
    const bool manifest = has_extension(path, ".webmanifest") || path == "manifest.json" || path.ends_with("/manifest.json");
    return manifest ? DocumentKind::manifest : DocumentKind::other;
}

}  // namespace

bool may_hold_links(std::string_view path) { return is_xml(path) || kind_by_name(path) != DocumentKind::other; }

bool is_markdown(std::string_view path) {
    static constexpr std::array<std::string_view, 8> extensions{".md",   ".markdown", ".mdown",  ".mkd",
                                                                ".mkdn", ".mdwn",     ".mdtext", ".mdx"};
    return has_one_of(path, extensions);
}

std::string unread_ending(std::string_view path) {
    static constexpr std::array<std::string_view, 8> for_robots{"robots.txt",  "humans.txt", "security.txt",  "ads.txt",
                                                                "app-ads.txt", "llms.txt",   "llms-full.txt", "sitemap.txt"};
    static constexpr std::array<std::string_view, 45> documents{
        ".txt",  ".text",  ".rst",  ".rest", ".adoc", ".asciidoc", ".asc", ".org",   ".textile", ".wiki", ".mediawiki", ".rmd",
        ".qmd",  ".ipynb", ".pod",  ".tex",  ".texi", ".creole",   ".php", ".php3",  ".php4",    ".php5", ".phtml",     ".asp",
        ".aspx", ".jsp",   ".jspx", ".cfm",  ".cgi",  ".erb",      ".ejs", ".njk",   ".liquid",  ".pug",  ".vue",       ".doc",
        ".docx", ".odt",   ".rtf",  ".pdf",  ".epub", ".mobi",     ".mht", ".mhtml", ".pages"};
    const auto name = path.substr(path.rfind('/') + 1);
    if (is_one_of(name, for_robots) || !(has_one_of(path, documents) || is_markdown(path))) return {};
    return text::lower_case(name.substr(name.rfind('.')));
}

DocumentKind kind_of(const site::File& file) {
    if (file.markdown) return DocumentKind::page;
    if (is_program_page(file.path) && holds_program(file.bytes)) return DocumentKind::other;
    if (!is_xml(file.path)) return kind_by_name(file.path);
    const auto beginning = std::string_view(file.bytes).substr(0, 2000);
    const auto holds = [&](std::string_view root) { return beginning.find(root) != std::string_view::npos; };
    if (holds("<urlset") || holds("<sitemapindex")) return DocumentKind::sitemap;
    return holds("<feed") || holds("<rss") || holds("<rdf:RDF") ? DocumentKind::feed : DocumentKind::other;
}

Markup markup_of(DocumentKind kind) {
    if (kind == DocumentKind::svg) return Markup::svg;
    return kind == DocumentKind::xml_page ? Markup::xhtml : Markup::html;
}

void read_document(const site::File& file, DocumentKind kind, Arena& arena, PageLinks& out) {
    out.clear();
    switch (kind) {
        case DocumentKind::page:
        case DocumentKind::xml_page:
        case DocumentKind::svg: return read_page(file.bytes, markup_of(kind), arena, out);
        case DocumentKind::style_sheet: return read_style_sheet(file.bytes, arena, out);
        case DocumentKind::sitemap: return XmlReader(file.bytes, arena, out).sitemap();
        case DocumentKind::feed: return XmlReader(file.bytes, arena, out).feed();
        case DocumentKind::manifest: return read_manifest(file.bytes, arena, out);
        case DocumentKind::other: return;
    }
}

}  // namespace links
