#include "links/markup/source_set.hpp"

#include <algorithm>

#include "links/url/limits.hpp"
#include "links/markup/tag.hpp"

namespace links {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

size_t digits_at(std::string_view text, size_t at) {
    size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

bool is_positive_integer(std::string_view text) {
    return digits_at(text, 0) == text.size() && text.find_first_not_of('0') != std::string_view::npos;
}

/// A "valid floating-point number" of the standard that is not below zero.
bool is_density(std::string_view text) {
    const bool minus = text.starts_with('-');
    if (minus) text.remove_prefix(1);
    size_t at = digits_at(text, 0);
    if (minus && text.substr(0, at).find_first_not_of('0') != std::string_view::npos) return false;
    if (at < text.size() && text[at] == '.') {
        const size_t decimals = digits_at(text, at + 1);
        if (decimals == 0) return false;
        at += 1 + decimals;
    }
    if (at == 0) return false;
    if (at < text.size() && (text[at] | 0x20) == 'e') {
        at += at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-') ? 2 : 1;
        const size_t digits = digits_at(text, at);
        if (digits == 0) return false;
        at += digits;
    }
    return at == text.size();
}

/// At most one width, one density and one height; a density stands alone, a height needs a width.
class Descriptors {
public:
    void add(std::string_view text) {
        const auto number = text.substr(0, text.size() - 1);
        if (text.ends_with('w') && is_positive_integer(number) && !width_ && !density_) width_ = true;
        else if (text.ends_with('h') && is_positive_integer(number) && !height_ && !density_) height_ = true;
        else if (text.ends_with('x') && is_density(number) && !width_ && !density_ && !height_) density_ = true;
        else wrong_ = true;
    }
    bool good() const { return !wrong_ && (!height_ || width_); }

private:
    bool width_ = false, density_ = false, height_ = false, wrong_ = false;
};

/// From behind an address to behind the comma that ends its descriptors; commas in parentheses do not.
bool read_descriptors(std::string_view text, size_t& at) {
    Descriptors descriptors;
    bool in_brackets = false;
    size_t from = at;
    const auto finish = [&] {
        if (at > from) descriptors.add(text.substr(from, at - from));
        from = at + 1;
    };
    for (; at < text.size() && (in_brackets || text[at] != ','); ++at) {
        if (text[at] == '(') in_brackets = true;
        else if (in_brackets) in_brackets = text[at] != ')';
        else if (is_space(text[at])) finish();
    }
    finish();
    return descriptors.good();
}

}  // namespace

std::vector<std::string_view> source_set_addresses(std::string_view text) {
    std::vector<std::string_view> addresses;
    for (size_t at = 0; at < text.size() && addresses.size() <= most_links;) {
        if (is_space(text[at]) || text[at] == ',') {
            ++at;
            continue;
        }
        const size_t from = at;
        while (at < text.size() && !is_space(text[at])) ++at;
        const size_t to = text.find_last_not_of(',', at - 1) + 1;
        if (to < at || read_descriptors(text, at)) addresses.push_back(text.substr(from, to - from));
    }
    return addresses;
}

}  // namespace links
