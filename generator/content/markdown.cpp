#include "content/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/syntax_extension.h>

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "content/arena.hpp"
#include "content/prose_writer.hpp"
#include "content/special_characters.hpp"
#include "content/text_nodes.hpp"

namespace content {
namespace {

/// An extension of cmark-gfm and pieces of text: without any of them it has nothing to do.
struct Extension {
    cmark_syntax_extension* extension;
    std::vector<std::string_view> signs;
};

/// Autolinks find mailboxes in a second walk over the whole document, which a text without '@' can do without.
struct Extensions {
    cmark_syntax_extension autolink;
    cmark_syntax_extension autolink_without_mailboxes;
    std::array<Extension, 3> others;
};

cmark_node* find_mailboxes(cmark_syntax_extension* autolink, cmark_parser* parser, cmark_node* document) {
    join_text_nodes(document);
    return cmark_find_syntax_extension("autolink")->postprocess_func(autolink, parser, document);
}

Extensions& extensions() {
    static auto found = [] {
        cmark_gfm_core_extensions_ensure_registered();
        auto* autolink = cmark_find_syntax_extension("autolink");
        Extensions all{*autolink, *autolink,
                       {{{cmark_find_syntax_extension("table"), {"|"}},
                         {cmark_find_syntax_extension("strikethrough"), {"~"}},
                         {cmark_find_syntax_extension("tasklist"), {"[ ]", "[x]", "[X]"}}}}};
        all.autolink.postprocess_func = find_mailboxes;
        all.autolink_without_mailboxes.postprocess_func = nullptr;
        keep_special_characters(autolink);
        for (const auto& one : all.others) keep_special_characters(one.extension);
        return all;
    }();
    return found;
}

bool contains(std::string_view text, std::string_view sign) { return text.find(sign) != std::string_view::npos; }

constexpr long widest_table = 1000;  // cmark takes quadratic time for wider ones

/// The first line that could be a wider table; 0 if there is none.
int too_wide_line(std::string_view text) {
    int number = 1;
    for (size_t from = 0; from < text.size(); ++number) {
        const size_t end = std::min(text.find('\n', from), text.size());
        if (end - from > size_t(widest_table) &&
            std::count(text.begin() + long(from), text.begin() + long(end), '|') > widest_table)
            return number;
        from = end + 1;
    }
    return 0;
}

}  // namespace

cmark_node* parse_markdown(std::string_view text) {
    auto& all = extensions();
    cmark_parser* parser =
        cmark_parser_new_with_mem(contains(text, "[^") ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT, arena_memory());
    cmark_parser_attach_syntax_extension(parser, contains(text, "@") ? &all.autolink : &all.autolink_without_mailboxes);
    for (const auto& [extension, signs] : all.others)
        if (std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return contains(text, sign); }))
            cmark_parser_attach_syntax_extension(parser, extension);
    cmark_parser_feed(parser, text.data(), text.size());
    return cmark_parser_finish(parser);
}

Markdown read_markdown(std::string_view text, int first_line, const std::string& file, report::Report& report) {
    if (const int line = too_wide_line(text)) {
        report.add(report::Kind::too_deep, {file, first_line + line - 1, 1},
                   fmt::format("the line has more than {} upright strokes (|)", widest_table), "split the table");
        return {};
    }
    auto markdown = ProseWriter(text, first_line, file, report).write(parse_markdown(text));
    reset_arena();
    return markdown;
}

}  // namespace content
