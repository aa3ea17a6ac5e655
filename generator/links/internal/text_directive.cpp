#include "links/internal/text_directive.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "links/markup/page_text.hpp"
#include "links/url/percent.hpp"
#include "text/utf8.hpp"

namespace links {
namespace {

constexpr std::string_view delimiter = ":~:";

struct Directive {
    std::string prefix, start, end, suffix;  ///< folded; empty where not given
};

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (size_t found; (found = text.find(at)) != std::string_view::npos; text.remove_prefix(found + 1))
        parts.push_back(text.substr(0, found));
    parts.push_back(text);
    return parts;
}

/// What stands behind each "text=".
std::vector<std::string_view> texts(std::string_view directive) {
    constexpr std::string_view name = "text=";
    std::vector<std::string_view> found;
    for (const auto part : split(directive, '&'))
        if (part.starts_with(name)) found.push_back(part.substr(name.size()));
    return found;
}

std::string term(std::string_view encoded) { return folded(repaired_utf8(percent_decoded(encoded))); }

/// "parse a text directive"; nothing for what browsers ignore.
std::optional<Directive> parse(std::string_view text) {
    auto terms = split(text, ',');
    Directive directive;
    if (terms.front().ends_with('-') && terms.size() > 1) {
        directive.prefix = term(terms.front().substr(0, terms.front().size() - 1));
        if (directive.prefix.empty()) return std::nullopt;
        terms.erase(terms.begin());
    }
    if (terms.back().starts_with('-') && terms.size() > 1) {
        directive.suffix = term(terms.back().substr(1));
        if (directive.suffix.empty()) return std::nullopt;
        terms.pop_back();
    }
    if (terms.size() > 2) return std::nullopt;
    directive.start = term(terms.front());
    if (terms.size() == 2) directive.end = term(terms.back());
    if (directive.start.empty() || (terms.size() == 2 && directive.end.empty())) return std::nullopt;
    return directive;
}

// --- Where words begin and end, by the main rules of Unicode's UAX 29

enum class Kind { letter, digit, mid_letter, mid_number, mid_both, alone };

Kind kind_of(char32_t c) {
    if (c >= '0' && c <= '9') return Kind::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return Kind::letter;
    if (c == '\'' || c == '.' || c == 0x2018 || c == 0x2019) return Kind::mid_both;
    if (c == ':' || c == 0xb7) return Kind::mid_letter;
    if (c == ',' || c == ';') return Kind::mid_number;
    const bool mark = c < 0xaa || c == 0xab || c == 0xbb || c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c < 0x2c00);
    const bool ideograph = (c >= 0x3000 && c < 0xa000) || (c >= 0xf900 && c < 0xfb00) || c >= 0x1f000;
    return mark || ideograph ? Kind::alone : Kind::letter;
}

bool joins(Kind mid, Kind kind) {
    return (kind == Kind::letter && (mid == Kind::mid_letter || mid == Kind::mid_both)) ||
           (kind == Kind::digit && (mid == Kind::mid_number || mid == Kind::mid_both));
}

class Page {
public:
    explicit Page(std::string_view text) : text_(text) {}

    bool shows(const Directive& directive) const;

private:
    static constexpr size_t none = std::string_view::npos;

    Kind kind_at(size_t at) const { return at < text_.size() ? kind_of(text::character(text_, at).code) : Kind::alone; }
    Kind kind_before(size_t& at) const {
        if (at == 0) return Kind::alone;
        do --at;
        while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xc0) == 0x80);
        return kind_at(at);
    }
    Kind kind_after(size_t at) const {
        if (at >= text_.size()) return Kind::alone;
        return kind_at(at + text::character(text_, at).length);
    }

    bool is_boundary(size_t at) const {
        size_t before = at;
        const auto left = kind_before(before), right = kind_at(at);
        const bool words = (left == Kind::letter || left == Kind::digit) && (right == Kind::letter || right == Kind::digit);
        return !words && !(joins(right, left) && kind_after(at) == left) && !(joins(left, right) && kind_before(before) == right);
    }

    /// "find a string in range", its beginning at the beginning of a word; `none` if it is not there.
    size_t find(const std::string& term, size_t from, bool end_bounded) const {
        for (size_t at = text_.find(term, from); at != none; at = text_.find(term, at + 1))
            if (is_boundary(at) && (!end_bounded || is_boundary(at + term.size()))) return at;
        return none;
    }
    bool is_at(const std::string& term, size_t at, bool end_bounded) const {
        return text_.substr(at).starts_with(term) && (!end_bounded || is_boundary(at + term.size()));
    }

    size_t skip_white(size_t at) const {
        while (at < text_.size() && (text_[at] == ' ' || text_[at] == block_end)) ++at;
        return at;
    }

    /// Where the start of `directive` is from `from` on, `from` moved to where the next search begins; `none` if there is no
    /// more.
    size_t find_start(const Directive& directive, size_t& from) const;
    enum class Rest { found, missing, look_on };
    Rest find_rest(const Directive& directive, size_t from) const;

    std::string_view text_;
};

size_t Page::find_start(const Directive& directive, size_t& from) const {
    const bool end_bounded = !directive.end.empty() || directive.suffix.empty();
    if (directive.prefix.empty()) {
        const size_t start = find(directive.start, from, end_bounded);
        from = start + 1;
        return start;
    }
    for (;;) {
        const size_t prefix = find(directive.prefix, from, false);
        if (prefix == none) return none;
        from = prefix + 1;
        const size_t start = skip_white(prefix + directive.prefix.size());
        if (is_at(directive.start, start, end_bounded)) return start;
    }
}

/// `from`: where the start of the text ends.
Page::Rest Page::find_rest(const Directive& directive, size_t from) const {
    for (;;) {
        if (!directive.end.empty()) {
            const size_t end = find(directive.end, from, directive.suffix.empty());
            if (end == none) return Rest::missing;
            from = end + directive.end.size();
        }
        if (directive.suffix.empty() || is_at(directive.suffix, skip_white(from), true)) return Rest::found;
        if (directive.end.empty()) return Rest::look_on;
    }
}

bool Page::shows(const Directive& directive) const {
    for (size_t from = 0;;) {
        const size_t start = find_start(directive, from);
        if (start == none) return false;
        const auto rest = find_rest(directive, start + directive.start.size());
        if (rest != Rest::look_on) return rest == Rest::found;
    }
}

}  // namespace

std::string_view text_directive_of(std::string_view fragment) {
    const size_t at = fragment.find(delimiter);
    if (at == std::string_view::npos) return {};
    const auto directive = fragment.substr(at + delimiter.size());
    return texts(directive).empty() ? std::string_view() : directive;
}

std::string_view without_directive(std::string_view fragment) { return fragment.substr(0, fragment.find(delimiter)); }

bool finds_text(std::string_view page_text, std::string_view directive) {
    const auto named = texts(directive);
    return std::any_of(named.begin(), named.end(), [&](std::string_view text) {
        const auto parsed = parse(text);
        return parsed && Page(page_text).shows(*parsed);
    });
}

}  // namespace links
