#include "figures/book.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "figures/significance.hpp"

namespace figures {
namespace {

/// Of the moves that are called better, worse or changed, so many may be chance alone.
constexpr double false_discoveries = 0.05;

/// Said at a later meeting, and of no earlier period.
bool is_newer(const Figure& a, const Figure& b) {
    return a.meeting() > b.meeting() && a.observation->period.end >= b.observation->period.end;
}

}  // namespace

Book::Book(const model::Portal& portal) : portal_(portal), figures_(figures_of(portal)), series_(series_of(figures_)) {
    const Families families(series_);
    for (auto& figure : figures_) figure.dispersion = families.of(figure);
    for (auto& series : series_)
        for (auto& point : series.points)
            for (auto& figure : point.printed) figure.dispersion = families.of(figure);
    for (const auto& series : series_)
        for (const auto& point : series.points)
            for (const auto& figure : point.printed)
                judged_.emplace(figure.observation, Judged{&figure, &series, assess(figure, series, series_, families)});
    judge_together();
    hear_statements();
}

/// A number that compares with none, and of which its own paragraph says nothing, has the words of another paragraph: what is
/// said of the same months at the same meeting without a number.
void Book::hear_statements() {
    std::vector<const Figure*> statements;
    for (const auto& series : series_)
        for (const auto& point : series.points)
            for (const auto& figure : point.printed)
                if (!figure.value() && figure.observation->printed.said != model::Said::nothing) statements.push_back(&figure);
    for (const auto* statement : statements)
        for (const auto& line : lines_of(*statement->indicator, *statement->area))
            for (const auto& point : line.points)
                if (overlap(point.period, statement->observation->period))
                    for (const auto& figure : point.printed) hear(*statement, figure);
}

void Book::hear(const Figure& statement, const Figure& figure) {
    auto& said = judged_.at(figure.observation).said;
    if (!said.change && said.said == model::Said::nothing && figure.meeting() == statement.meeting())
        said.said = statement.observation->printed.said;
}

void Book::judge_together() {
    // A figure that its report prints twice is tested once.
    using Key = std::tuple<const Series*, text::Date, text::Date, double>;
    std::map<const model::Snapshot*, std::map<Key, std::vector<Judged*>>> reports;
    for (auto& [observation, judged] : judged_)
        if (const auto& change = judged.said.change; change && change->p) {
            const auto& period = observation->period;
            reports[judged.figure->snapshot][{judged.series, period.start, period.end, *change->p}].push_back(&judged);
        }
    for (auto& [snapshot, tests] : reports) {
        std::vector<double> p_values;
        for (const auto& [key, same] : tests) p_values.push_back(std::get<double>(key));
        const auto holds = hold_together(p_values, false_discoveries);
        size_t number = 0;
        for (auto& [key, same] : tests) {
            for (auto* judged : same) judge(judged->said, *judged->figure, holds[number]);
            ++number;
        }
        tests_[snapshot] = number;
    }
}

const Figure* Book::figure(const model::Observation& observation) const {
    const auto found = judged_.find(&observation);
    return found == judged_.end() ? nullptr : found->second.figure;
}

const Series& Book::series_with(const Figure& figure) const { return *judged_.at(figure.observation).series; }

const Assessment& Book::said_of(const Figure& figure) const { return judged_.at(figure.observation).said; }

std::span<const Series> Book::lines_of(const model::Indicator& indicator, const model::Area& area) const {
    struct Order {
        static auto key(const Series& series) {
            return std::pair(std::string_view(series.indicator->ref.id), std::string_view(series.area->ref.id));
        }
        using Key = std::pair<std::string_view, std::string_view>;
        bool operator()(const Series& series, const Key& sought) const { return key(series) < sought; }
        bool operator()(const Key& sought, const Series& series) const { return sought < key(series); }
    };
    const auto [first, last] =
        std::equal_range(series_.begin(), series_.end(), Order::Key(indicator.ref.id, area.ref.id), Order());
    return {series_.data() + (first - series_.begin()), size_t(last - first)};
}

size_t Book::tests_of(const model::Snapshot& snapshot) const {
    const auto found = tests_.find(&snapshot);
    return found == tests_.end() ? 0 : found->second;
}

const Figure* Book::newest_statement(const Series& series) const {
    const Figure* newest = nullptr;
    for (const auto& line : lines_of(*series.indicator, *series.area))
        for (const auto& point : line.points) {
            const auto& figure = point.latest();
            if (figure.value() || figure.observation->printed.said == model::Said::nothing) continue;
            const auto age = [](const Figure& one) { return std::pair(one.meeting(), one.observation->period.end); };
            if (!newest || age(figure) > age(*newest)) newest = &figure;
        }
    const auto* number = latest_point(series);
    return newest && (!number || is_newer(*newest, number->latest())) ? newest : nullptr;
}

}  // namespace figures
