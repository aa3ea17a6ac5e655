#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "checks/checks.hpp"
#include "figures/wording.hpp"

namespace checks {
namespace {

using model::Observation;
using report::Kind;

constexpr double factor_of_doubt = 3;  ///< beyond all earlier values …
constexpr double steps_of_doubt = 10;  ///< … by so many of the last digit that is printed
constexpr int months_of_quarter = 3;

/// Figures that follow one another: of one unit, and over as many months.
using Line = std::tuple<model::Ref, model::Ref, model::Unit, int>;

int months_of(const text::Period& period) {
    constexpr double days_of_month = 30.4;
    return int(std::lround(text::days_between(period.start, period.end.plus_days(1)) / days_of_month));
}

size_t decimals(const std::string& digits) {
    const auto point = digits.find('.');
    return point == std::string::npos ? 0 : digits.size() - point - 1;
}

int months_between(text::Date from, text::Date to) {
    const auto a = from.plus_days(1), b = to.plus_days(1);
    return (b.year() - a.year()) * 12 + b.month() - a.month();
}

/// "28, 10 times the 2.8"
std::string beside(const Observation& seen, const Observation& held) {
    const double value = *seen.value, other = *held.value;
    if (value == 0) return fmt::format("{}, after the {}", seen.value_printed, held.value_printed);
    if (value < other) return fmt::format("{}, 1/{:.3g} of the {}", seen.value_printed, other / value, held.value_printed);
    return fmt::format("{}, {:.3g} times the {}", seen.value_printed, value / other, held.value_printed);
}

/// "October to December 2019 (content/snapshots/2019-20-q3.json:12)"
std::string where(const Observation& held) {
    return fmt::format("{} ({}:{})", figures::period_words(held.period), held.indicator.place.file, held.indicator.place.line);
}

/// The first, the smallest and the largest of some values.
struct Span {
    const Observation *first = nullptr, *low = nullptr, *high = nullptr;

    void add(const Observation& seen) {
        if (!first) first = &seen;
        if (!low || *seen.value < *low->value) low = &seen;
        if (!high || *seen.value > *high->value) high = &seen;
    }
};

/// A value beyond all the others of its line, by far.
bool is_far(const Observation& seen, const Span& others) {
    const double least = *others.low->value, most = *others.high->value, value = *seen.value;
    if (least <= 0) return false;
    const double step = std::pow(10, -double(std::max(decimals(seen.value_printed), decimals(others.low->value_printed))));
    const bool above = value >= most * factor_of_doubt && value - most >= steps_of_doubt * step;
    const bool below = value * factor_of_doubt <= least && least - value >= steps_of_doubt * step;
    return above || below;
}

std::string advice(double value, double before, model::Unit unit) {
    const double powers = std::log10(std::max(value, before) / std::min(value, before));
    if (unit == model::Unit::percent && value <= 1 && before > 1) return "write a percentage as it is printed: 34.5, not 0.345";
    if (value > 0 && std::abs(powers - std::round(powers)) < 0.1)
        return "look at its decimal point and its unit; if it is printed so, leave it";
    return "look at its unit, area and period; if it is printed so, leave it";
}

class NewFigures {
public:
    NewFigures(const model::Portal& portal, const model::Index& index, report::Report& report) : index_(index), report_(report) {
        for (const auto& snapshot : portal.snapshots)
            for (const auto& seen : snapshot.observations)
                if (const auto line = line_of(seen)) lines_[*line].push_back({&seen, &snapshot});
    }

    void check() {
        for (auto& [line, figures] : lines_) {
            std::stable_sort(figures.begin(), figures.end(), [](const Held& a, const Held& b) { return end_of(a) < end_of(b); });
            check_line(figures, std::get<model::Unit>(line));
        }
        for (const auto& [key, gap] : gaps_) report(gap);
    }

private:
    struct Held {
        const Observation* seen;
        const model::Snapshot* snapshot;
    };
    using Figures = std::vector<Held>;

    struct Gap {
        const Observation* last = nullptr;
        std::vector<const Observation*> figures;
    };

    static text::Date end_of(const Held& held) { return held.seen->period.end; }

