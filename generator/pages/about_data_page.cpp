#include "pages/list_pages.hpp"
#include "pages/list_parts.hpp"

namespace pages {
namespace {

using figures::Matter;

std::string_view id_of(Matter matter) {
    switch (matter) {
        case Matter::numbers: return "numbers-that-differ";
        case Matter::sums: return "sums";
        case Matter::words: return "words-and-arrows";
        case Matter::dates: return "dates";
    }
    return "";
}

std::string_view heading_of(Matter matter) {
    switch (matter) {
        case Matter::numbers: return "Two numbers for one thing";
        case Matter::sums: return "Sums and changes that do not add up";
        case Matter::words: return "Words and arrows that do not match the numbers";
        case Matter::dates: return "Dates and lengths of time";
    }
    return "";
}

/// {href, title, words} of one contradiction: it leads to the page of the first figure, or of the paper if that is its subject.
Data row(const figures::Contradiction& found, const Context& context) {
    const auto* first = found.figures.empty() ? nullptr : &found.figures[0];
    auto data = first && found.subject.starts_with(first->indicator->title)
                    ? link(*first->indicator, first->observation->indicator.place, context)
                    : link(*found.snapshot, found.snapshot->place, context);
    data.set("title", found.subject);
    data.set("words", found.said);
    return data;
}

Data group(Matter matter, const std::vector<figures::Contradiction>& all, const Context& context) {
    std::vector<Data> rows;
    for (const auto& found : all)
        if (matter_of(found.rule) == matter) rows.push_back(row(found, context));
    Data data;
    data.set("id", std::string(id_of(matter)));
    data.set("heading", std::string(heading_of(matter)));
    set_list(data, "contradictions", std::move(rows));
    return data;
}

}  // namespace

KindPage about_data_page(const model::Page& page, const Context& context) {
    const auto& all = context.contradictions;
    std::vector<Data> groups;
    for (const auto matter : {Matter::numbers, Matter::sums, Matter::words, Matter::dates})
        if (std::any_of(all.begin(), all.end(), [&](const auto& found) { return matter_of(found.rule) == matter; }))
            groups.push_back(group(matter, all, context));
    auto data = with_body(page, context);
    data.set("count", std::to_string(all.size()));
    set_list(data, "groups", std::move(groups));
    return {"about_data", std::move(data), {}};
}

}  // namespace pages
