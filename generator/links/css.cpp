#include "links/css.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "links/percent.hpp"
#include "links/references.hpp"

namespace links {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

class Scanner {
public:
    explicit Scanner(std::string_view css) : css_(css) {}

    std::vector<CssLink> links() {
        while (at_ < css_.size()) step();
        return std::move(links_);
    }

private:
    char peek(size_t ahead = 0) const { return at_ + ahead < css_.size() ? css_[at_ + ahead] : '\0'; }
    void skip_spaces() { while (at_ < css_.size() && is_space(css_[at_])) ++at_; }

    void step() {
        const char c = peek();
        if (c == '/' && peek(1) == '*') skip_comment();
        else if (c == '"' || c == '\'') string();
        else if (c == '@') at_rule();
        else if (c == '\\') at_ += 2;
        else if (is_name(c)) name();
        else ++at_;
    }

    void skip_comment() { at_ = std::min(css_.find("*/", at_ + 2), css_.size() - 2) + 2; }

    std::string_view word() {
        const size_t from = at_;
        while (at_ < css_.size() && is_name(css_[at_])) ++at_;
        return css_.substr(from, at_ - from);
    }

    static bool same(std::string_view text, std::string_view lower) {
        return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                          [](char a, char b) { return char(a | 0x20) == b; });
    }

    void at_rule() {
        ++at_;
        if (!same(word(), "import")) return;
        while (at_ < css_.size()) {
            skip_spaces();
            if (peek() != '/' || peek(1) != '*') break;
            skip_comment();
        }
        if (peek() != '"' && peek() != '\'') return;
        const size_t offset = at_ + 1;
        links_.push_back({string(), offset});
    }

    void name() {
        if (!same(word(), "url") || peek() != '(') return;
        ++at_;
        skip_spaces();
        const bool quoted = peek() == '"' || peek() == '\'';
        const size_t offset = at_ + quoted;
        std::optional<std::string> value = quoted ? string() : bare();
        if (value) links_.push_back({std::move(*value), offset});
    }

    /// At a '\\': the character it stands for; a line end is dropped.
    void escape(std::string& out) {
        ++at_;
        std::string number;
        while (number.size() < 6 && at_ < css_.size() && hex_value(css_[at_]) >= 0) number += css_[at_++];
        if (!number.empty()) {
            if (at_ < css_.size() && is_space(css_[at_])) ++at_;
            out += decoded("&#x" + number + ";", ReferenceContext::text);
        } else if (at_ < css_.size()) {
            if (css_[at_] != '\n') out += css_[at_];
            ++at_;
        }
    }

    /// At a quotation mark; a string ends with its line at the latest.
    std::string string() {
        const char quote = css_[at_++];
        std::string out;
        while (at_ < css_.size() && css_[at_] != quote && css_[at_] != '\n') {
            if (css_[at_] == '\\') escape(out);
            else out += css_[at_++];
        }
        if (at_ < css_.size()) ++at_;
        return out;
    }

    std::optional<std::string> bare() {
        std::string out;
        while (at_ < css_.size() && css_[at_] != ')') {
            if (css_[at_] == '"' || css_[at_] == '\'' || css_[at_] == '(') return std::nullopt;
            if (css_[at_] == '\\') escape(out);
            else out += css_[at_++];
        }
        while (!out.empty() && is_space(out.back())) out.pop_back();
        return out;
    }

    std::string_view css_;
    size_t at_ = 0;
    std::vector<CssLink> links_;
};

}  // namespace

std::vector<CssLink> css_links(std::string_view css) { return Scanner(css).links(); }

}  // namespace links
