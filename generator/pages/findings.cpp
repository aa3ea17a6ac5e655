#include "pages/findings.hpp"

#include <algorithm>
#include <tuple>

#include "figures/headline.hpp"
#include "figures/wording.hpp"
#include "pages/figure_charts.hpp"

namespace pages {
namespace {

/// Whether `area` is the one that `ref` names, or around it.
bool holds(const model::Area& area, model::Ref ref, const Context& context) {
    for (int steps = 0; !ref.id.empty() && steps < 9; ++steps) {
        if (ref == area.ref) return true;
        const auto* inner = model::as<model::Area>(context.index.find(ref));
        if (!inner || !inner->within) return false;
        ref = inner->within->value;
    }
    return false;
}

/// The figure or the statement that is known last; null if there is none.
const figures::Figure* speaker(const figures::Series& series, const Context& context) {
    if (const auto* statement = context.book.newest_statement(series)) return statement;
    const auto* point = figures::latest_point(series);
    return point ? &point->latest() : nullptr;
}

/// Of a part of a year that compares with nothing: the whole year before it says more.
bool is_vague(const figures::Series& series, const Context& context) {
    const int months = figures::months_of(series.points.back().period);
    return months > 3 && months < 12 && !context.book.said_of(figures::latest_figure(series)).change;
}

/// The agreement's own area speaks unless another's figures are newer by more than a year.
bool speaks_before(const figures::Series& one, const figures::Series& other, const Context& context) {
    constexpr int year = 366;
    const auto newest = [&](const figures::Series& series) { return speaker(series, context)->observation->period.end; };
    const auto is_own = [&](const figures::Series& series) { return series.area->ref == context.portal.settings.area.value; };
    const int later = text::days_between(newest(other), newest(one));
    if (is_vague(one, context) != is_vague(other, context) && std::abs(later) <= year) return is_vague(other, context);
    if (is_own(one) != is_own(other)) return is_own(one) ? later >= -year : later > year;
    const auto has_number = [](const figures::Series& series) { return figures::latest_point(series) != nullptr; };
    return later != 0 ? later > 0 : has_number(one) && !has_number(other);
}

}  // namespace

const figures::Series* main_series(const model::Indicator& indicator, const Context& context) {
    std::vector<const figures::Series*> ours;
    for (const auto& series : context.book.series())
        if (series.indicator == &indicator && speaker(series, context)) ours.push_back(&series);
    const figures::Series* best = nullptr;
    for (const auto* series : ours)
        if (holds(*series->area, context.portal.settings.area.value, context) &&
            (!best || speaks_before(*series, *best, context)))
            best = series;
    if (best) return best;
    const auto holds_all = [&](const auto* outer) {
        return std::all_of(ours.begin(), ours.end(),
                           [&](const auto* one) { return holds(*outer->area, one->area->ref, context); });
    };
    const auto found = std::find_if(ours.begin(), ours.end(), holds_all);
    return found != ours.end() ? *found : nullptr;
}

bool is_of_all(const figures::Series& series, const Context& context) {
    const auto& own = context.portal.settings.area.value;
    return own.id.empty() || holds(*series.area, own, context);
}

bool has_figure(const model::Indicator& indicator, const Context& context) {
    const auto& all = context.book.series();
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& series) { return series.indicator == &indicator && figures::latest_point(series); });
}

Data tag(Movement movement) {
    const auto colour = [&]() -> std::string_view {
        switch (movement) {
            case Movement::worse: return "red";
            case Movement::better: return "green";
            case Movement::changed: return "blue";
            case Movement::fell:
            case Movement::rose: return "yellow";
            case Movement::less:
            case Movement::more:
            case Movement::said_up:
            case Movement::said_down:
            case Movement::said_level:
            case Movement::no_clear_change:
            case Movement::little:
            case Movement::same:
            case Movement::not_comparable: break;
        }
        return "grey";
    };
    return tag(figures::words(movement), colour());
}

std::vector<Finding> in_order(const std::vector<const figures::Series*>& all, const Context& context) {
    std::vector<Finding> sorted;
    for (const auto* series : all) sorted.push_back({series, figures::lead_movement(*series, context.book)});
    std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.movement, a.series->indicator->title) < std::tie(b.movement, b.series->indicator->title);
    });
    return sorted;
}

Data finding(const figures::Series& series, const Context& context) {
    const auto* statement = context.book.newest_statement(series);
    const auto& figure = statement ? *statement : figures::latest_figure(series);
    const auto& assessment = context.book.said_of(figure);
    auto data = link(*series.indicator, figure.observation->indicator.place, context);
    data.set("id", "finding-" + series.indicator->ref.id);
    data.set("judgement", tag(figures::lead_movement(series, context.book)));
    data.set("sentence", figures::headline(series, context.book));
    data.set("printed", text_or_false(figures::rating_words(figure.observation->printed)));
    data.set("disagreement", text_or_false(figures::disagreement_words(figure, assessment)));
    data.set("spark", spark_of(series).str());
    data.set("sources",
             std::vector{source({figure.snapshot->pack, figure.snapshot->paper, figure.observation->paragraph}, context)});
    return data;
}

Data findings(const std::vector<Finding>& all, const Context& context) {
    std::vector<Data> moved, single;
    for (const auto& [series, movement] : all)
        (movement == Movement::not_comparable ? single : moved).push_back(finding(*series, context));
    Data data;
    data.set("single_count", std::to_string(single.size()));
    set_list(data, "moved", std::move(moved));
    set_list(data, "single", std::move(single));
    return data;
}

}  // namespace pages
