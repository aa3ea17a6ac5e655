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

void check_sum(const Figure& total, const std::vector<const Figure*>& parts, std::string_view what, Found& found) {
    if (parts.empty() || std::find(parts.begin(), parts.end(), nullptr) != parts.end()) return;
    double sum = 0;
    for (const auto* part : parts) sum += *part->value();
    if (std::abs(sum - *total.value()) <= tolerance(total, parts.size())) return;
    const auto in_total = source_words(total), in_parts = source_words(*parts[0]);
    Contradiction one{
        Rule::parts_differ,
        fmt::format("{}: the total is {}, and its {} {} make \"{}\" ({}{})", subject(total), quoted(total), parts.size(), what,
                    without_unit(sum, parts[0]->decimals(), total.unit()), in_total, in_total == in_parts ? "" : "; " + in_parts),
        {total}};
    for (const auto* part : parts) one.figures.push_back(*part);
    found.push_back(std::move(one));
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
    for (const auto& total : book.figures()) {
        if (!total.value()) continue;
        std::vector<const Figure*> by_indicator;
        for (const auto& part : total.indicator->parts) by_indicator.push_back(beside(total, part.value, total.area->ref, book));
        check_sum(total, by_indicator, "parts", found);
        if (total.unit() == Unit::count) check_sum(total, of_areas_within(total, book), "areas", found);
    }
}

}  // namespace figures::rules
