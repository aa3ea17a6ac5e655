#include <algorithm>
#include <optional>
#include <vector>

#include "links/url/host.hpp"
#include "links/url/idna_tables.hpp"
#include "links/url/percent.hpp"
#include "links/url/punycode.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

constexpr std::u32string_view encoded_prefix = U"xn--";
constexpr size_t longest_label = 256;  ///< no name has one half as long, and encoding takes the square of it

constexpr char32_t joiner = 0x200d, non_joiner = 0x200c;

template <class Text>
bool is_ascii(const Text& text) {
    return std::all_of(text.begin(), text.end(), [](auto c) { return std::uint32_t(c) < 0x80; });
}

std::u32string characters_of(std::string_view utf8) {
    std::u32string out;
    for (size_t at = 0; at < utf8.size();) {
        const auto character = text::character(utf8, at);
        out += character.code;
        at += character.length;
    }
    return out;
}

std::u32string mapped_all(const std::u32string& domain) {
    std::u32string out;
    for (const char32_t c : domain) switch (traits_of(c).status) {
            case IdnaStatus::ignored: break;
            case IdnaStatus::mapped: out += mapped(c); break;
            case IdnaStatus::valid:
            case IdnaStatus::disallowed: out += c; break;
        }
    return normalized(out);
}

std::vector<std::u32string> labels_of(const std::u32string& domain) {
    std::vector<std::u32string> labels;
    for (size_t from = 0;;) {
        const auto dot = std::min(domain.find(U'.', from), domain.size());
        labels.push_back(domain.substr(from, dot - from));
        if (dot == domain.size()) return labels;
        from = dot + 1;
    }
}

/// RFC 5892, appendix A: joiners stand behind a virama, or between letters that would join.
bool joiners_hold(const std::u32string& label) {
    const auto joins = [&](auto begin, auto end, bool CharacterTraits::* how) {
        const auto at = std::find_if_not(begin, end, [](char32_t c) { return traits_of(c).is_transparent; });
        return at != end && traits_of(*at).*how;
    };
    for (size_t i = 0; i < label.size(); ++i) {
        if (label[i] != joiner && label[i] != non_joiner) continue;
        if (i > 0 && traits_of(label[i - 1]).is_virama) continue;
        if (label[i] == joiner) return false;
        const auto before = std::make_reverse_iterator(label.begin() + std::ptrdiff_t(i));
        const auto after = label.begin() + std::ptrdiff_t(i) + 1;
        if (!joins(before, label.rend(), &CharacterTraits::joins_next)) return false;
        if (!joins(after, label.end(), &CharacterTraits::joins_previous)) return false;
    }
    return true;
}

bool is_right_to_left(const std::u32string& label) {
    return std::any_of(label.begin(), label.end(), [](char32_t c) {
        const auto bidi = traits_of(c).bidi;
        return bidi == BidiClass::right || bidi == BidiClass::arabic;
    });
}

/// The Bidi Rule of RFC 5893, section 2.
bool bidi_rule_holds(const std::u32string& label) {
    if (label.empty()) return true;
    const auto bidi = [](char32_t c) { return traits_of(c).bidi; };
    const auto holds = [&](BidiClass wanted) {
        return std::any_of(label.begin(), label.end(), [&](char32_t c) { return bidi(c) == wanted; });
    };
    const auto end = std::find_if(label.rbegin(), label.rend(), [&](char32_t c) { return bidi(c) != BidiClass::mark; });
    const auto first = bidi(label[0]), last = end == label.rend() ? BidiClass::none : bidi(*end);
    if (holds(BidiClass::none)) return false;
    if (first == BidiClass::left)
        return !holds(BidiClass::right) && !holds(BidiClass::arabic) && (last == BidiClass::left || last == BidiClass::european);
    return first == BidiClass::right && !holds(BidiClass::left) && !(holds(BidiClass::european) && holds(BidiClass::arabic)) &&
           (last == BidiClass::right || last == BidiClass::european || last == BidiClass::arabic);
}

/// The validity criteria of UTS 46, section 4.1, of a label that is decoded; hyphens may stand anywhere.
bool is_valid(const std::u32string& label) {
    if (label.empty()) return true;
    if (label.starts_with(encoded_prefix) || traits_of(label[0]).is_mark || label.size() > longest_label) return false;
    const bool known =
        std::all_of(label.begin(), label.end(), [](char32_t c) { return c != U'.' && traits_of(c).status == IdnaStatus::valid; });
    return known && joiners_hold(label) && normalized(label) == label;
}

/// A label in characters, where it was encoded; nothing if it is none.
std::optional<std::u32string> decoded(const std::u32string& label) {
    if (!label.starts_with(encoded_prefix)) return label;
    if (!is_ascii(label)) return std::nullopt;
    const auto characters = from_punycode(std::string(label.begin() + std::ptrdiff_t(encoded_prefix.size()), label.end()));
    if (!characters || is_ascii(*characters)) return std::nullopt;
    return characters_of(*characters);
}

std::string encoded(const std::u32string& label) {
    return is_ascii(label) ? std::string(label.begin(), label.end()) : "xn--" + to_punycode(label);
}

/// Unicode ToASCII; nothing where it fails.
std::optional<std::string> in_ascii(std::string_view domain) {
    std::vector<std::u32string> labels;
    for (const auto& written : labels_of(mapped_all(characters_of(domain)))) {
        auto label = decoded(written);
        if (!label || !is_valid(*label)) return std::nullopt;
        labels.push_back(std::move(*label));
    }
    const bool bidi = std::any_of(labels.begin(), labels.end(), is_right_to_left);
    if (bidi && !std::all_of(labels.begin(), labels.end(), bidi_rule_holds)) return std::nullopt;
    std::string out;
    for (const auto& label : labels) out += (&label == &labels.front() ? "" : ".") + encoded(label);
    return out;
}

}  // namespace

tl::expected<std::string, UrlError> domain_to_ascii(std::string_view domain) {
    auto ascii = is_ascii(domain) ? text::lower_case(domain) : in_ascii(domain);
    if (!ascii || ascii->empty()) return tl::make_unexpected(UrlError{"domain-to-ASCII"});
    return std::move(*ascii);
}

}  // namespace links
