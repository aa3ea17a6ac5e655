#include "content/markdown/prose_writer.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "content/data/fields.hpp"
#include "content/markdown/cmark_tree.hpp"
#include "content/markdown/node_words.hpp"
#include "content/markdown/text_nodes.hpp"
#include "model/entry.hpp"
#include "text/ascii.hpp"
#include "text/html.hpp"
#include "text/slug.hpp"

namespace content {
namespace {

constexpr int deepest_prose = 100;
constexpr size_t longest_html = size_t(32) << 20;  ///< text of nothing but quotation marks grows sixfold

/// What a title cannot show: it is words alone.
bool has_more_than_words(const cmark_node* heading) {
    return any_below(heading, [](const cmark_node* part) {
        return part->type == CMARK_NODE_LINK || part->type == CMARK_NODE_IMAGE || part->type == CMARK_NODE_FOOTNOTE_REFERENCE;
    });
}

/// The word "www." by itself, which cmark takes for an address.
bool is_www_alone(const cmark_node* link) {
    return text::lower_case(view(link->as.link.url)) == "http://www" && link->first_child &&
           link->first_child->type == CMARK_NODE_TEXT && text::lower_case(view(link->first_child->as.literal)) == "www";
}

/// Takes " {#own-id}" off the end of a heading's last text; gives the id or nothing.
std::string take_own_id(cmark_node* heading) {
    auto* last = heading->last_child;
    if (!last || last->type != CMARK_NODE_TEXT || !view(last->as.literal).ends_with('}')) return {};
    join_text_nodes(heading);
    last = heading->last_child;
    const auto text = view(last->as.literal);
    const auto open = text.rfind("{#");
    if (open == std::string_view::npos) return {};
    std::string id(text.substr(open + 2, text.size() - open - 3));
    if (id.empty() || id.find_first_of(" \t\"'<>&") != std::string::npos || text::first_control(id) != std::string::npos)
        return {};
    auto kept = text.substr(0, open);
    while (kept.ends_with(' ')) kept.remove_suffix(1);
    last->as.literal.len = bufsize_t(kept.size());
    return id;
}

bool in_tight_list(const cmark_node* paragraph) {
    const auto* item = paragraph->parent;
    const auto* list = item ? item->parent : nullptr;
    return list && list->type == CMARK_NODE_LIST && list->as.list.tight;
}

}  // namespace

ProseWriter::ProseWriter(std::string_view source, int first_line, const std::string& file, std::string_view title,
                         report::Report& report)
    : places_(source), first_line_(first_line), file_(file), title_(title), report_(report), html_(result_.prose.html) {
    html_.reserve(source.size() + source.size() / 3 + 64);
}

Markdown ProseWriter::write(cmark_node* document) {
    cmark_node* at = document->first_child;
    while (at && at != document && !stop_) {
        if (enter(at) == Step::into && at->first_child) {
            ++depth_;
            at = at->first_child;
            continue;
        }
        leave(at);
        while (!at->next && at->parent != document) {
            at = at->parent;
            --depth_;
            leave(at);
        }
        at = at->next;
    }
    if (footnotes_ > 0) html_ += "</ol>\n</section>\n";
    return std::move(result_);
}

ProseWriter::Step ProseWriter::enter(cmark_node* node) {
    if (depth_ > deepest_prose)
        return refuse(node, fmt::format("the text is nested more than {} levels deep", deepest_prose),
                      "take out quotation marks (>) or list levels");
    if (html_.size() + result_.addresses.size() > longest_html)
        return refuse(node, fmt::format("up to here, more than {} megabytes of HTML have come of the text", longest_html >> 20),
                      "split it into several pages");
    return CMARK_NODE_BLOCK_P(node) ? enter_block(node) : enter_inline(node);
}

ProseWriter::Step ProseWriter::refuse(const cmark_node* node, std::string message, std::string help) {
    report_.add(report::Kind::too_deep, place_of(node), std::move(message), std::move(help));
    stop_ = true;
    return Step::past;
}

ProseWriter::Step ProseWriter::enter_block(cmark_node* node) {
    result_.blocks.push_back({html_.size(), in_file(places_.of(node)).line});
    switch (node->type) {
        case CMARK_NODE_PARAGRAPH:
            if (!in_tight_list(node)) new_line(), html_ += "<p>";
            break;
        case CMARK_NODE_HEADING: return heading(node);
        case CMARK_NODE_BLOCK_QUOTE: new_line(), html_ += "<blockquote>\n"; break;
        case CMARK_NODE_LIST: list_start(node); break;
        case CMARK_NODE_ITEM: item_start(node); break;
        case CMARK_NODE_CODE_BLOCK: code_block(node); break;
        case CMARK_NODE_HTML_BLOCK: raw_html(node, true); break;
        case CMARK_NODE_THEMATIC_BREAK: new_line(), html_ += "<hr>\n"; break;
        case CMARK_NODE_FOOTNOTE_DEFINITION: footnote_start(); break;
        default: return table_part_start(node);
    }
    return Step::into;
}

ProseWriter::Step ProseWriter::enter_inline(cmark_node* node) {
    switch (node->type) {
        case CMARK_NODE_TEXT: text::append_escaped(html_, view(node->as.literal)); break;
        case CMARK_NODE_SOFTBREAK: html_ += '\n'; break;
        case CMARK_NODE_LINEBREAK: html_ += "<br>\n"; break;
        case CMARK_NODE_CODE:
            html_ += "<code>";
            text::append_escaped(html_, view(node->as.literal));
            html_ += "</code>";
            break;
        case CMARK_NODE_HTML_INLINE: raw_html(node, false); break;
        case CMARK_NODE_EMPH: html_ += "<em>"; break;
        case CMARK_NODE_STRONG: html_ += "<strong>"; break;
        case CMARK_NODE_LINK:
            if (!is_www_alone(node)) link_start(node);
            break;
        case CMARK_NODE_IMAGE: image(node); return Step::past;
        case CMARK_NODE_FOOTNOTE_REFERENCE: footnote_reference(node); return Step::past;
        default:
            if (node->type == CMARK_NODE_STRIKETHROUGH) html_ += "<del>";
    }
    return Step::into;
}

void ProseWriter::leave(cmark_node* node) {
    switch (node->type) {
        case CMARK_NODE_PARAGRAPH:
            if (node->parent->type == CMARK_NODE_FOOTNOTE_DEFINITION && !node->next) html_ += ' ', back_references(node->parent);
            if (!in_tight_list(node)) html_ += "</p>\n";
            break;
        case CMARK_NODE_HEADING:
            if (!result_.prose.headings.empty() && node->user_data)
                html_ += "</h", html_ += char('0' + result_.prose.headings.back().level), html_ += ">\n";
            break;
        case CMARK_NODE_BLOCK_QUOTE: new_line(), html_ += "</blockquote>\n"; break;
        case CMARK_NODE_LIST: html_ += node->as.list.list_type == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n"; break;
        case CMARK_NODE_ITEM: html_ += "</li>\n"; break;
        case CMARK_NODE_EMPH: html_ += "</em>"; break;
        case CMARK_NODE_STRONG: html_ += "</strong>"; break;
        case CMARK_NODE_LINK:
            if (is_written(node)) html_ += "</a>";
            break;
        case CMARK_NODE_FOOTNOTE_DEFINITION: footnote_end(node); break;
        default: table_part_end(node);
    }
}

ProseWriter::Step ProseWriter::heading(cmark_node* node) {
    auto own_id = take_own_id(node);
    auto words = plain_words(node);
    if (words.find_first_not_of(' ') == std::string::npos)
        report_.add(report::Kind::without_words, place_of(node), "the heading has no words", "write it, or take the line out");
    if (node->as.heading.level == 1 && !node->prev && !node->parent->parent) {
        result_.title = words;
        if (is_title(node, words)) return Step::past;
    }
    const int level = std::max(2, node->as.heading.level);
    const auto id = unique_id(own_id.empty() ? text::slug(words) : std::move(own_id), node);
    new_line();
    html_ += "<h";
    html_ += char('0' + level);
    attribute("id", id);
    html_ += '>';
    result_.prose.headings.push_back({level, id, std::move(words), in_file(places_.of(node)).line});
    node->user_data = node;
    return Step::into;
}

/// A heading that begins the text is the title of its page, unless the facts give another one: then it stays in the text, as does
/// one with a link or a footnote.
bool ProseWriter::is_title(cmark_node* heading, std::string_view words) const {
    if (has_more_than_words(heading)) return false;
    return title_.empty() || words == title_ || (!text::slug(words).empty() && text::slug(words) == text::slug(title_));
}

std::string ProseWriter::unique_id(std::string wanted, const cmark_node* heading) {
    if (wanted.empty()) wanted = "section";
    auto& number = anchors_.try_emplace(wanted, 0).first->second;
    if (number == 0) return number = 1, wanted;
    while (anchors_.contains(fmt::format("{}-{}", wanted, number))) ++number;
    auto numbered = fmt::format("{}-{}", wanted, number);
    anchors_.emplace(numbered, 1);
    report_.add(report::Kind::anchor_clash, place_of(heading),
                fmt::format("the heading's anchor \"{}\" is taken by an earlier heading, so it became \"{}\"", wanted, numbered),
                "give one of the two headings other words, or its own anchor: ## Words {#own-anchor}");
    return numbered;
}

void ProseWriter::list_start(cmark_node* node) {
    new_line();
    if (node->as.list.list_type == CMARK_BULLET_LIST) html_ += "<ul>\n";
    else if (node->as.list.start == 1) html_ += "<ol>\n";
    else html_ += fmt::format("<ol start=\"{}\">\n", node->as.list.start);
}

void ProseWriter::item_start(cmark_node* node) {
    new_line();
    if (!node->extension) {
        html_ += "<li>";
        return;
    }
    html_ += cmark_gfm_extensions_get_tasklist_item_checked(node)
                 ? "<li><input type=\"checkbox\" checked disabled aria-label=\"Done\"> "
                 : "<li><input type=\"checkbox\" disabled aria-label=\"Not done\"> ";
}

void ProseWriter::code_block(cmark_node* node) {
    const auto info = view(node->as.code.info);
    const auto language = info.substr(0, info.find_first_of(" \t"));
    const auto literal = view(node->as.code.literal);
    if (language == "figure") return figure(node, literal);
    new_line();
    html_ += "<pre><code";
    if (!language.empty()) attribute("class", "language-" + std::string(language));
    html_ += '>';
    text::append_escaped(html_, literal);
    html_ += "</code></pre>\n";
}

void ProseWriter::figure(cmark_node* node, std::string_view yaml) {
    const auto place = place_of(node);
    const auto data = read_yaml(yaml, shifted(places_.of_code(node)), report_);
    if (!data) return;
    Fields fields(*data, file_, report_);
    model::FigureBlock block{};
    for (const auto& [key, member] : {std::pair(Key("indicator", "What is shown."), &block.indicator),
                                      std::pair(Key("area", "Where; all areas if it is left out."), &block.area)})
        if (const Node* value = fields.find(key)) fields.read(key, *value, *member);
    fields.finish();
    if (block.indicator.value.empty()) {
        report_.add(report::Kind::bad_figure, place, "the figure does not say which indicator it shows",
                    "add a line \"indicator: violence-with-injury\" inside the block");
        return;
    }
    new_line();
    block.at = std::uint32_t(html_.size());
    result_.prose.figures.push_back(std::move(block));
}

void ProseWriter::raw_html(cmark_node* node, bool block) {
    const auto html = view(node->as.literal);
    if (is_comment(html)) return;
    report_.add(report::Kind::raw_html, place_of(node), "HTML is not used in the text, so it is shown as it is written",
                "write it in Markdown, or put it between back-ticks if it is meant to be read");
    if (block) new_line(), html_ += "<p>";
    text::append_escaped(html_, html);
    if (block) html_ += "</p>\n";
}

void ProseWriter::attribute(std::string_view name, std::string_view value) {
    html_ += ' ';
    html_ += name;
    html_ += "=\"";
    text::append_escaped(html_, value);
    html_ += '"';
}

}  // namespace content
