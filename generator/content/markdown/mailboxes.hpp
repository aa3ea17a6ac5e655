// Mailboxes in the text of a Markdown document as links.
#pragma once

#include <cmark-gfm.h>

namespace content {

/// Finds them by the rules of GitHub's Markdown, in linear time and memory: cmark-gfm copies the rest of the text for each one,
/// and finds no more than a thousand in a text. Takes the place of the autolink extension's second walk; `document` is of
/// `memory`.
void link_mailboxes(cmark_node* document, cmark_mem* memory);

}  // namespace content
