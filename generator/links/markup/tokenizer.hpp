// The tokenizer of the HTML Standard, with as much of tree construction as decides what is markup.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "links/markup/foreign.hpp"
#include "links/markup/ignored.hpp"
#include "links/markup/page_links.hpp"
#include "links/markup/words.hpp"

namespace links {

/// True if `at` begins with `opening` ("</" or "<"), then `name` in any case, then the end of a name.
inline bool begins_tag(const char* at, const char* end, std::string_view opening, std::string_view name) {
    const size_t length = opening.size() + name.size();
    return size_t(end - at) > length && view(at, at + opening.size()) == opening &&
           same_word(view(at + opening.size(), at + length), name) && (class_of(at[length]) & (space | slash | greater));
}

/// Tells `Sink`: text(raw), start(tag, offset, namespace), end(name), and the whole content of elements that hold no markup:
/// style_sheet(css, offset), script(tag, text, offset). What is inside <template> is passed over, and what browsers ignore.
/// Offsets are those of '<'.
template <class Sink>
class Tokenizer {
public:
    Tokenizer(std::string_view page, Markup markup, Sink& sink)
        : begin_(page.data()),
          at_(begin_),
          end_(begin_ + page.size()),
          xml_(markup != Markup::html),
          foreign_(markup),
          sink_(sink) {}

    void read() {
        const char* text = at_;
        while (find_less()) {
            const char* const less = at_++;
            if (at_ == end_) break;
            if (!is_letter(*at_) && *at_ != '/' && *at_ != '!' && *at_ != '?') continue;
            if (templates_ == 0) give_text(view(text, less));
            markup();
            text = at_;
        }
        if (templates_ == 0) give_text(view(text, end_));
    }

private:
    void give_text(std::string_view raw) {
        ignored_.text(raw);
        sink_.text(raw);
    }

    void markup() {
        if (is_letter(*at_)) start_tag();
        else if (*at_ == '/') end_tag();
        else if (*at_ == '!') declaration();
        else instruction();
    }

    bool find_less() {
        if (at_ < end_ && *at_ == '<') return true;
        if (end_ - at_ > 1 && at_[1] == '<') return ++at_, true;
        const auto* found = at_ < end_ ? static_cast<const char*>(std::memchr(at_, '<', size_t(end_ - at_))) : nullptr;
        at_ = found ? found : end_;
        return found;
    }

    void skip_past(std::string_view mark) {
        const size_t found = view(at_, end_).find(mark);
        at_ = found == std::string_view::npos ? end_ : at_ + found + mark.size();
    }

    /// "<?xml-stylesheet href='…'?>" of XML names a style sheet.
    void instruction() {
        if (!xml_ || !view(at_, end_).starts_with("?xml-stylesheet")) return skip_past(">");
        const char* const less = at_ - 1;
        const char* const after = read_tag(at_, end_, tag_);
        at_ = after ? after : end_;
        if (after) sink_.style_instruction(tag_, std::uint32_t(less - begin_));
    }

    void start_tag() {
        const char* const less = at_ - 1;
        const char* const after = read_tag(at_, end_, tag_);
        at_ = after ? after : end_;
        if (!after) return;
        const auto space = foreign_.active() ? foreign_.start(tag_) : Namespace::html;
        if (space == Namespace::html && !xml_ && templates_ == 0 && ignored_.start(tag_)) return;
        if (templates_ == 0) sink_.start(tag_, std::uint32_t(less - begin_), space);
        if (space != Namespace::html) foreign_style(less);
        else if (xml_) xml_content(less);
        else html_content(less);
    }

    void xml_content(const char* less) {
        if (tag_.element == Element::svg_math) return foreign_.open(tag_);
        if (tag_.element == Element::template_ && !tag_.self_closing) ++templates_;
        if (!tag_.self_closing) foreign_style(less);
    }

