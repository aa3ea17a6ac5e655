#include "content/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <array>

#include "content/arena.hpp"
#include "content/prose_writer.hpp"

namespace content {
namespace {

constexpr int options = CMARK_OPT_FOOTNOTES;

const std::array<cmark_syntax_extension*, 4>& extensions() {
    static const auto found = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return std::array{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"),
                          cmark_find_syntax_extension("autolink"), cmark_find_syntax_extension("tasklist")};
    }();
    return found;
}

}  // namespace

Markdown read_markdown(std::string_view text, int first_line, const std::string& file, report::Report& report) {
    const auto& attached = extensions();
    cmark_parser* parser = cmark_parser_new_with_mem(options, arena_memory());
    for (auto* extension : attached) cmark_parser_attach_syntax_extension(parser, extension);
    cmark_parser_feed(parser, text.data(), text.size());
    auto markdown = ProseWriter(text, first_line, file, report).write(cmark_parser_finish(parser));
    reset_arena();
    return markdown;
}

}  // namespace content
