// Parts that do not add up to their total.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

using model::Unit;

/// The figure that the same paper prints for this indicator and area, with the unit and the days of `total`; null if it prints
/// none.
const Figure* beside(const Figure& total, const model::Ref& indicator, const model::Ref& area, const Book& book) {
    const auto& period = total.observation->period;
    const auto found = std::find_if(book.figures().begin(), book.figures().end(), [&](const Figure& figure) {
        const auto& seen = *figure.observation;
        return figure.snapshot == total.snapshot && seen.indicator.value == indicator && seen.area.value == area &&
               figure.value() && figure.unit() == total.unit() && seen.period.start == period.start &&
               seen.period.end == period.end;
    });
    return found == book.figures().end() ? nullptr : &*found;
}

/// Each part may have been rounded, and so the total.
double tolerance(const Figure& total, size_t parts) {
    if (total.unit() == Unit::count) return 1e-9;
    return 0.5 * std::pow(10, -total.decimals()) * double(parts + 1) + 1e-9;
}

/// A total and parts of it that make another number.
struct Wrong {
    const Figure* total;
    std::vector<const Figure*> parts;
    std::string_view what;
    double sum;

    std::string numbers() const {
        return fmt::format("the total is {}, but its {} {} make \"{}\"", quoted(*total), parts.size(), what,
                           without_unit(sum, parts[0]->decimals(), total->unit()));
    }
};

void check_sum(const Figure& total, std::vector<const Figure*> parts, std::string_view what, std::vector<Wrong>& wrong) {
    if (parts.empty() || std::find(parts.begin(), parts.end(), nullptr) != parts.end()) return;
    double sum = 0;
    for (const auto* part : parts) sum += *part->value();
    if (std::abs(sum - *total.value()) > tolerance(total, parts.size())) wrong.push_back({&total, std::move(parts), what, sum});
}

/// The same two tables; their rows for other days are no contradiction of their own.
bool same_tables(const Wrong& a, const Wrong& b) {
    return a.what == b.what && a.total->snapshot == b.total->snapshot && a.total->indicator == b.total->indicator &&
           a.total->area == b.total->area && a.total->observation->paragraph == b.total->observation->paragraph &&
           !same_days(a.total->observation->period, b.total->observation->period);
}

void add_wrong(const std::vector<const Wrong*>& tables, Found& found) {
    std::vector<Figure> figures;
    for (const auto* wrong : tables) {
        figures.push_back(*wrong->total);
        for (const auto* part : wrong->parts) figures.push_back(*part);
    }
    std::string said = tables[0]->numbers();
    for (size_t i = 1; i < tables.size(); ++i)
        said += fmt::format("; for {} {}", period_words(tables[i]->total->observation->period), tables[i]->numbers());
    add(found, Rule::parts_differ, fmt::format("{} ({})", said, sources({*tables[0]->total, *tables[0]->parts[0]})),
        std::move(figures));
}

std::vector<const Figure*> of_areas_within(const Figure& total, const Book& book) {
    std::vector<const Figure*> parts;
    for (const auto& area : book.portal().areas)
        if (area.within && area.within->value == total.area->ref)
            parts.push_back(beside(total, total.indicator->ref, area.ref, book));
    return parts;
}

}  // namespace

void parts(const Book& book, Found& found) {
    std::vector<Wrong> wrong;
    for (const auto& total : book.figures()) {
        if (!total.value()) continue;
        std::vector<const Figure*> by_indicator;
        for (const auto& part : total.indicator->parts) by_indicator.push_back(beside(total, part.value, total.area->ref, book));
        check_sum(total, by_indicator, "parts", wrong);
        if (total.unit() == Unit::count) check_sum(total, of_areas_within(total, book), "areas", wrong);
    }
    std::vector<bool> told(wrong.size(), false);
    for (size_t i = 0; i < wrong.size(); ++i) {
        if (told[i]) continue;
        std::vector<const Wrong*> tables{&wrong[i]};
        for (size_t j = i + 1; j < wrong.size(); ++j)
            if (same_tables(wrong[i], wrong[j])) tables.push_back(&wrong[j]), told[j] = true;
        add_wrong(tables, found);
    }
}

}  // namespace figures::rules
