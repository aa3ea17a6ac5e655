// Words as readers get them, where the source may write them otherwise: with references, escapes, markup or line ends inside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/markdown/markdown.hpp"
#include "content/data/node.hpp"
#include "text/place.hpp"

namespace content {

using Words = std::vector<text::Placed<std::string>>;

/// Adds every text below `node` that is not as written.
void add_words(const Node& node, const std::string& file, Words& words);

/// Adds the mailboxes and numbers that links lead to; and the title, each block of the text and the texts of its attributes where
/// `source` holds references or the result may hold a number or mailbox.
void add_words(const Markdown& markdown, std::string_view source, const std::string& file, Words& words);

}  // namespace content
