#include "content/markdown/spelling.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace content {
namespace {

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)); }
bool is_letter_of_others(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool is_one_of(std::string_view signs, char c) { return signs.find(c) != std::string_view::npos; }

bool parentheses_match(std::string_view address) {
    int open = 0;
    for (const char c : address) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (open < 0) return false;
    }
    return open == 0;
}

/// Whether "&" and what follows would be read as one character: "&copy;", "&#41;".
bool begins_reference(std::string_view rest) {
    const auto end = std::find_if(rest.begin() + 1, rest.end(), [](char c) { return !is_alnum(c) && c != '#'; });
    return end != rest.end() && *end == ';';
}

}  // namespace

std::string in_markdown(std::string_view address) {
    const bool match = parentheses_match(address);
    std::string out;
    for (size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        const bool plain = is_alnum(c) || is_letter_of_others(c) || is_one_of("-._~:/?#@!$'*+,;=%", c) ||
                           (c == '&' && !begins_reference(address.substr(i))) || ((c == '(' || c == ')') && match);
        out += plain ? std::string(1, c) : fmt::format("&#{};", int(c));
    }
    return out;
}

std::string in_markdown_text(std::string_view address) {
    auto out = in_markdown(address);
    const bool plain = out == address && (address.starts_with("http://") || address.starts_with("https://")) &&
                       (is_alnum(address.back()) || is_one_of("/=-#", address.back()));
    return plain ? out : "<" + out + ">";
}

std::string in_double_quotes(std::string_view address) {
    std::string out;
    for (const char c : address) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string in_single_quotes(std::string_view address) {
    std::string out;
    for (const char c : address) out.append(c == '\'' ? 2 : 1, c);
    return out;
}

std::string in_plain_yaml(std::string_view address) {
    const bool plain = !address.empty() && (is_alnum(address.front()) || address.front() == '/') && address.back() != ':' &&
                       std::all_of(address.begin(), address.end(), [](char c) {
                           return is_alnum(c) || is_letter_of_others(c) || is_one_of("-._~:/?#@!$'*+;=%&()", c);
                       });
    return plain ? std::string(address) : '"' + in_double_quotes(address) + '"';
}

std::string as_it_is(std::string_view address) { return std::string(address); }

}  // namespace content
