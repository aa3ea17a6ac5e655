// What a paper calls its periods, and when it says that a measure was introduced.
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"
#include "text/ascii.hpp"

namespace figures::rules {
namespace {

/// A few days before the end of a quarter, papers call it whole; that is no contradiction.
constexpr int few_days = 7;

/// The paper's own quarter: that of its title.
std::optional<Quarter> quarter_of(const model::Snapshot& snapshot) { return quarter_in(snapshot.period.label); }

using Row = std::tuple<const model::Snapshot*, const model::Indicator*, const model::Area*>;

Row row_of(const Figure& figure) { return {figure.snapshot, figure.indicator, figure.area}; }

/// The paper's one figure of the indicator, said to be of another quarter than the paper is.
void check_quarter(const Figure& figure, int beside, Found& found) {
    if (beside > 1) return;
    const auto title = quarter_of(*figure.snapshot), said = quarter_in(figure.observation->period.label);
    if (!title || !said || *title == *said || !figure.value()) return;
    add(found, Rule::wrong_period,
        fmt::format("{} is given for \"{}\", but the report is on {} and gives no other ({})", quoted(figure),
                    figure.observation->period.label, title->words(), source_words(figure)),
        {figure});
}

/// A column headed by a year, with numbers of a part of it.
bool is_part_of_its_year(const Figure& figure) {
    const auto& period = figure.observation->period;
    return figure.value() && financial_year(text::trimmed(period.label)) && months_of(period) > 0 && months_of(period) != 12;
}

void add_years(const std::vector<Figure>& figures, Found& found) {
    std::set<std::string> labels;
    for (const auto& figure : figures) labels.emplace(text::trimmed(figure.observation->period.label));
    const auto& first = figures[0];
    const auto columns = labels.size() == 1
                             ? fmt::format("the column is headed \"{}\", as if for a whole year, but holds", *labels.begin())
                             : fmt::format("the columns are headed \"{}\" to \"{}\", as if for whole years, but hold",
                                           *labels.begin(), *labels.rbegin());
    add(found, Rule::wrong_period, fmt::format("{}, {}", first.indicator->title, paragraph_words(first.observation->paragraph)),
        fmt::format("{} the numbers of {} months, as the note beside them explains ({})", columns,
                    months_of(first.observation->period), source_words(first)),
        figures);
}

/// The last quarter of "quarters 1-3" or "Quarter 1 – Quarter 3"; 0 without such words.
int last_quarter_named(const model::Observation& seen) {
    for (const auto& passage : passages_of(seen)) {
        const auto text = plain(passage);
        for (int last = 2; last <= 4; ++last)
            for (const std::string_view form : {"quarters 1-{}", "quarter 1 - quarter {}", "qtr 1 - qtr {}"})
                if (holds(text, fmt::format(fmt::runtime(form), last))) return last;
    }
    return 0;
}

/// Its period begins with the year, reaches into the last quarter named, and ends before it does.
bool stops_early(const Figure& figure) {
    const auto& period = figure.observation->period;
    if (period.start.month() != 4 || period.start.day() != 1 || months_of(period) < 4) return false;
    const int last = last_quarter_named(*figure.observation);
    if (last == 0) return false;
    const auto end = Quarter{period.start.year(), last}.last_day();
    return period.end > Quarter{period.start.year(), last - 1}.last_day() && text::days_between(period.end, end) > few_days;
}

void add_early(const std::vector<Figure>& figures, Found& found) {
    const auto& first = figures[0];
    const auto& period = first.observation->period;
    const int last = last_quarter_named(*first.observation);
    add(found, Rule::wrong_period, paper_words(*first.snapshot),
        fmt::format("it speaks of quarters 1 to {}, which end on {}, but its figures stop at {} ({})", last,
                    Quarter{period.start.year(), last}.last_day().long_form(), period.end.long_form(),
                    paragraph_words(first.observation->paragraph)),
        figures);
}

/// The quarter in which the words say that the measure was introduced.
std::optional<Quarter> introduced_in(std::string_view words) {
    if (words.empty()) return std::nullopt;
    const auto all = plain(words);
    const auto begin = all.find(" introduced in ");
    if (begin == std::string::npos) return std::nullopt;
    constexpr size_t enough = 40;  // letters for a quarter and its year
    return quarter_in(std::string_view(all).substr(begin, enough));
}

}  // namespace

void labels(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, std::string_view>, std::vector<Figure>> tables;
    std::map<const model::Snapshot*, std::vector<Figure>> early;
    std::map<Row, int> rows;
    for (const auto& figure : book.figures()) ++rows[row_of(figure)];
    for (const auto& figure : book.figures()) {
        check_quarter(figure, rows[row_of(figure)], found);
        if (is_part_of_its_year(figure)) tables[{figure.snapshot, figure.observation->paragraph}].push_back(figure);
        if (stops_early(figure)) early[figure.snapshot].push_back(figure);
    }
    for (const auto& [table, figures] : tables) add_years(figures, found);
    for (const auto& [paper, figures] : early) add_early(figures, found);
}

void introductions(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) {
        const auto introduced = introduced_in(figure.observation->printed.words);
        if (!introduced) continue;
        for (const auto& other : book.figures()) {
            const auto quarter = quarter_of(*other.snapshot);
            if (other.indicator != figure.indicator || !other.value() || !quarter || *quarter >= *introduced) continue;
            add(found, Rule::introduced_later, figure.indicator->title,
                fmt::format("one report says that it was introduced in {} ({}), but the report on {} already has it ({})",
                            introduced->words(), source_words(figure), quarter->words(), source_words(other)),
                {figure, other});
            break;
        }
    }
}

}  // namespace figures::rules
