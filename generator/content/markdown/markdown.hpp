// GitHub-flavoured Markdown to prose.
#pragma once

#include <string>
#include <string_view>

#include "content/markdown/markdown_text.hpp"
#include "report/report.hpp"

struct cmark_node;

namespace content {

/// Whether a file of this name is Markdown; cameras and old programs write endings in capitals.
bool is_markdown(std::string_view path);

/// The document as cmark's tree, in the memory of `content/markdown/arena`; null if it would take more than `largest_tree`.
cmark_node* parse_markdown(std::string_view text);

/// Tables, task lists, autolinks, strikethrough and footnotes as GitHub reads them. `first_line` is the line of `file` on which
/// `text` begins. Headings get unique ids (`## Words {#own-id}` chooses one); level 1 becomes 2, since the title is the page's
/// only level 1. A level 1 that begins the text is its title and no part of it, unless the facts give another `title`. Raw HTML
/// is shown as text with a finding (comments are dropped); a link with a scheme that is not ours or the
/// web's is an error.
Markdown read_markdown(std::string_view text, int first_line, const std::string& file, report::Report& report,
                       std::string_view title = {});

}  // namespace content
