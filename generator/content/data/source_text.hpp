// A content file as text: its facts and its prose, apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/data/node.hpp"

namespace content {

/// Reports a file that is empty, binary or not UTF-8 (at the first wrong byte); gives its text without a byte order mark.
std::optional<std::string_view> checked_text(std::string_view bytes, const std::string& file, report::Report& report);

struct SourceText {
    Node facts;  ///< a map; empty where there is no front matter
    std::string_view prose;
    int prose_line = 1;
};

/// Splits "---\nfacts\n---\nprose". Nothing where the facts stand in the wrong lines, are never closed or
/// are not YAML.
std::optional<SourceText> split_source(std::string_view text, const std::string& file, report::Report& report);

}  // namespace content