    /// In XML the text of <style> is ordinary text.
    void foreign_style(const char* less) {
        if (tag_.element != Element::style) return;
        const char* const text = at_;
        const bool cdata = view(at_, end_).starts_with("<![CDATA[");
        cdata ? skip_past("]]>") : void(find_less());
        sink_.style_sheet(view(text, at_), std::uint32_t(less - begin_));
    }

    void html_content(const char* less) {
        const auto element = tag_.element;
        if (element == Element::svg_math) foreign_.open(tag_);
        else if (element == Element::template_) ++templates_;
        else if (element == Element::plaintext) at_ = end_;
        else if (element == Element::script) script(less);
        else if (element == Element::style) style(less);
        else if (is_one_of(element, Element::title, Element::textarea, Element::xmp, Element::iframe, Element::noembed,
                           Element::noframes))
            skip_to_end_tag(name(element));
    }

    void script(const char* less) {
        const char* const text = at_;
        skip_script();
        if (templates_ == 0) sink_.script(tag_, view(text, at_), std::uint32_t(less - begin_));
    }

    void style(const char* less) {
        const char* const text = at_;
        skip_to_end_tag("style");
        if (templates_ == 0) sink_.style_sheet(view(text, at_), std::uint32_t(less - begin_));
    }

    void skip_to_end_tag(std::string_view name) {
        while (find_less() && !begins_tag(at_, end_, "</", name)) ++at_;
    }

    /// Scripts may hold "<!--" and then "<script>"; until "-->" their end tags do not count.
    void skip_script() {
        enum { normal, escaped, double_escaped } state = normal;
        while (at_ < end_) {
            if (state == normal && !find_less()) return;
            if (state == normal && view(at_, end_).starts_with("<!--")) {
                state = escaped;
                at_ += 2;
                continue;
            }
            if (begins_tag(at_, end_, "</", "script")) {
                if (state != double_escaped) return;
                state = escaped;
            } else if (state == escaped && begins_tag(at_, end_, "<", "script")) {
                state = double_escaped;
            } else if (state != normal && view(at_, end_).starts_with("-->")) {
                state = normal;
            }
            ++at_;
        }
    }

    void end_tag() {
        ++at_;
        if (at_ == end_) return;
        if (!is_letter(*at_)) return skip_past(">");
        const char* const begin = at_;
        at_ = name_end(at_, end_);
        const auto name = view(begin, at_);
        if (at_ < end_ && *at_ == '>') {
            ++at_;
        } else {
            bool ignored;
            const char* const after = read_attributes(at_, end_, ignored, [](std::string_view, std::string_view) {});
            at_ = after ? after : end_;
        }
        if (templates_ && same_word(name, "template")) --templates_, foreign_.leave();
        else if (foreign_.active() && !ignored_.closes_nothing(name)) foreign_.end(name);
        if (templates_ > 0) return;
        ignored_.end(name);
        sink_.end(name);
    }

    void declaration() {
        const auto rest = view(at_ + 1, end_);
        if (rest.starts_with("--")) return comment();
        if ((xml_ || foreign_.active()) && rest.starts_with("[CDATA[")) return skip_past("]]>");
        skip_past(">");
    }

    /// Ends at "-->" or "--!>"; "<!-->" and "<!--->" are whole comments.
    void comment() {
        at_ += 3;
        const auto rest = view(at_, end_);
        if (rest.starts_with(">") || rest.starts_with("->")) return skip_past(">");
        for (size_t dash = rest.find("--"); dash != std::string_view::npos; dash = rest.find("--", dash + 1)) {
            const auto after = rest.substr(dash + 2);
            if (!after.starts_with('>') && !after.starts_with("!>")) continue;
            at_ += dash + 2 + (after[0] == '>' ? 1 : 2);
            return;
        }
        at_ = end_;
    }

    const char* begin_;
    const char* at_;
    const char* end_;
    bool xml_;
    Tag tag_;
    Foreign foreign_;
    Ignored ignored_;
    size_t templates_ = 0;
    Sink& sink_;
};

}  // namespace links
