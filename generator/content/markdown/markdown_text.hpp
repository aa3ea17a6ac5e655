// A text of Markdown as it was read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/prose.hpp"

namespace content {

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
    std::string title;  ///< the words of a level-1 heading that begins the text

    /// As written: "priority:asb", "../report.md#police", "/feedback/", "https://…".
    std::string_view address(const WrittenLink& link) const {
        return std::string_view(addresses).substr(link.address_at, link.address_size);
    }
};

}  // namespace content
