// Where a page is in SVG or MathML, whose content is read by other rules than HTML.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "links/markup/page_links.hpp"
#include "links/markup/words.hpp"

namespace links {

enum class Namespace { html, svg, math };

class Foreign {
public:
    explicit Foreign(Markup markup) : svg_file_(markup == Markup::svg) {
        if (svg_file_) push(Part::svg);
    }

    bool active() const { return !open_.empty(); }

    /// Takes a start tag while active; to which language its element belongs.
    Namespace start(const Tag& tag) {
        if (svg_file_) return Namespace::svg;
        if (integration(open_.back())) return Namespace::html;
        if (is_html_only(tag.name)) {
            leave();
            return Namespace::html;
        }
        const auto space = open_.back() == Part::svg ? Namespace::svg : Namespace::math;
        if (tag.element == Element::svg_math) nested(tag);
        else if (!tag.self_closing && is_integration_point(tag))
            push(space == Namespace::svg ? Part::html_in_svg : Part::html_in_math);
        return space;
    }

    /// Enters <svg> or <math>.
    void open(const Tag& tag) {
        if (!tag.self_closing) push((tag.name[0] | 0x20) == 's' ? Part::svg : Part::math);
    }

    /// Out of SVG and MathML, to the HTML around.
    void leave() {
        while (!open_.empty() && !integration(open_.back())) pop();
    }

    /// Takes an end tag while active. One of HTML closes what is open inside.
    void end(std::string_view name) {
        if (svg_file_) return;
        if (same_word(name, "svg")) close(Part::svg);
        else if (same_word(name, "math")) close(Part::math);
        else if (is_one_of(name, svg_points)) close(Part::html_in_svg);
        else if (is_one_of(name, math_points) || same_word(name, "annotation-xml")) close(Part::html_in_math);
        else if (!integration(open_.back()) && is_html_only(name)) leave();
    }

private:
    enum class Part : unsigned char { svg, math, html_in_svg, html_in_math };

    static constexpr std::array<std::string_view, 3> svg_points{"foreignobject", "desc", "title"};
    static constexpr std::array<std::string_view, 5> math_points{"mi", "mo", "mn", "ms", "mtext"};

    static bool integration(Part part) { return part >= Part::html_in_svg; }

    bool is_integration_point(const Tag& tag) const {
        if (open_.back() == Part::svg) return is_one_of(tag.name, svg_points);
        if (!same_word(tag.name, "annotation-xml")) return is_one_of(tag.name, math_points);
        const auto encoding = tag.get(Attribute::encoding);
        return same_word(encoding, "text/html") || same_word(encoding, "application/xhtml+xml");
    }

    /// Elements that end SVG and MathML when they begin there.
    static bool is_html_only(std::string_view name) {
        static constexpr std::array<std::string_view, 44> names{
            "b",     "big",   "blockquote", "body",   "br",   "center", "code",  "dd", "div",  "dl",   "dt",
            "em",    "embed", "h1",         "h2",     "h3",   "h4",     "h5",    "h6", "head", "hr",   "i",
            "img",   "li",    "listing",    "menu",   "meta", "nobr",   "ol",    "p",  "pre",  "ruby", "s",
            "small", "span",  "strong",     "strike", "sub",  "sup",    "table", "tt", "u",    "ul",   "var"};
        return is_one_of(name, names);
    }

    /// An <svg> inside <math> is only another element of MathML.
    void nested(const Tag& tag) {
        if (((tag.name[0] | 0x20) == 's') == (open_.back() == Part::svg)) open(tag);
    }

    void push(Part part) { open_.push_back(part), ++count_[size_t(part)]; }
    void pop() { --count_[size_t(open_.back())], open_.pop_back(); }

    void close(Part part) {
        if (count_[size_t(part)] == 0) return;
        while (open_.back() != part) pop();
        pop();
    }

    bool svg_file_;
    std::vector<Part> open_;
    std::array<size_t, 4> count_{};
};

}  // namespace links
