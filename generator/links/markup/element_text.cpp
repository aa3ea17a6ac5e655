#include <algorithm>

#include "links/markup/html.hpp"
#include "links/markup/references.hpp"
#include "links/markup/tag.hpp"

namespace links {
namespace {

constexpr size_t longest_text = 200;    ///< bytes shown
constexpr size_t longest_look = 20000;  ///< bytes of the page looked at

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c | 0x20);
    return out;
}

std::string joined(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!is_space(c)) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    if (out.size() <= longest_text) return out;
    size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xc0) == 0x80) --end;
    return out.substr(0, end) + "…";
}

std::string alternative(const char* at, const char* end) {
    std::string_view alt;
    bool ignored;
    read_attributes(name_end(at, end), end, ignored, [&](std::string_view name, std::string_view value) {
        if (alt.empty() && lower_case(name) == "alt") alt = value;
    });
    return decoded(alt, ReferenceContext::attribute);
}

bool closes(const char* less, const char* end, std::string_view closing) {
    return size_t(end - less) > closing.size() && lower_case(view(less, less + closing.size())) == closing &&
           class_of(less[closing.size()]) != plain;
}

}  // namespace

std::string element_name(std::string_view page, std::uint32_t tag) {
    const char* const end = page.data() + page.size();
    const char* const name = page.data() + tag + 1;
    return lower_case(view(name, name_end(name, end)));
}

std::string element_text(std::string_view page, std::uint32_t tag) {
    const char* const end = page.data() + std::min<size_t>(page.size(), tag + longest_look);
    const auto closing = "</" + element_name(page, tag);
    std::string text, alt;
    bool ignored;
    const auto skip = [&](const char* at) { return read_attributes(at, end, ignored, [](auto, auto) {}); };
    for (const char* at = skip(name_end(page.data() + tag + 1, end)); at && at < end;) {
        const char* const less = std::find(at, end, '<');
        text += decoded(view(at, less), ReferenceContext::text);
        if (less == end || closes(less, end, closing)) break;
        if (alt.empty() && lower_case(view(less, std::min(end, less + 4))) == "<img") alt = alternative(less + 1, end);
        at = skip(name_end(less + 1, end));
    }
    const auto shown = joined(text);
    return shown.empty() ? joined(alt) : shown;
}

}  // namespace links
