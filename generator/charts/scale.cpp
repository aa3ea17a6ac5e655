#include "charts/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "figures/rounding.hpp"

namespace charts {
namespace {

constexpr int most_steps = 4;

struct Step {
    double size;
    int decimals;
};

/// The smallest round step of which at most four reach `highest`.
Step round_step(double highest) {
    for (int power = int(std::floor(std::log10(highest / most_steps)));; ++power)
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double size = factor * std::pow(10, power);
            const bool whole_enough = factor != 2.5 || power > 0;
            if (whole_enough && highest <= size * most_steps * (1 + 1e-9)) return {size, std::max(0, -power)};
        }
}

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Months since the year 0.
int month_number(text::Date day) { return day.year() * 12 + (day.month() - 1); }

text::Date first_of_month(int number) { return *text::Date::parse(fmt::format("{:04}-{:02}-01", number / 12, number % 12 + 1)); }

}  // namespace

ValueAxis::ValueAxis(double highest, Unit unit) : unit_(std::move(unit)) {
    if (!(highest > 0)) highest = 1;
    const auto step = round_step(highest);
    step_ = step.size;
    steps_ = std::max(1, int(std::ceil(highest / step.size - 1e-9)));
    decimals_ = step.decimals;
}

std::string ValueAxis::written(double value) const { return unit_.before + figures::shown(value, decimals_) + unit_.after; }

std::vector<ValueAxis::Tick> ValueAxis::ticks() const {
    std::vector<Tick> all;
    for (int i = 0; i <= steps_; ++i) all.push_back({i * step_, written(i * step_)});
    return all;
}

double TimeAxis::share(text::Date day) const {
    const int length = text::days_between(first_, last_);
    return length == 0 ? 1 : double(text::days_between(first_, day)) / length;
}

std::vector<TimeAxis::Tick> TimeAxis::ticks() const {
    const int from = month_number(first_.plus_days(-1).plus_months(1)), to = month_number(last_);
    for (const int step : {1, 3, 6, 12, 24, 60, 120, 240}) {
        std::vector<Tick> all;
        for (int month = (from + step - 1) / step * step; month <= to; month += step)
            all.push_back({first_of_month(month), step < 12 ? fmt::format("{} {}", months[size_t(month % 12)], month / 12)
                                                            : std::to_string(month / 12)});
        if (all.size() <= (step < 12 ? 3 : 4)) return all;
    }
    return {};
}

}  // namespace charts
