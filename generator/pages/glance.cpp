#include "pages/glance.hpp"

#include <fmt/format.h>

#include "figures/headline.hpp"
#include "figures/wording.hpp"
#include "pages/area_figures.hpp"
#include "pages/figure_charts.hpp"
#include "pages/findings.hpp"

namespace pages {
namespace {

/// "4.4 (2014/15)"
std::string before(const figures::Change& change, model::Unit unit) {
    const auto& earlier = change.earlier;
    return figures::without_unit(earlier.value, earlier.decimals, unit) +
           (earlier.period ? fmt::format(" ({})", figures::period_words(*earlier.period)) : "");
}

/// The earlier value that the paper prints beside one that we do not compare with it.
std::string printed_before(const figures::Figure& figure) {
    const auto earlier = figure.printed_earlier();
    return earlier ? figures::without_unit(*earlier, figure.decimals(), figure.unit()) + " as printed" : "";
}

Data rating_of(const model::Printed& printed) {
    switch (printed.rag) {
        case model::Rating::none: return false;
        case model::Rating::red: return tag("red", "red");
        case model::Rating::amber: return tag("amber", "orange");
        case model::Rating::green: return tag("green", "green");
    }
    return false;
}

}  // namespace

Data glance(const figures::Series& series, const Context& context) {
    const auto& number = figures::latest_figure(series);
    const auto* statement = context.book.newest_statement(series);
    const auto& newest = statement ? *statement : number;
    const auto& said = context.book.said_of(newest);
    const auto& printed = newest.observation->printed;
    const bool is_elsewhere = series.area->ref != context.portal.settings.area.value;
    auto data = link(*series.indicator, newest.observation->indicator.place, context);
    data.set("value", number.value() ? Data(figures::value_words(number)) : Data(false));
    data.set("unit", text_or_false(figures::unit_note(number)));
    data.set("period", figures::period_words(number));
    data.set("area", text_or_false(is_elsewhere ? series.area->title : ""));
    data.set("judgement", tag(figures::lead_movement(series, context.book)));
    data.set("told", statement ? when(text::Date::parse(statement->meeting())) : Data(false));
    data.set("before", text_or_false(said.change ? before(*said.change, number.unit()) : printed_before(newest)));
    data.set("why", text_or_false(statement ? "" : std::string(said.brief)));
    const bool is_said_already = !said.change;
    data.set("said", text_or_false(std::string(is_said_already ? "" : figures::words(printed.said))));
    data.set("rating", rating_of(printed));
    data.set("around", text_or_false(number.value() ? figure_around(number, context) : ""));
    data.set("spark", spark_of(series).str());
    return data;
}

}  // namespace pages
