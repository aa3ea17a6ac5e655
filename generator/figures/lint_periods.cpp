// Periods that do not fit their words, or had not ended.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

using model::Unit;

/// How many years the words say that the figure is of, as in "a rolling two-year period"; 0 if they do not.
int years_named(std::string_view words) {
    constexpr std::array<std::pair<std::string_view, int>, 4> names{{{"rolling two-year period", 2},
                                                                     {"the two year period", 2},
                                                                     {"rolling three-year period", 3},
                                                                     {"the three year period", 3}}};
    for (const auto& [name, years] : names)
        if (has_phrase(words, name)) return years;
    return 0;
}

void check_years(const Figure& figure, Found& found) {
    const int years = years_named(figure.observation->printed.words), months = months_of(figure.observation->period);
    if (years == 0 || months == 12 * years || !figure.value()) return;
    add(found, Rule::wrong_period,
        fmt::format("the report speaks of {} years, but {} is for {} months, \"{}\" ({})", years, quoted(figure), months,
                    figure.observation->period.label, source_words(figure)),
        {figure});
}

/// Whole years of one indicator in one paragraph.
std::vector<Figure> years_beside(const Figure& figure, const Book& book) {
    std::vector<Figure> years;
    for (const auto& other : book.figures())
        if (other.snapshot == figure.snapshot && other.indicator == figure.indicator && other.area == figure.area &&
            other.observation->paragraph == figure.observation->paragraph && other.value() &&
            other.observation->period.kind == text::PeriodKind::financial_year)
            years.push_back(other);
    return years;
}

/// "Over the previous three years", and then five.
void check_list(const Figure& figure, const Book& book, Found& found) {
    constexpr std::array<std::string_view, 4> numbers{"two", "three", "four", "five"};
    if (figure.observation->printed.words.empty()) return;
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto phrase = fmt::format("over the previous {} years", numbers[i]);
        if (!has_phrase(figure.observation->printed.words, phrase)) continue;
        const auto years = years_beside(figure, book);
        if (years.size() <= i + 2) return;
        add(found, Rule::wrong_period, fmt::format("{}, {}", figure.indicator->title, figure.area->title),
            fmt::format("the report says \"{}\", but gives {} years, from \"{}\" to \"{}\" ({})", phrase, years.size(),
                        years.front().observation->period.label, years.back().observation->period.label, source_words(figure)),
            years);
    }
}

/// A paper cannot have counted what had not happened; money is promised beforehand.
bool counts_the_future(const Figure& figure) {
    return figure.value() && figure.unit() != Unit::pounds && ends_after_meeting(figure);
}

void add_future(const std::vector<Figure>& figures, Found& found) {
    const auto& first = figures[0];
    const auto others = figures.size() > 1 ? fmt::format(", and so {} {} more of its figures", figures.size() == 2 ? "is" : "are",
                                                         figures.size() - 1)
                                           : "";
    add(found, Rule::wrong_period,
        fmt::format("{} is printed for \"{}\", which had not ended by the day of the meeting{} ({})", quoted(first),
                    first.observation->period.label, others, source_words(first)),
        figures);
}

/// "between April and June 2023", once for each of two values.
void check_repeated_months(const Figure& figure, Found& found) {
    const auto& printed = figure.observation->printed;
    if (!printed.previous || !figure.value() || printed.previous->value == *figure.value()) return;
    const auto words = words_of(printed.words);
    for (size_t i = 0; i + 4 < words.size(); ++i) {
        if (words[i] != "between" || words[i + 2] != "and" || words[i + 4].size() != 4) continue;
        const auto months = fmt::format("between {} and {} {}", words[i + 1], words[i + 3], words[i + 4]);
        const auto first = plain(printed.words).find(plain(months)), last = plain(printed.words).rfind(plain(months));
        if (first == last) continue;
        const auto& all = printed.words;
        add(found, Rule::wrong_period,
            fmt::format("{} and {} are both printed for the same months: {} ({})", quoted(figure),
                        quoted(*printed.previous, figure.unit()), in_quotes(all), source_words(figure)),
            {figure});
        return;
    }
}

/// A financial year that the words take for finished, in a paper that stops before its end.
void check_financial_year(const Figure& figure, Found& found) {
    const auto& seen = *figure.observation;
    if (!figure.value() || !has_phrase(seen.printed.words, "for the financial year") ||
        seen.period.kind == text::PeriodKind::financial_year)
        return;
    add(found, Rule::wrong_period,
        fmt::format("{} is called a figure \"for the financial year\", but the report's figures end on {} ({})", quoted(figure),
                    figure.snapshot->period.end.long_form(), source_words(figure)),
        {figure});
}

/// "End of year figure 2018/19" beside a figure of 2020/21: the financial year that is passed over; nothing if none is.
std::optional<int> passed_over(const Figure& figure) {
    const auto& seen = *figure.observation;
    const int own = seen.period.start.month() < 4 ? seen.period.start.year() - 1 : seen.period.start.year();
    if (!seen.printed.previous || !figure.value()) return std::nullopt;
    for (const auto& word : words_of(seen.printed.comparison))
        if (const auto year = financial_year(word); year && *year == own - 2) return own - 1;
    return std::nullopt;
}

void check_passed_over(const Figure& figure, Found& found) {
    const auto year = passed_over(figure);
    if (!year) return;
    add(found, Rule::unlike_periods,
        fmt::format("{} is compared with {} for {}, leaving out {} ({})", quoted(figure),
                    quoted(*figure.observation->printed.previous, figure.unit()), financial_year_words(*year - 1),
                    financial_year_words(*year), source_words(figure)),
        {figure});
}

}  // namespace

void periods(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, text::Date>, std::vector<Figure>> ends;
    for (const auto& figure : book.figures()) {
        check_years(figure, found);
        check_list(figure, book, found);
        check_repeated_months(figure, found);
        check_financial_year(figure, found);
        if (counts_the_future(figure)) ends[{figure.snapshot, figure.observation->period.end}].push_back(figure);
    }
    for (const auto& [end, figures] : ends) add_future(figures, found);
}

void unlike_periods(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, const model::Indicator*>, std::pair<std::string, std::vector<Figure>>> tables;
    for (const auto& figure : book.figures()) {
        const auto& previous = figure.observation->printed.previous;
        const auto* point = of_other_length(figure, book.series());
        if (!point) {
            check_passed_over(figure, found);
            continue;
        }
        auto& [said, figures] = tables[{figure.snapshot, figure.indicator}];
        if (figures.empty())
            said = fmt::format("{} for {} months is compared with {} for {} months ({})", quoted(figure),
                               months_of(figure.observation->period), quoted(*previous, figure.unit()), months_of(point->period),
                               source_words(figure));
        figures.push_back(figure);
    }
    for (auto& [table, one] : tables) {
        auto& [said, figures] = one;
        if (figures.size() > 1) said += fmt::format(", and so in {} more of its figures", figures.size() - 1);
        add(found, Rule::unlike_periods, said, figures);
    }
}

}  // namespace figures::rules
