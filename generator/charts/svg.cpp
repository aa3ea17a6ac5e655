#include "charts/svg.hpp"

#include <fmt/format.h>

namespace charts {

using text::Html;

Html element(std::string_view name, std::initializer_list<Attribute> attributes, const Html& inside) {
    std::string out = fmt::format("<{}", name);
    for (const auto& [key, value] : attributes)
        if (!value.empty()) out += fmt::format(" {}=\"{}\"", key, Html::escaped(value).str());
    return Html::trusted(inside.empty() ? out + "/>" : fmt::format("{}>{}</{}>", out, inside.str(), name));
}

Html words(std::string_view text, std::initializer_list<Attribute> attributes) {
    return element("text", attributes, Html::escaped(text));
}

std::string number(double value) {
    auto digits = fmt::format("{:.2f}", value);
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

std::string percent(double share) { return number(100 * share) + "%"; }

Html picture(const Words& words, double height, const Html& inside) {
    auto all = element("title", {{"id", words.id + "-title"}}, Html::escaped(words.title));
    all += element("desc", {{"id", words.id + "-desc"}}, Html::escaped(words.description));
    all += inside;
    return element("svg",
                   {{"class", "csa-chart"},
                    {"role", "img"},
                    {"aria-labelledby", words.id + "-title"},
                    {"aria-describedby", words.id + "-desc"},
                    {"width", "100%"},
                    {"height", number(height)}},
                   all);
}

Html around(double share, double y, std::string_view kind, const Html& inside) {
    return element("svg", {{"class", std::string(kind)}, {"x", percent(share)}, {"y", number(y)}, {"overflow", "visible"}},
                   inside);
}

Html line(std::string_view kind, double from_share, double from_y, double to_share, double to_y) {
    return element("line", {{"class", std::string(kind)},
                            {"x1", percent(from_share)},
                            {"y1", number(from_y)},
                            {"x2", percent(to_share)},
                            {"y2", number(to_y)},
                            {"stroke", "currentColor"}});
}

}  // namespace charts
