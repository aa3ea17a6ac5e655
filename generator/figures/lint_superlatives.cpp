// "The lowest" that is not, rises that fell, and sentences that say both.
#include <map>

#include <fmt/format.h>

#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

/// A figure of the same kind in the same paper that is lower, or higher for `sign` 1; null if there is none.
const Figure* beyond(const Figure& figure, int sign, const Book& book) {
    for (const auto& other : book.figures())
        if (other.snapshot == figure.snapshot && other.indicator == figure.indicator && other.area == figure.area &&
            other.unit() == figure.unit() && other.value() && sign * (*other.value() - *figure.value()) > 0 &&
            months_of(other.observation->period) == months_of(figure.observation->period))
            return &other;
    return nullptr;
}

void check_extreme(const Figure& figure, std::string_view phrase, int sign, const Book& book, Found& found) {
    const bool said = figure.value() && has_phrase(figure.observation->printed.words, phrase);
    const auto* other = said ? beyond(figure, sign, book) : nullptr;
    if (!other) return;
    add(found, Rule::words_against_data,
        fmt::format("{} is called the {}, but the same report prints {} for \"{}\" ({})", quoted(figure), phrase, quoted(*other),
                    other->observation->period.label, sources({figure, *other})),
        {figure, *other});
}

/// "a decrease in referrals increase in referrals"
bool says_both(std::string_view text) {
    const auto words = words_of(text);
    for (size_t i = 0; i + 4 < words.size(); ++i) {
        if (words[i] != "decrease" || words[i + 1] != "in") continue;
        const auto what = words[i + 2];
        for (size_t j = i + 3; j + 2 < words.size() && j < i + 6; ++j)
            if (words[j] == "increase" && words[j + 1] == "in" && words[j + 2] == what) return true;
    }
    return false;
}

std::string change_of(const Figure& figure) {
    return fmt::format("{} ({}%)", figure.area->title, signed_digits(*figure.observation->printed.change_percent));
}

}  // namespace

void superlatives(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, std::string_view>, std::vector<Figure>> fallen;
    for (const auto& figure : book.figures()) {
        const auto& seen = *figure.observation;
        check_extreme(figure, "lowest recorded", -1, book, found);
        check_extreme(figure, "highest recorded", 1, book, found);
        const auto& percent = seen.printed.change_percent;
        if (percent && percent->value < 0 && has_phrase(seen.printed.words, "highest increase"))
            fallen[{figure.snapshot, seen.paragraph}].push_back(figure);
        if (says_both(seen.printed.words))
            add(found, Rule::words_against_data,
                fmt::format("the report says that it fell and that it rose: {} ({})", in_quotes(seen.printed.words),
                            source_words(figure)),
                {figure});
    }
    for (const auto& [where, figures] : fallen) {
        std::vector<std::string> changes;
        for (const auto& figure : figures) changes.push_back(change_of(figure));
        add(found, Rule::words_against_data,
            fmt::format("{}, {}", figures[0].indicator->title, paragraph_words(figures[0].observation->paragraph)),
            fmt::format("under \"highest increase\" the report lists falls: {} ({})", listed(changes), source_words(figures[0])),
            figures);
    }
}

}  // namespace figures::rules
