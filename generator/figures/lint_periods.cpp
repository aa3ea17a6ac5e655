// Periods that do not fit their words, or had not ended.
#include <array>
#include <map>

#include <fmt/format.h>

#include "figures/earlier.hpp"
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
        if (words.find(name) != std::string_view::npos) return years;
    return 0;
}

void check_years(const Figure& figure, Found& found) {
    const int years = years_named(figure.observation->printed.words), months = months_of(figure.observation->period);
    if (years == 0 || months == 12 * years || !figure.value()) return;
    found.push_back(
        {Rule::wrong_period,
         fmt::format("{}: the words speak of a period of \"{}\" years, and the figure is for one of \"{}\" months for {} ({})",
                     subject(figure), years, months, quoted(figure), source_words(figure)),
         {figure}});
}

/// A paper cannot have counted what had not happened; money is promised beforehand.
bool counts_the_future(const Figure& figure) {
    return figure.value() && figure.unit() != Unit::pounds && ends_after_meeting(figure);
}

void add_future(const std::vector<Figure>& figures, Found& found) {
    const auto& first = figures[0];
    found.push_back({Rule::wrong_period,
                     fmt::format("{}: {} is printed for \"{}\", which had not ended when the meeting saw it{} ({})",
                                 subject(first), quoted(first), first.observation->period.label,
                                 figures.size() > 1 ? ", and so are other figures of the paragraph" : "", source_words(first)),
                     figures});
}

}  // namespace

void periods(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, std::string_view>, std::vector<Figure>> paragraphs;
    for (const auto& figure : book.figures()) {
        check_years(figure, found);
        if (counts_the_future(figure)) paragraphs[{figure.snapshot, figure.observation->paragraph}].push_back(figure);
    }
    for (const auto& [paragraph, figures] : paragraphs) add_future(figures, found);
}

}  // namespace figures::rules
