// From the tokens of a page to its links and ids.
#pragma once

#include "links/markup/foreign.hpp"
#include "links/markup/page_links.hpp"
#include "links/url/limits.hpp"
#include "links/markup/tag.hpp"

namespace links {

class Collector {
public:
    Collector(std::string_view page, Arena& arena, PageLinks& out) : page_(page), arena_(arena), out_(out) {}

    void text(std::string_view) {}
    void end(std::string_view) {}
    void start(const Tag& tag, std::uint32_t offset, Namespace space) {
        if (tag.seen && out_.links.size() <= most_links) collect(tag, offset, space);
    }
    /// The addresses in the text of a <style> element whose '<' is at `offset`.
    void style_sheet(std::string_view css, std::uint32_t offset);
    /// The addresses in a script of linked data (JSON-LD).
    void script(const Tag& tag, std::string_view text, std::uint32_t offset);
    /// Takes <?xml-stylesheet href="…"?>.
    void style_instruction(const Tag& tag, std::uint32_t offset);

private:
    void collect(const Tag& tag, std::uint32_t offset, Namespace space);
    std::string_view value(std::string_view raw);
    std::string_view value(const Tag& tag, Attribute attribute);
    void add(const Tag& tag, Attribute attribute, std::uint32_t offset);
    void add_part(const Tag& tag, Attribute attribute, std::uint32_t offset, std::string_view part, size_t in_raw);
    void add_special(const Tag& tag, Attribute attribute, std::uint32_t offset);
    void source_set(const Tag& tag, Attribute attribute, std::uint32_t offset);
    void pings(const Tag& tag, std::uint32_t offset);
    void style(const Tag& tag, std::uint32_t offset);
    void meta(const Tag& tag, std::uint32_t offset);
    void base(const Tag& tag, std::uint32_t offset);

    std::string_view page_;
    Arena& arena_;
    PageLinks& out_;
};

}  // namespace links
