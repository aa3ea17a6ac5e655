#include "content/markdown/forge_writer.hpp"

#include <algorithm>
#include <array>

#include "content/markdown/cmark_tree.hpp"
#include "text/ascii.hpp"
#include "text/html.hpp"

namespace content {
namespace {

/// What forges take out of raw HTML, and what would change how the rest is read.
bool is_taken_out(std::string_view name) {
    static constexpr std::array<std::string_view, 16> names{"title",    "textarea", "style",     "xmp",  "iframe", "noembed",
                                                            "noframes", "script",   "plaintext", "base", "meta",   "link",
                                                            "template", "frameset", "svg",       "math"};
    return std::find(names.begin(), names.end(), text::lower_case(name)) != names.end();
}

constexpr size_t longest_name = 9;  ///< of those

/// With a space for the '<' of the tags that are taken out, so that every byte keeps its place.
std::string allowed(std::string_view html) {
    std::string out(html);
    for (size_t at = out.find('<'); at != std::string::npos; at = out.find('<', at + 1)) {
        const size_t name = at + 1 + (out.compare(at, 2, "</") == 0);
        const auto rest = std::string_view(out).substr(std::min(name, out.size()), longest_name + 1);
        if (is_taken_out(rest.substr(0, rest.find_first_of(" \t\r\n/>")))) out[at] = ' ';
    }
    return out;
}

constexpr size_t farthest_look = 65536;  ///< bytes, for a piece of raw HTML that does not stand in the source as cmark gives it

}  // namespace

ForgePage ForgeWriter::write(cmark_node* document) {
    cmark_node* at = document->first_child;
    while (at && at != document) {
        enter(at);
        if (at->first_child && at->type != CMARK_NODE_IMAGE) {
            at = at->first_child;
            continue;
        }
        leave(at);
        while (!at->next && at->parent != document) leave(at = at->parent);
        at = at->next;
    }
    return std::move(page_);
}

void ForgeWriter::enter(cmark_node* node) {
    switch (node->type) {
        case CMARK_NODE_TEXT: text::append_escaped(page_.html, view(node->as.literal)); break;
        case CMARK_NODE_CODE: leaf("code", node); break;
        case CMARK_NODE_CODE_BLOCK: leaf("pre", node); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: page_.html += '\n'; break;
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE: raw_html(node); break;
        case CMARK_NODE_HEADING: heading(node, "<h"); break;
        case CMARK_NODE_LINK: address(node, "<a href=\""); break;
        case CMARK_NODE_IMAGE: address(node, "<img src=\""); break;
        default:
            if (CMARK_NODE_BLOCK_P(node)) page_.html += "\n<p>";
    }
}

void ForgeWriter::leave(const cmark_node* node) {
    if (node->type == CMARK_NODE_LINK) page_.html += "</a>";
    else if (node->type == CMARK_NODE_HEADING) heading(node, "</h");
}

/// What stands between back-ticks or fences.
void ForgeWriter::leaf(std::string_view tag, const cmark_node* node) {
    const auto words = view(node->type == CMARK_NODE_CODE ? node->as.literal : node->as.code.literal);
    (page_.html += '<').append(tag) += '>';
    text::append_escaped(page_.html, words);
    (page_.html += "</").append(tag) += '>';
}

void ForgeWriter::heading(const cmark_node* node, std::string_view opening) {
    if (opening == "<h") page_.html += '\n';
    page_.html.append(opening) += char('0' + node->as.heading.level);
    page_.html += '>';
}

void ForgeWriter::address(const cmark_node* node, std::string_view opening) {
    page_.html.append(opening);
    origin(places_.of_link(node));
    for (const char c : view(node->as.link.url))
        if (c == '\\') page_.html += "%5C";  // a name's own: only browsers take it for a slash
        else text::append_escaped(page_.html, std::string_view(&c, 1));
    if (node->type == CMARK_NODE_IMAGE) {
        page_.html += "\" alt=\"";
        for (const auto* child = node->first_child; child; child = child->next)
            if (child->type == CMARK_NODE_TEXT) text::append_escaped(page_.html, view(child->as.literal));
    }
    page_.html += "\">";
}

void ForgeWriter::raw_html(const cmark_node* node) {
    const auto html = view(node->as.literal);
    if (raw_ == RawHtml::as_mdx && html.find('{') != std::string_view::npos) return;
    if (node->type == CMARK_NODE_HTML_BLOCK) page_.html += '\n';
    origin(place_of_raw(node, html));
    page_.html += allowed(html);
}

void ForgeWriter::origin(LineColumn place) {
    page_.origins.push_back(
        {std::uint32_t(page_.html.size()), std::uint32_t(first_line_ + place.line - 1), std::uint32_t(place.column)});
}

/// cmark gives inline HTML no reliable place: it is looked for where the last piece ended.
LineColumn ForgeWriter::place_of_raw(const cmark_node* node, std::string_view html) {
    const auto line = html.substr(0, html.find('\n'));
    const size_t end = std::min(source_.size(), cursor_ + farthest_look);
    const bool is_tired = in_vain_ > 16 * source_.size() + farthest_look;
    const size_t found = is_tired ? std::string_view::npos : source_.substr(0, end).find(line, cursor_);
    if (found == std::string_view::npos) return in_vain_ += end - cursor_, places_.of(node);
    const auto place = pass(found - cursor_);
    pass(line.size());
    return place;
}

/// Where the text goes on after `count` bytes.
LineColumn ForgeWriter::pass(size_t count) {
    const auto passed = source_.substr(cursor_, count);
    const auto last_end = passed.rfind('\n');
    at_cursor_.line += int(std::count(passed.begin(), passed.end(), '\n'));
    at_cursor_.column = last_end == std::string_view::npos ? at_cursor_.column + int(count) : int(count - last_end);
    cursor_ += count;
    return at_cursor_;
}

}  // namespace content
