#include "content/markdown/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/syntax_extension.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "content/markdown/arena.hpp"
#include "content/markdown/forge_writer.hpp"
#include "content/markdown/lost_words.hpp"
#include "content/markdown/mailboxes.hpp"
#include "content/markdown/prose_writer.hpp"
#include "content/markdown/special_characters.hpp"
#include "text/ascii.hpp"

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

cmark_node* find_mailboxes(cmark_syntax_extension*, cmark_parser*, cmark_node* document) {
    link_mailboxes(document, arena_memory());
    return document;
}

Extensions& extensions() {
    static auto found = [] {
        cmark_gfm_core_extensions_ensure_registered();
        auto* autolink = cmark_find_syntax_extension("autolink");
        Extensions all{*autolink,
                       *autolink,
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

constexpr size_t widest_table = 1000;       // cmark takes quadratic time for wider ones
constexpr size_t most_instructions = 1000;  // for each "<?" and "<!" it looks through the rest of the paragraph
constexpr size_t most_images = 2000;        // at each link it looks through the images that are open

size_t count(std::string_view text, std::string_view sign) {
    size_t found = 0;
    for (size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size())) ++found;
    return found;
}

/// The first line for which `is_wrong`; 0 if there is none.
template <class IsWrong>
int find_line(std::string_view text, IsWrong&& is_wrong) {
    int number = 1;
    for (size_t from = 0; from < text.size(); ++number) {
        const size_t end = std::min(text.find('\n', from), text.size());
        if (is_wrong(text.substr(from, end - from))) return number;
        from = end + 1;
    }
    return 0;
}

int too_wide_line(std::string_view text) {
    return find_line(text, [](std::string_view line) { return line.size() > widest_table && count(line, "|") > widest_table; });
}

int line_of_too_many_images(std::string_view text) {
    if (count(text, "![") <= most_images) return 0;
    size_t images = 0;
    return find_line(text, [&](std::string_view line) {
        images = text::trimmed(line, " \t\r").empty() ? 0 : images + count(line, "![");
        return images > most_images;
    });
}

bool has_too_many_instructions(std::string_view text) {
    return count(text, "<?") + count(text, "<!") > most_instructions + count(text, "<!--");
}

/// Reports what cmark-gfm would take quadratic time for.
bool is_excessive(std::string_view text, int first_line, const std::string& file, report::Report& report) {
    const auto refuse = [&](int line, std::string message, std::string help) {
        report.add(report::Kind::too_deep, {file, first_line + line - 1, 1}, std::move(message), std::move(help));
        return true;
    };
    if (const int line = too_wide_line(text))
        return refuse(line, fmt::format("the line has more than {} upright strokes (|)", widest_table), "split the table");
    if (has_too_many_instructions(text))
        return refuse(1, fmt::format("the text has more than {} pieces that begin with <? or <!", most_instructions),
                      "split it into several pages");
    if (const int line = line_of_too_many_images(text))
        return refuse(line, fmt::format("up to here, the paragraph has more than {} pictures", most_images),
                      "put empty lines between them");
    return false;
}

cmark_node* parse(void* what) {
    const auto text = *static_cast<std::string_view*>(what);
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

}  // namespace

bool is_markdown(std::string_view path) {
    const auto ending = text::lower_case(path.substr(std::min(path.rfind('.'), path.size())));
    return ending == ".md" || ending == ".markdown";
}

cmark_node* parse_markdown(std::string_view text) { return parse_within_limit(parse, &text); }

namespace {

/// What `write` makes of the document; a `Made` of nothing where reading it would take too much.
template <class Made, class Write>
Made read_by(Write write, std::string_view text, int first_line, const std::string& file, report::Report& report) {
    if (is_excessive(text, first_line, file, report)) return {};
    const ArenaUse use;
    if (auto* const document = parse_markdown(text)) return write(document);
    report.add(report::Kind::too_deep, {file, first_line, 1},
               fmt::format("reading this text takes more than {} megabytes of memory", largest_tree >> 20),
               "split it into several pages");
    return {};
}

}  // namespace

Markdown read_markdown(std::string_view text, int first_line, const std::string& file, report::Report& report,
                       std::string_view title) {
    const auto write = [&](cmark_node* document) {
        const LostWords lost(text, {file, first_line, 1}, report);
        lost.tell_definitions(document);
        auto markdown = ProseWriter(text, first_line, file, title, report).write(document);
        lost.tell_references(parse_markdown);
        return markdown;
    };
    return read_by<Markdown>(write, text, first_line, file, report);
}

std::optional<ForgePage> forge_page(std::string_view text, int first_line, const std::string& file, RawHtml raw,
                                    report::Report& report) {
    const auto write = [&](cmark_node* document) { return std::optional(ForgeWriter(text, first_line, raw).write(document)); };
    return read_by<std::optional<ForgePage>>(write, text, first_line, file, report);
}

}  // namespace content
