#include "links/markup/page_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "links/url/percent.hpp"
#include "links/markup/references.hpp"
#include "links/markup/tokenizer.hpp"
#include "text/utf8.hpp"

namespace links {
namespace {

/// As browsers display them unless a style sheet says otherwise.
bool is_block(std::string_view name) {
    static constexpr std::array<std::string_view, 47> names{
        "address", "article", "aside",    "blockquote", "body",   "center", "caption", "dd",    "details", "dialog", "dir", "div",
        "dl",      "dt",      "fieldset", "figcaption", "figure", "footer", "form",    "h1",    "h2",      "h3",     "h4",  "h5",
        "h6",      "header",  "hgroup",   "hr",         "html",   "legend", "li",      "main",  "menu",    "nav",    "ol",  "p",
        "pre",     "search",  "section",  "summary",    "table",  "tbody",  "td",      "tfoot", "th",      "tr",     "ul"};
    return is_one_of(name, names);
}

/// "Search invisible" of the specification of text fragments, and what is never displayed.
bool is_invisible(std::string_view name) {
    static constexpr std::array<std::string_view, 17> names{"iframe",   "image", "meter",   "object", "progress", "style",
                                                            "script",   "video", "audio",   "title",  "noscript", "datalist",
                                                            "textarea", "rp",    "noembed", "head",   "noframes"};
    return is_one_of(name, names);
}

bool has_no_content(std::string_view name) {
    static constexpr std::array<std::string_view, 14> names{"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                            "input", "link", "meta", "param", "source", "track", "wbr"};
    return is_one_of(name, names);
}

bool hides(std::string_view style) {
    std::string plain;
    for (const char c : style)
        if (!is_space(c)) plain += char(c | 0x20);
    return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

class Reader {
public:
    std::string take() const { return folded(repaired_utf8(text_)); }

    void text(std::string_view raw) {
        if (hidden_depth_ > 0) return;
        for (const char c : decoded(raw, ReferenceContext::text)) text_ += c == block_end ? ' ' : c;
    }

    void start(const Tag& tag, std::uint32_t, Namespace) {
        if (hidden_depth_ > 0 && hidden_name_ == "p" && is_block(tag.name)) hidden_depth_ = 0;  // which ends it
        if (hidden_depth_ > 0) {
            hidden_depth_ += same_word(tag.name, hidden_name_) && !tag.self_closing;
            return;
        }
        const bool is_hidden = is_hidden_by_author(tag);
        if (is_block(tag.name) && (!is_hidden || in_paragraph_)) text_ += block_end;  // one that hides divides nothing
        else if (same_word(tag.name, "br")) text_ += ' ';
        if (is_block(tag.name)) in_paragraph_ = same_word(tag.name, "p") && !is_hidden;
        if (has_no_content(tag.name) || tag.self_closing) return;
        if (!is_hidden && !is_invisible(tag.name)) return;
        hidden_depth_ = 1;
        hidden_name_ = tag.name;
        for (auto& c : hidden_name_) c = char(c | 0x20);
    }

    void end(std::string_view name) {
        if (hidden_depth_ > 0) hidden_depth_ -= same_word(name, hidden_name_);
        else if (is_block(name)) text_ += block_end, in_paragraph_ = false;
    }

    void style_sheet(std::string_view, std::uint32_t) {}
    void script(const Tag&, std::string_view, std::uint32_t) {}
    void style_instruction(const Tag&, std::uint32_t) {}

private:
    static bool is_hidden_by_author(const Tag& tag) {
        const bool is_kept = same_word(trimmed(tag.get(Attribute::hidden)), "until-found");  // a text fragment shows it
        return (tag.has(Attribute::hidden) && !is_kept) || hides(tag.get(Attribute::style));
    }

    std::string text_;
    bool in_paragraph_ = false;  ///< which a block ends, a hidden one, too
    size_t hidden_depth_ = 0;    ///< open elements of this name since the one that hides
    std::string hidden_name_;
};

/// The letters of U+00C0 to U+017F without their accents; '.' for those that have none.
constexpr std::string_view base_letters =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo.."
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(base_letters.size() == 0x180 - 0xc0);

bool is_white(char32_t c) { return c == ' ' || (c >= 9 && c <= 13) || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x3000; }

bool is_ignored(char32_t c) {
    return c == 0xad || (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

void append_folded(std::string& out, char32_t c) {
    if (c < 0x80) out += c >= 'A' && c <= 'Z' ? char(c | 0x20) : char(c);
    else if (c >= 0xc0 && c < 0x180 && base_letters[c - 0xc0] != '.') out += base_letters[c - 0xc0];
    else if (c == 0xc6 || c == 0xe6) out += "ae";
    else if (c == 0x152 || c == 0x153) out += "oe";
    else if (c == 0xdf || c == 0x1e9e) out += "ss";
    else if ((c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f)) append_character(out, c + 0x20);
    else if (c >= 0x400 && c <= 0x40f) append_character(out, c + 0x50);
    else append_character(out, c);
}

}  // namespace

std::string page_text(std::string_view page, Markup markup) {
    Reader reader;
    Tokenizer(page, markup, reader).read();
    return reader.take();
}

std::string folded(std::string_view words) {
    std::string out;
    for (size_t at = 0; at < words.size();) {
        const auto [c, length, well_formed] = text::character(words, at);
        at += length;
        if (is_ignored(c)) continue;
        if (!is_white(c)) append_folded(out, c);
        else if (!out.ends_with(' ')) out += ' ';
    }
    return out;
}

}  // namespace links
