#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"

namespace pages {
namespace {

/// {href, title, words, sources} of one contradiction.
Data row(const figures::Contradiction& found, const Context& context) {
    const auto& first = found.figures.front();
    auto data = link(*first.indicator, first.observation->indicator.place, context);
    data.set("words", found.message);
    return data;
}

}  // namespace

KindPage about_data_page(const model::Page& page, const Context& context) {
    std::vector<Data> rows;
    for (const auto& found : context.contradictions) rows.push_back(row(found, context));
    auto data = with_body(page, context);
    data.set("count", std::to_string(rows.size()));
    set_list(data, "contradictions", std::move(rows));
    return {"about_data", std::move(data), {}};
}

}  // namespace pages
