// The facts at the top of a text that was written for another generator: YAML, TOML or JSON.
#pragma once

#include <string_view>

#include "content/data/node.hpp"

namespace content {

enum class FrontMatterLanguage { none, yaml, toml, json };

struct FrontMatter {
    FrontMatterLanguage language = FrontMatterLanguage::none;
    std::string_view facts;  ///< without the lines around them
    std::string_view prose;  ///< all of the text where there are no facts
    int prose_line = 1;
};

/// Between "---" and "---" or "...", between "+++" and "+++", or an object of JSON at the very beginning; what is never closed
/// is text.
FrontMatter front_matter_of(std::string_view text);

/// The facts of other generators in their plainest form: a line for each key, values as texts or lists of texts. Everything else,
/// such as what stands below a "[table]" or is indented, is passed over.
Node plain_facts_of(const FrontMatter& front_matter);

/// Whether the facts keep the page from being published, however that is spelt: "draft: yes", "draft = true", "published: no".
bool says_draft(const Node& facts);

}  // namespace content
