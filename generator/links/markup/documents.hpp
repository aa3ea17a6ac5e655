// The files of a site that hold links, each read by its own rules.
#pragma once

#include "links/markup/html.hpp"
#include "site/site.hpp"

namespace links {

enum class DocumentKind { page, xml_page, svg, style_sheet, sitemap, feed, manifest, other };

/// False for files that cannot hold links, by their name: their bytes are not looked at.
bool may_hold_links(std::string_view path);
inline bool may_hold_links(const site::File& file) { return file.markdown || may_hold_links(file.path); }

/// Whether the name is that of a Markdown text, MDX too.
bool is_markdown(std::string_view path);

/// ".txt", ".php": the ending, in lower case, of a document that people read or from which pages are made, and which is no
/// `DocumentKind`. Empty for pictures, data and programs, and for what robots read, such as robots.txt.
std::string unread_ending(std::string_view path);

/// By the file's name; for XML by its first element; a page with program text in it is `other`.
DocumentKind kind_of(const site::File& file);

/// Replaces what `out` holds. `Link::tag` points to a '<' except in style sheets and manifests.
void read_document(const site::File& file, DocumentKind kind, Arena& arena, PageLinks& out);

inline bool is_page(DocumentKind kind) { return kind == DocumentKind::page || kind == DocumentKind::xml_page; }

/// How the tokenizer reads a page or an SVG file.
Markup markup_of(DocumentKind kind);

/// Whether a fragment of an address of this file must name one of its ids.
inline bool has_ids(DocumentKind kind) { return is_page(kind) || kind == DocumentKind::svg; }

}  // namespace links
