// A Markdown text as a forge such as GitHub shows it, as far as its links and anchors go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace content {

struct ForgePage {
    /// Where the HTML that begins at byte `at` was written: an address, or a piece of raw HTML, which is there as in the text.
    struct Origin {
        std::uint32_t at;
        std::uint32_t line;
        std::uint32_t column;
    };

    std::string html;  ///< headings without ids
    std::vector<Origin> origins;
};

/// How raw HTML is taken: MDX's looks like it, but its braces are expressions.
enum class RawHtml { as_html, as_mdx };

/// `first_line` is the line of `file` on which `text` begins. Nothing, with an error in the report, where reading would take too
/// much.
std::optional<ForgePage> forge_page(std::string_view text, int first_line, const std::string& file, RawHtml raw,
                                    report::Report& report);

}  // namespace content
