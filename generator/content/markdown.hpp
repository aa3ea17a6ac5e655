// GitHub-flavoured Markdown to prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/prose.hpp"
#include "report/report.hpp"

struct cmark_node;

namespace content {

/// The document as cmark's tree, in the memory of `content/arena`; null if it would take more than `largest_tree`.
cmark_node* parse_markdown(std::string_view text);

/// A paragraph, a heading, a cell and the like.
struct Block {
    size_t at;  ///< byte of `Prose::html` at which it begins
    int line;   ///< of `file`
};

/// The hole for one address, as model::ProseLink.
struct WrittenLink {
    std::uint32_t at;
    std::uint32_t line;
    std::uint32_t column;
    model::ProseLink::Role role;
    std::uint32_t address_at;  ///< its part of `Markdown::addresses`
    std::uint32_t address_size;
};

struct Markdown {
    model::Prose prose;  ///< without its links: only where its file stands says what they lead to
    std::vector<WrittenLink> links;
    std::string addresses;  ///< of the links, one after the other
    std::vector<Block> blocks;
    std::string title;  ///< of a level-1 heading that begins the text; it is then not part of the prose

    /// As written: "priority:asb", "../report.md#police", "/feedback/", "https://…".
    std::string_view address(const WrittenLink& link) const {
        return std::string_view(addresses).substr(link.address_at, link.address_size);
    }
};

/// Tables, task lists, autolinks, strikethrough and footnotes as GitHub reads them. `first_line` is the line of `file` on which
/// `text` begins. Headings get unique ids (`## Words {#own-id}` chooses one); level 1 becomes 2, since the title is the page's
/// only level 1. Raw HTML is shown as text with a finding (comments are dropped); a link with a scheme that is not ours or the
/// web's is an error.
Markdown read_markdown(std::string_view text, int first_line, const std::string& file, report::Report& report);

}  // namespace content
