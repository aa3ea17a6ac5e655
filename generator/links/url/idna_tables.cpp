#include "links/url/idna_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <vector>

namespace links {
namespace {

/// From `first` to the next; `bits` as idna_tables.mjs packs them.
struct Traits {
    std::uint32_t first;
    std::uint16_t bits;
};

/// Each `step`-th character from `first` to `last` is mapped to the one that is `by` further.
struct Shift {
    std::uint32_t first, last;
    std::uint8_t step;
    std::int32_t by;
};

/// To a part of `other_text`.
struct Mapping {
    std::uint32_t code;
    std::uint16_t at, length;
};

struct Composition {
    std::uint32_t whole, first, second;
};

#include "links/url/idna_tables.inc"

constexpr std::uint32_t first_syllable = 0xac00, first_lead = 0x1100, first_vowel = 0x1161, no_tail = 0x11a7;
constexpr std::uint32_t leads = 19, vowels = 21, tails = 28;

template <class Table, class Member>
auto find_in(const Table& table, std::uint32_t code, Member member) {
    const auto at = std::lower_bound(table.begin(), table.end(), code,
                                     [&](const auto& row, std::uint32_t wanted) { return row.*member < wanted; });
    return at != table.end() && (*at).*member == code ? &*at : nullptr;
}

void append_decomposed(std::u32string& out, std::uint32_t c) {
    if (const auto syllable = c - first_syllable; c >= first_syllable && syllable < leads * vowels * tails) {
        out += char32_t(first_lead + syllable / (vowels * tails));
        out += char32_t(first_vowel + syllable / tails % vowels);
        if (syllable % tails) out += char32_t(no_tail + syllable % tails);
    } else if (const auto* composition = find_in(compositions, c, &Composition::whole)) {
        append_decomposed(out, composition->first);
        out += char32_t(composition->second);
    } else {
        out += char32_t(c);
    }
}

const std::vector<Composition>& compositions_by_parts() {
    static const auto sorted = [] {
        std::vector<Composition> all(compositions.begin(), compositions.end());
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return std::tie(a.first, a.second) < std::tie(b.first, b.second); });
        return all;
    }();
    return sorted;
}

std::optional<char32_t> composed(std::uint32_t a, std::uint32_t b) {
    if (a - first_lead < leads && b - first_vowel < vowels)
        return char32_t(first_syllable + ((a - first_lead) * vowels + (b - first_vowel)) * tails);
    const bool open = a >= first_syllable && a - first_syllable < leads * vowels * tails && (a - first_syllable) % tails == 0;
    if (open && b > no_tail && b - no_tail < tails) return char32_t(a + (b - no_tail));
    const auto& all = compositions_by_parts();
    const auto at = std::lower_bound(all.begin(), all.end(), std::tie(a, b), [](const auto& row, const auto& wanted) {
        return std::tie(row.first, row.second) < wanted;
    });
    return at != all.end() && at->first == a && at->second == b ? std::optional(char32_t(at->whole)) : std::nullopt;
}

int class_of(char32_t c) { return traits_of(c).combining_class; }

/// Marks that do not meet are put into one order.
void put_marks_in_order(std::u32string& text) {
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if(at, text.end(), [](char32_t c) { return class_of(c) != 0; });
        at = std::find_if(begin, text.end(), [](char32_t c) { return class_of(c) == 0; });
        std::stable_sort(begin, at, [](char32_t a, char32_t b) { return class_of(a) < class_of(b); });
    }
}

/// Each mark joins the last character that stays, unless another of its class, or one that stays, is between.
std::u32string with_compositions(const std::u32string& text) {
    std::u32string out;
    std::optional<size_t> base;
    int last_class = 0;
    for (const char32_t c : text) {
        const int its_class = class_of(c);
        const bool adjacent = base && *base + 1 == out.size();
        if (base && (adjacent || (last_class != 0 && last_class < its_class)))
            if (const auto whole = composed(out[*base], c)) {
                out[*base] = *whole;
                continue;
            }
        if (its_class == 0) base = out.size();
        last_class = its_class;
        out += c;
    }
    return out;
}

}  // namespace

CharacterTraits traits_of(char32_t c) {
    const auto after = std::upper_bound(traits.begin(), traits.end(), std::uint32_t(c),
                                        [](std::uint32_t wanted, const Traits& row) { return wanted < row.first; });
    const unsigned bits = std::prev(after)->bits, joins = bits >> 5 & 7;
    return {IdnaStatus(bits & 3), BidiClass(bits >> 2 & 7), (joins & 1) != 0,     (joins & 2) != 0,
            (joins & 4) != 0,     (bits >> 8 & 1) != 0,     (bits >> 9 & 1) != 0, std::uint8_t(bits >> 10)};
}

std::u32string mapped(char32_t c) {
    if (const auto* other = find_in(others, c, &Mapping::code))
        return {other_text.begin() + other->at, other_text.begin() + other->at + other->length};
    const auto after = std::upper_bound(shifts.begin(), shifts.end(), std::uint32_t(c),
                                        [](std::uint32_t wanted, const Shift& row) { return wanted < row.first; });
    return {char32_t(std::int64_t(c) + std::prev(after)->by)};
}

std::u32string normalized(std::u32string_view text) {
    std::u32string decomposed;
    for (const char32_t c : text) append_decomposed(decomposed, c);
    put_marks_in_order(decomposed);
    return with_compositions(decomposed);
}

}  // namespace links
