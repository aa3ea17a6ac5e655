#include "charts/line_chart.hpp"

#include <algorithm>

#include "charts/labels.hpp"

namespace charts {
namespace {

using text::Html;

constexpr double plot_height = 180;
constexpr double head = 34;  ///< room above the plot for the label of its highest point
constexpr double foot = 28;  ///< room below it for the words of the time axis
/// Where the first and the last day stand: the words of the value axis come before.
constexpr double first_share = 0.16, last_share = 0.95;

double highest(const LineChart& chart) {
    double value = chart.band ? chart.band->high : 0;
    for (const auto& level : chart.levels) value = std::max(value, level.value);
    for (const auto* points : {&chart.points, &chart.also})
        for (const auto& point : *points)
            if (point.value) value = std::max(value, point.interval ? point.interval->high : *point.value);
    return value;
}

text::Date first_day(const LineChart& chart) {
    return std::min_element(chart.points.begin(), chart.points.end(),
                            [](const auto& a, const auto& b) { return a.period.start < b.period.start; })
        ->period.start;
}

text::Date last_day(const LineChart& chart) {
    return std::max_element(chart.points.begin(), chart.points.end(),
                            [](const auto& a, const auto& b) { return a.period.end < b.period.end; })
        ->period.end;
}

class Drawing {
public:
    explicit Drawing(const LineChart& chart)
        : chart_(chart),
          values_(highest(chart), chart.unit),
          days_(first_day(chart), last_day(chart)),
          top_(head + text_height * double(chart.breaks.size())) {}

    Html draw() {
        value_axis();
        time_axis();
        for (const auto* points : {&chart_.points, &chart_.also})
            for (const auto& point : *points)
                if (point.value) labels_.keep_off(x(point), y(*point.value));
        band();
        levels();
        breaks();
        spans();
        joins();
        for (const auto& point : chart_.also) mark(point, "also");
        for (const auto& point : chart_.points) mark(point, "point");
        labels();
        return picture(chart_.words, bottom() + foot, drawn_);
    }

private:
    double bottom() const { return top_ + plot_height; }
    double x(text::Date day) const { return first_share + days_.share(day) * (last_share - first_share); }
    double x(const TimePoint& point) const { return x(point.period.end); }
    double y(double value) const { return bottom() - values_.share(value) * plot_height; }

    void write(std::string_view text, double share, double at_y, std::string_view kind) {
        drawn_ += words(text, {{"class", std::string(kind)},
                               {"x", percent(share)},
                               {"y", number(at_y)},
                               {"text-anchor", std::string(anchor_at(share))},
                               {"fill", "currentColor"}});
    }

    void value_axis() {
        for (const auto& tick : values_.ticks()) {
            drawn_ += line(tick.value == 0 ? "axis" : "grid", 0, y(tick.value), 1, y(tick.value));
            write(tick.words, 0, y(tick.value) - 4, "tick");
            labels_.place(tick.words, 0, y(tick.value) - 4);
        }
    }

    void time_axis() {
        for (const auto& tick : days_.ticks()) {
            drawn_ += line("axis", x(tick.day), bottom(), x(tick.day), bottom() + 6);
            if (labels_.place(tick.words, x(tick.day), bottom() + 24)) write(tick.words, x(tick.day), bottom() + 24, "tick");
        }
    }

    void band() {
        if (!chart_.band) return;
        drawn_ += element("rect", {{"class", "band"},
                                   {"width", "100%"},
                                   {"y", number(y(chart_.band->high))},
                                   {"height", number(y(chart_.band->low) - y(chart_.band->high))},
                                   {"fill", "none"}});
        across(chart_.band->words, y(chart_.band->high) + text_height, y(chart_.band->low) - 5);
    }

    void levels() {
        for (const auto& level : chart_.levels) {
            drawn_ += line("level", 0, y(level.value), 1, y(level.value));
            across(level.words, y(level.value) - 5, y(level.value) + text_height);
        }
    }

    /// Words of something that goes all across stand at one of its ends, above or below it; they are left out where all are
    /// taken.
    void across(const std::string& text, double at_y, double below) {
        for (const double share : {1.0, first_share})
            for (const double height : {at_y, below})
                if (labels_.place(text, share, height)) return write(text, share, height, "note");
    }

    /// Breaks are named one below the other, above the plot. Words come after all lines, so that none is struck through.
    void breaks() {
        double at_y = text_height;
        Html names;
        for (const auto& gap : chart_.breaks) {
            const double share = std::clamp(x(gap.from), 0.0, 1.0);
            drawn_ += line("break", share, at_y + 4, share, bottom());
            names += words(gap.words, {{"class", "note"},
                                       {"x", percent(share)},
                                       {"y", number(at_y)},
                                       {"text-anchor", share < 0.5 ? "start" : "end"},
                                       {"fill", "currentColor"}});
            at_y += text_height;
        }
        drawn_ += names;
    }

    /// How long each figure's period is.
    void spans() {
        for (const auto& point : chart_.points)
            if (point.value) drawn_ += line("span", x(point.period.start), y(*point.value), x(point), y(*point.value));
    }

    void joins() {
        for (size_t i = 1; i < chart_.points.size(); ++i) {
            const auto &before = chart_.points[i - 1], &point = chart_.points[i];
            if (before.value && point.value && point.join != Join::none)
                drawn_ += line(point.join == Join::line ? "join" : "join overlap", x(before), y(*before.value), x(point),
                               y(*point.value));
        }
    }

    void mark(const TimePoint& point, std::string_view kind) {
        if (!point.value) return write(point.shown, x(point), bottom() - 4, "gap");
        auto shape = element("title", {}, Html::escaped(point.period.label + ": " + point.shown));
        if (point.interval) shape += whisker(y(point.interval->low) - y(*point.value), y(point.interval->high) - y(*point.value));
        shape += point.stands_out ? element("path", {{"d", "M0-9 9 0 0 9-9 0z"}}) : element("circle", {{"r", "6"}});
        drawn_ += around(x(point), y(*point.value), kind, shape);
    }

    static Html whisker(double low, double high) {
        return element("path",
                       {{"class", "whisker"},
                        {"d", "M0 " + number(low) + "V" + number(high) + "M-5 " + number(low) + "H5M-5 " + number(high) + "H5"},
                        {"stroke", "currentColor"}});
    }

    /// The last figure matters most, then the first; others are named where there is room.
    void labels() {
        std::vector<const TimePoint*> order;
        for (const auto& point : chart_.points)
            if (point.value) order.push_back(&point);
        if (order.empty()) return;
        std::rotate(order.begin(), order.end() - 1, order.end());
        for (const auto* point : order) label(*point);
    }

    void label(const TimePoint& point) {
        const double above = y(point.interval ? point.interval->high : *point.value) - 12;
        const double below = y(point.interval ? point.interval->low : *point.value) + 12 + text_height;
        for (const double at_y : {above, below})
            if (at_y < bottom() && labels_.place(point.shown, x(point), at_y)) return write(point.shown, x(point), at_y, "value");
    }

    const LineChart& chart_;
    ValueAxis values_;
    TimeAxis days_;
    double top_;
    Labels labels_;
    Html drawn_;
};

}  // namespace

Html draw(const LineChart& chart) { return Drawing(chart).draw(); }

}  // namespace charts
