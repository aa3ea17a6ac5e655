#include "text/contact.hpp"

#include <cctype>

#include "text/scan.hpp"

namespace text {
namespace {

constexpr auto npos = std::string_view::npos;

/// Whether ten digits begin at `at` with nothing but signs, tags and references between them.
bool may_be_number(std::string_view text, size_t at) {
    for (int digits = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (std::isdigit(c) && ++digits == 10) return true;
        if (std::isalpha(c)) return false;
        if (c == '<') at = text.find('>', at);
        else if (c == '&') at = text.find(';', at);
        if (at == npos) return false;
    }
    return false;
}

/// The first bytes of signs that look like those of ASCII: of full width, mathematical, Arabic.
size_t next_telling_sign(std::string_view text) {
    return scan(
        text, 0, [](const Sixteen& b) { return (b == '@') | (b == 0xef) | (b == 0xf0) | (b == 0xd9) | (b == 0xdb); },
        [](unsigned char c) { return c == '@' || c == 0xef || c == 0xf0 || c == 0xd9 || c == 0xdb; });
}

}  // namespace

bool may_hold_contact(std::string_view text) {
    if (next_telling_sign(text) < text.size()) return true;
    for (size_t at = text.find('7'); at != npos; at = text.find('7', at + 1))
        if (may_be_number(text, at)) return true;
    return false;
}

}  // namespace text
