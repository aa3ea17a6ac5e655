// Where a page is in SVG or MathML, whose content is read by other rules than HTML.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "links/html.hpp"
#include "links/tag.hpp"

namespace links {

class Foreign {
public:
    explicit Foreign(Markup markup) : svg_file_(markup == Markup::svg) {
        if (svg_file_) push(Part::svg);
    }

    bool active() const { return !open_.empty(); }

    /// Takes a start tag while active; true if it is an element of SVG or MathML, false if it is HTML.
    bool start(const Tag& tag) {
        if (svg_file_) return true;
        if (integration(open_.back())) return false;
        if (is_html_only(tag.name)) {
            leave();
            return false;
        }
        if (tag.element == Element::svg_math) nested(tag);
        else if (!tag.self_closing && is_integration_point(tag.name))
            push(open_.back() == Part::svg ? Part::html_in_svg : Part::html_in_math);
        return true;
    }

    /// Enters <svg> or <math>.
    void open(const Tag& tag) {
        if (!tag.self_closing) push((tag.name[0] | 0x20) == 's' ? Part::svg : Part::math);
    }

    /// Takes an end tag while active; true if it can only belong to SVG or MathML. An end tag of HTML closes what is open inside.
    bool end(std::string_view name) {
        if (svg_file_) return true;
        if (same(name, "svg")) return close(Part::svg);
        if (same(name, "math")) return close(Part::math);
        if (one_of(name, svg_points)) return close(Part::html_in_svg);
        if (one_of(name, math_points)) return close(Part::html_in_math);
        if (integration(open_.back()) || (!is_html_only(name) && !same(name, "template"))) return false;
        leave();
        return false;
    }

private:
    enum class Part : unsigned char { svg, math, html_in_svg, html_in_math };

    static constexpr std::array<std::string_view, 3> svg_points{"foreignobject", "desc", "title"};
    static constexpr std::array<std::string_view, 5> math_points{"mi", "mo", "mn", "ms", "mtext"};

    static bool same(std::string_view name, std::string_view lower) {
        return std::equal(name.begin(), name.end(), lower.begin(), lower.end(),
                          [](char a, char b) { return char(a | 0x20) == b; });
    }

    template <size_t n>
    static bool one_of(std::string_view name, const std::array<std::string_view, n>& names) {
        return std::any_of(names.begin(), names.end(), [&](auto lower) { return same(name, lower); });
    }

    static bool integration(Part part) { return part >= Part::html_in_svg; }

    bool is_integration_point(std::string_view name) const {
        return open_.back() == Part::svg ? one_of(name, svg_points) : one_of(name, math_points);
    }

    /// Elements that end SVG and MathML when they begin there.
    static bool is_html_only(std::string_view name) {
        static constexpr std::array<std::string_view, 44> names{
            "b",     "big",   "blockquote", "body",   "br",   "center", "code",  "dd", "div",  "dl",   "dt",
            "em",    "embed", "h1",         "h2",     "h3",   "h4",     "h5",    "h6", "head", "hr",   "i",
            "img",   "li",    "listing",    "menu",   "meta", "nobr",   "ol",    "p",  "pre",  "ruby", "s",
            "small", "span",  "strong",     "strike", "sub",  "sup",    "table", "tt", "u",    "ul",   "var"};
        return one_of(name, names);
    }

    /// An <svg> inside <math> is only another element of MathML.
    void nested(const Tag& tag) {
        if (((tag.name[0] | 0x20) == 's') == (open_.back() == Part::svg)) open(tag);
    }

    void push(Part part) { open_.push_back(part), ++count_[size_t(part)]; }
    void pop() { --count_[size_t(open_.back())], open_.pop_back(); }

    void leave() {
        while (!open_.empty() && !integration(open_.back())) pop();
    }

    bool close(Part part) {
        if (count_[size_t(part)] == 0) return false;
        while (open_.back() != part) pop();
        pop();
        return true;
    }

    bool svg_file_;
    std::vector<Part> open_;
    std::array<size_t, 4> count_{};
};

}  // namespace links
