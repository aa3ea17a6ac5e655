#include <map>

#include "pages/findings.hpp"
#include "pages/glance.hpp"
#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"
#include "pages/topic_of.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

/// That of the portal's own area, else the first that has a number; null if no paper prints one.
const figures::Series* shown_series(const model::Indicator& indicator, const Context& context) {
    if (const auto* main = main_series(indicator, context)) return main;
    for (const auto& series : context.book.series())
        if (series.indicator == &indicator && figures::latest_point(series)) return &series;
    return nullptr;
}

}  // namespace

KindPage all_figures_page(const model::Page& page, const Context& context) {
    std::map<Topic, std::vector<Data>> groups;
    std::vector<Data> without;
    for (const auto* entry : by_title(context.portal.indicators)) {
        const auto& indicator = *model::as<model::Indicator>(entry);
        if (const auto* series = shown_series(indicator, context))
            groups[topic_of(indicator.ref, "", context)].push_back(glance(*series, context));
        else if (!indicator.part_of) without.push_back(link(indicator, indicator.place, context));
    }
    std::vector<Data> subjects;
    for (auto& [topic, rows] : groups) {
        const auto heading = topic.priority ? topic.priority->title : std::string("Other figures");
        Data subject;
        subject.set("id", "subject-" + text::slug(heading));
        subject.set("heading", heading);
        subject.set("rows", std::move(rows));
        subjects.push_back(std::move(subject));
    }
    auto data = with_body(page, context);
    data.set("subjects", std::move(subjects));
    set_list(data, "without", std::move(without));
    return {"all_figures", std::move(data), {}};
}

}  // namespace pages