    std::optional<Line> line_of(const Observation& seen) const {
        const auto* indicator = index_.indicator(seen.indicator.value.id);
        if (!indicator || !index_.find(seen.area.value)) return std::nullopt;
        return Line{seen.indicator.value, seen.area.value, seen.unit_given ? seen.unit : indicator->unit, months_of(seen.period)};
    }

    /// Those that end together, beside all that end before them; the first ones beside those that follow and are no drafts.
    void check_line(const Figures& figures, model::Unit unit) {
        Span before;
        const Observation *last = nullptr, *last_value = nullptr;
        for (auto begin = figures.begin(); begin != figures.end();) {
            const auto end = std::find_if(begin, figures.end(), [&](const Held& one) { return end_of(one) != end_of(*begin); });
            const auto others = last_value ? before : published(end, figures.end());
            const auto* nearest = last_value ? last_value : others.first;
            for (auto one = begin; one != end; ++one) {
                if (!one->snapshot->publication.draft) continue;
                if (nearest && one->seen->value) compare(*one->seen, others, *nearest, unit);
                if (last) note_gap(*one, *last);
            }
            last = begin->seen;
            if (const auto* value = first_value(begin, end)) last_value = value;
            for (; begin != end; ++begin)
                if (begin->seen->value) before.add(*begin->seen);
        }
    }

    static Span published(Figures::const_iterator begin, Figures::const_iterator end) {
        Span all;
        for (; begin != end; ++begin)
            if (begin->seen->value && !begin->snapshot->publication.draft) all.add(*begin->seen);
        return all;
    }

    static const Observation* first_value(Figures::const_iterator begin, Figures::const_iterator end) {
        const auto at = std::find_if(begin, end, [](const Held& one) { return one.seen->value.has_value(); });
        return at == end ? nullptr : at->seen;
    }

    void compare(const Observation& seen, const Span& others, const Observation& nearest, model::Unit unit) {
        if (!is_far(seen, others)) return;
        report_.add(Kind::unlike_earlier, seen.indicator.place,
                    fmt::format("{} is {} held for {}", name_of(seen), beside(seen, nearest), where(nearest)),
                    advice(*seen.value, *nearest.value, unit));
    }

    void note_gap(const Held& held, const Observation& last) {
        const auto& seen = *held.seen;
        if (!is_quarterly(seen) || months_between(last.period.end, seen.period.end) <= months_of_quarter) return;
        auto& gap = gaps_[{held.snapshot->ref.id, last.period.end, seen.period.end}];
        if (gap.figures.empty()) gap.last = &last;
        gap.figures.push_back(&seen);
    }

    bool is_quarterly(const Observation& seen) const {
        if (seen.period.kind == text::PeriodKind::quarter) return true;
        return seen.period.kind == text::PeriodKind::rolling_12_months &&
               index_.indicator(seen.indicator.value.id)->frequency == model::Frequency::quarterly;
    }

    void report(const Gap& gap) {
        const auto& first = *gap.figures.front();
        const int missing = (months_between(gap.last->period.end, first.period.end) - 1) / months_of_quarter;
        const auto others = gap.figures.size() - 1;
        report_.add(Kind::missing_quarter, first.indicator.place,
                    fmt::format("{} missing between {} and {}: {}{}",
                                missing == 1 ? "a quarter is" : fmt::format("{} quarters are", missing), where(*gap.last),
                                figures::period_words(first.period), name_of(first),
                                others == 0   ? ""
                                : others == 1 ? " and another figure"
                                              : fmt::format(" and {} other figures", others)),
                    "import the figures of the time between; if there are none, say so in \"notes\"");
    }

    std::string name_of(const Observation& seen) const {
        return fmt::format("\"{}\" in \"{}\"", seen.indicator.value.id, seen.area.value.id);
    }

    const model::Index& index_;
    report::Report& report_;
    std::map<Line, Figures> lines_;
    std::map<std::tuple<std::string, text::Date, text::Date>, Gap> gaps_;
};

}  // namespace

void check_new_figures(const model::Portal& portal, const model::Index& index, report::Report& report) {
    const auto is_draft = [](const model::Snapshot& snapshot) { return snapshot.publication.draft; };
    if (std::any_of(portal.snapshots.begin(), portal.snapshots.end(), is_draft)) NewFigures(portal, index, report).check();
}

}  // namespace checks
