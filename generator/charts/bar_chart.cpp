#include "charts/bar_chart.hpp"

#include <algorithm>

#include "charts/labels.hpp"
#include "charts/row_names.hpp"

namespace charts {
namespace {

using text::Html;

constexpr double bar_height = 16, above_bar = 5, between_rows = 9;

class Drawing {
public:
    explicit Drawing(const BarChart& chart) : chart_(chart), top_(text_height * double(chart.levels.size()) + 4) {
        for (const auto& level : chart.levels) highest_ = std::max(highest_, level.value);
        if (chart.whole) highest_ = std::max(highest_, *chart.whole);
        for (const auto& bar : chart.bars)
            if (bar.value) highest_ = std::max(highest_, bar.interval ? bar.interval->high : *bar.value);
    }

    Html draw() {
        double y = top_;
        for (const auto& bar : chart_.bars) {
            const auto names = row_names(bar.label, bar.shown, kind(bar), y);
            words_ += names.html;
            y += names.height + above_bar;
            if (bar.value) shape(bar, y);
            y += bar_height + between_rows;
        }
        levels(y);
        shapes_ += words_;
        return picture(chart_.words, y, shapes_);
    }

private:
    double x(double value) const { return highest_ > 0 ? 0.99 * value / highest_ : 0; }

    static std::string kind(const Bar& bar) { return bar.emphasis == Emphasis::ours ? "ours" : "compared"; }

    void rectangle(const std::string& kind, double from, double length, double y) {
        shapes_ += element("rect", {{"class", kind},
                                    {"x", from > 0 ? percent(x(from)) : ""},
                                    {"y", number(y)},
                                    {"width", percent(x(length))},
                                    {"height", number(bar_height)},
                                    {"stroke", "currentColor"}});
    }

    void shape(const Bar& bar, double y) {
        if (chart_.whole) rectangle("compared", 0, *chart_.whole, y);
        rectangle(kind(bar), bar.from, *bar.value, y);
        if (bar.interval) whisker(*bar.interval, y + bar_height / 2);
    }

    void whisker(const figures::Interval& interval, double y) {
        shapes_ += line("whisker", x(interval.low), y, x(interval.high), y);
        for (const double end : {interval.low, interval.high}) shapes_ += line("whisker", x(end), y - 5, x(end), y + 5);
    }

    /// Named one below the other, above the bars.
    void levels(double bottom) {
        double y = text_height - 4;
        for (const auto& level : chart_.levels) {
            const double share = x(level.value);
            shapes_ += line("level", share, y + 4, share, bottom);
            words_ += words(level.words, {{"class", "note"},
                                          {"x", percent(share)},
                                          {"y", number(y)},
                                          {"text-anchor", share < 0.5 ? "start" : "end"},
                                          {"fill", "currentColor"}});
            y += text_height;
        }
    }

    const BarChart& chart_;
    double top_;
    double highest_ = 0;
    Html shapes_;
    Html words_;  ///< stand before all shapes
};

}  // namespace

Html draw(const BarChart& chart) { return Drawing(chart).draw(); }

}  // namespace charts
