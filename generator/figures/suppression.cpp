#include "figures/suppression.hpp"

#include <algorithm>
#include <cmath>

#include "figures/earlier.hpp"
#include "figures/figure.hpp"
#include "figures/published_sums.hpp"
#include "figures/rounding.hpp"

namespace figures {
namespace {

using model::Unit;

CountKey key_of(const Figure& figure, Told told = Told::now) {
    const auto& period = figure.observation->period;
    return {figure.indicator->ref.id, figure.area->ref.id, told, period.start, period.end};
}

/// How many a value stands for: itself, or what a percentage or rate makes of the denominator printed beside it.
std::optional<double> count_in(const Figure& figure, double value) {
    const auto unit = figure.unit();
    const double of = unit == Unit::percent ? 100 : per(unit);
    if (unit == Unit::count) return value;
    if (of == 0 || !figure.observation->denominator) return std::nullopt;
    return value > 0 ? std::max(1.0, std::round(value * *figure.observation->denominator / of)) : 0;
}

std::optional<double> count_of(const Figure& figure) {
    if (const auto printed = figure.count()) return printed;
    return figure.value() ? count_in(figure, *figure.value()) : std::nullopt;
}

/// The earlier value printed beside a figure, or what its changes leave for it.
std::optional<double> earlier_value(const Figure& figure) {
    if (const auto printed = figure.printed_earlier()) return printed;
    const auto& percent = figure.observation->printed.change_percent;
    if (!percent || !figure.value() || percent->value <= -100) return std::nullopt;
    return rounded(*figure.value() / (1 + percent->value / 100), figure.decimals());
}

bool is_small(const Figure& figure, std::optional<double> count) {
    const auto type = figure.area->type;
    return type && traits(*type).hides_small_counts && count && *count > 0 && *count < figure.indicator->suppress_below;
}

/// So few people asked or cases looked at that a percentage of them is as telling as a count.
bool is_of_few(const Figure& figure) {
    return figure.unit() == Unit::percent && is_small(figure, figure.observation->denominator);
}

class Suppression {
public:
    explicit Suppression(const model::Portal& portal) : figures_(figures_of(portal)) {
        for (const auto& figure : figures_) note(figure);
        for (size_t before = 0; before < counts_.hidden.size();) {
            before = counts_.hidden.size();
            carry_over();
            protect_sums(counts_, portal);
        }
        carry_over();
    }

    const std::vector<Figure>& figures() const { return figures_; }
    bool hides(const Figure& figure, Told told) const { return counts_.hidden.contains(key_of(figure, told)); }

private:
    void note(const Figure& figure) {
        const auto count = count_of(figure);
        const auto& was = figure.observation->was;
        note(figure, Told::now, count);
        note(figure, Told::before_revision, was ? count_in(figure, was->value) : count);
        if (const auto earlier = earlier_value(figure)) note(figure, Told::earlier, count_in(figure, *earlier));
        if (figure.has(model::Mark::confidential) || is_of_few(figure)) counts_.hidden.insert(key_of(figure));
    }

    /// Of papers that print the same count, the last says what it is now, and the first what it was before.
    void note(const Figure& figure, Told told, std::optional<double> count) {
        if (!count) return;
        const auto key = key_of(figure, told);
        if (told == Told::before_revision) counts_.known.emplace(key, *count);
        else if (figure.unit() == Unit::count || !counts_.known.contains(key)) counts_.known.insert_or_assign(key, *count);
        if (is_small(figure, count)) counts_.hidden.insert(key);
    }

    /// What is hidden in one place is hidden wherever it is printed.
    void carry_over() {
        for (const auto& figure : figures_) {
            const auto& was = figure.observation->was;
            if (!was && hides(figure, Told::before_revision)) counts_.hidden.insert(key_of(figure));
            if (hides(figure, Told::now) || (was && is_hidden_value(figure, was->value)))
                counts_.hidden.insert(key_of(figure, Told::before_revision));
            if (const auto earlier = earlier_value(figure); earlier && is_hidden_value(figure, *earlier))
                counts_.hidden.insert(key_of(figure, Told::earlier));
        }
    }

    /// True if a hidden figure of the same indicator and area has this value.
    bool is_hidden_value(const Figure& figure, double value) const {
        return std::any_of(figures_.begin(), figures_.end(), [&](const Figure& other) {
            return other.indicator == figure.indicator && other.area == figure.area && other.unit() == figure.unit() &&
                   other.value() && agree(*other.value(), other.decimals(), value, figure.decimals()) && hides(other, Told::now);
        });
    }

    const std::vector<Figure> figures_;
    Counts counts_;
};

/// Caveats beside a number may tell it; those of a figure that came without one say why there is none.
void forget(model::Observation& seen) {
    if (seen.value || seen.count || seen.denominator || !seen.value_printed.empty()) seen.caveats.clear();
    seen.value.reset(), seen.count.reset(), seen.denominator.reset(), seen.was.reset();
    seen.value_printed.clear();
    seen.printed = {};
    seen.status = {model::Mark::confidential};
}

}  // namespace

void hide_small_numbers(model::Portal& portal) {
    const Suppression suppression(portal);
    std::set<const model::Observation*> hidden, earlier, revised;
    for (const auto& figure : suppression.figures()) {
        if (suppression.hides(figure, Told::now)) hidden.insert(figure.observation);
        if (suppression.hides(figure, Told::earlier)) earlier.insert(figure.observation);
        if (suppression.hides(figure, Told::before_revision)) revised.insert(figure.observation);
    }
    for (auto& snapshot : portal.snapshots)
        for (auto& seen : snapshot.observations) {
            if (hidden.contains(&seen) || seen.has(model::Mark::confidential)) forget(seen);
            if (earlier.contains(&seen)) seen.printed = {};
            if (revised.contains(&seen)) seen.was.reset();
        }
}

}  // namespace figures
