// The files of a site that hold links, each read by its own rules.
#pragma once

#include "links/markup/html.hpp"
#include "site/site.hpp"

namespace links {

enum class DocumentKind { page, xml_page, svg, style_sheet, sitemap, feed, manifest, other };

/// False for files that cannot hold links, by their name: their bytes are not looked at.
bool may_hold_links(std::string_view path);

/// By the file's name; for XML by its first element.
DocumentKind kind_of(const site::File& file);

/// Replaces what `out` holds. `Link::tag` points to a '<' except in style sheets and manifests.
void read_document(const site::File& file, DocumentKind kind, Arena& arena, PageLinks& out);

inline bool is_page(DocumentKind kind) { return kind == DocumentKind::page || kind == DocumentKind::xml_page; }

/// How the tokenizer reads a page or an SVG file.
Markup markup_of(DocumentKind kind);

/// Whether a fragment of an address of this file must name one of its ids.
inline bool has_ids(DocumentKind kind) { return is_page(kind) || kind == DocumentKind::svg; }

}  // namespace links
