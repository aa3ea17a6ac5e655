#include "links/markup/css.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "links/url/limits.hpp"
#include "links/url/percent.hpp"

namespace links {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }
bool is_control(char c) { return !is_space(c) && (static_cast<unsigned char>(c) < 0x20 || c == 0x7f); }

bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Functions in which a bare string is an address.
bool takes_addresses(std::string_view function) {
    return function == "image-set" || function == "-webkit-image-set" || function == "image" || function == "src";
}

/// The tokens of CSS Syntax, as far as addresses need them.
class Scanner {
public:
    explicit Scanner(std::string_view css) : css_(css) {}

    std::vector<CssLink> links() {
        while (at_ < css_.size() && links_.size() <= most_links) step();
        return std::move(links_);
    }

private:
    char peek(size_t ahead = 0) const { return at_ + ahead < css_.size() ? css_[at_ + ahead] : '\0'; }
    bool at_quote() const { return peek() == '"' || peek() == '\''; }
    bool at_escape() const { return peek() == '\\' && !is_line_end(peek(1)); }
    void skip_spaces() {
        while (at_ < css_.size() && is_space(css_[at_])) ++at_;
    }

    void step() {
        const char c = peek();
        if (c == '/' && peek(1) == '*') skip_comment();
        else if (at_quote()) add_string(!in_address_function_.empty() && in_address_function_.back());
        else if (c == '@') at_rule();
        else if (c == '#') ++at_, word();
        else if (is_name(c) || at_escape()) name();
        else bracket();
    }

    void bracket() {
        const char c = css_[at_++];
        if (c == '(') in_address_function_.push_back(false);
        if (c == ')' && !in_address_function_.empty()) in_address_function_.pop_back();
        if (c == '{' || c == '}') in_address_function_.clear();
    }

    void skip_comment() { at_ = std::min(css_.find("*/", at_ + 2), css_.size() - 2) + 2; }

    /// A name in lower case, escapes decoded.
    std::string word() {
        std::string out;
        while (at_ < css_.size() && (is_name(css_[at_]) || at_escape())) {
            if (css_[at_] == '\\') escape(out);
            else out += char(std::tolower(static_cast<unsigned char>(css_[at_++])));
        }
        return out;
    }

    void at_rule() {
        ++at_;
        const auto name = word();
        if (name == "namespace") at_ = std::min(css_.find_first_of(";{", at_), css_.size());
        if (name != "import") return;
        for (skip_spaces(); peek() == '/' && peek(1) == '*'; skip_spaces()) skip_comment();
        if (at_quote()) add_string(true);
    }

    void name() {
        const auto function = word();
        if (peek() != '(') return;
        ++at_;
        if (function == "url") return url();
        in_address_function_.push_back(takes_addresses(function));
    }

    void url() {
        skip_spaces();
        if (at_quote()) {
            add_string(true);
            return in_address_function_.push_back(false);
        }
        const size_t offset = at_;
        if (auto value = bare()) add(std::move(*value), offset);
        at_ = std::min(css_.find(')', at_), css_.size() - 1) + 1;
    }

    void add(std::string value, size_t offset) {
        if (!value.empty()) links_.push_back({std::move(value), offset});
    }

    void add_string(bool is_address) {
        const size_t offset = at_ + 1;
        auto value = string();
        if (value && is_address) add(std::move(*value), offset);
    }

    /// At a '\\': the character it stands for; a line end is dropped.
    void escape(std::string& out) {
        ++at_;
        std::uint32_t number = 0;
        const size_t first = at_;
        for (; at_ - first < 6 && at_ < css_.size() && hex_value(css_[at_]) >= 0; ++at_)
            number = number * 16 + unsigned(hex_value(css_[at_]));
        if (at_ > first) {
            if (at_ < css_.size() && is_space(css_[at_])) ++at_;
            append_character(out, number);
        } else if (at_ < css_.size()) {
            const bool line_end = is_line_end(css_[at_]);
            if (!line_end) out += css_[at_];
            at_ += line_end && css_[at_] == '\r' && peek(1) == '\n' ? 2 : 1;
        }
    }

    /// At a quotation mark; a string that its line ends is none.
    std::optional<std::string> string() {
        const char quote = css_[at_++];
        std::string out;
        while (at_ < css_.size() && css_[at_] != quote) {
            if (is_line_end(css_[at_])) return std::nullopt;
            if (css_[at_] == '\\') escape(out);
            else out += css_[at_++];
        }
        if (at_ < css_.size()) ++at_;
        return out;
    }

    /// The address of "url(x)" up to its bracket; nothing where quotes, brackets or spaces stand inside.
    std::optional<std::string> bare() {
        std::string out;
        while (at_ < css_.size() && css_[at_] != ')' && !is_space(css_[at_])) {
            if (at_quote() || css_[at_] == '(' || is_control(css_[at_])) return std::nullopt;
            if (css_[at_] == '\\' && !at_escape()) return std::nullopt;
            if (css_[at_] == '\\') escape(out);
            else out += css_[at_++];
        }
        skip_spaces();
        return at_ == css_.size() || css_[at_] == ')' ? std::optional(std::move(out)) : std::nullopt;
    }

    std::string_view css_;
    size_t at_ = 0;
    std::vector<CssLink> links_;
    std::vector<bool> in_address_function_;  ///< for each open bracket
};

}  // namespace

std::vector<CssLink> css_links(std::string_view css) { return Scanner(css).links(); }

}  // namespace links
