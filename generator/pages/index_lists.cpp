#include "pages/list_pages.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "figures/headline.hpp"
#include "pages/data_files.hpp"
#include "pages/data_workbook.hpp"
#include "pages/findings.hpp"
#include "pages/licence.hpp"
#include "pages/list_parts.hpp"
#include "pages/topic_of.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

using model::Kind;

std::vector<const model::Page*> menu_pages(const Context& context) {
    std::vector<const model::Page*> pages;
    for (const auto& page : context.portal.pages)
        if (page.menu > 0) pages.push_back(&page);
    std::stable_sort(pages.begin(), pages.end(), [](const auto* a, const auto* b) { return a->menu < b->menu; });
    return pages;
}

}  // namespace

KindPage glossary_page(const model::Page& page, const Context& context) {
    std::map<std::string, std::vector<Data>> groups;
    std::vector<const model::Term*> sorted;
    for (const auto& term : context.portal.terms) sorted.push_back(&term);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto* a, const auto* b) { return text::slug(a->title) < text::slug(b->title); });
    for (const auto* term : sorted) {
        Data data;
        data.set("id", term->ref.id);
        data.set("term", term->title);
        data.set("long", text_or_false(term->long_form));
        data.set("meaning", term->summary);
        set_list(data, "sources", sources(term->sources, context));
        groups[first_letter(term->title)].push_back(std::move(data));
    }
    auto data = with_body(page, context);
    data.set("letters", letters(groups, "terms"));
    return {"glossary", std::move(data), {}, false};
}

namespace {

/// {href, label, size}
Data file_data(const std::string& path, std::string_view label, size_t bytes, const model::Page& page, const Context& context) {
    Data data;
    data.set("href", context.href("/" + path, page.place));
    data.set("label", std::string(label));
    data.set("size", fmt::format("{} kB", std::max<size_t>(1, (bytes + 500) / 1000)));
    return data;
}

/// {id, title, summary, files}
Data dataset(const std::string& id, const std::string& title, const std::string& summary, std::vector<Data> files) {
    Data data;
    data.set("id", "data-" + id);
    data.set("title", title);
    data.set("summary", text_or_false(summary));
    data.set("files", std::move(files));
    return data;
}

}  // namespace

KindPage data_page(const model::Page& page, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> datasets;
    if (const auto workbook = data_workbook(context); !workbook.empty())
        datasets.push_back(dataset("all", "Everything in one workbook",
                                   "All figures and lists below, each on a worksheet of its own.",
                                   {file_data(std::string(workbook_path), "Workbook (Excel)", workbook.size(), page, context)}));
    for (const auto& table : data_tables(context)) {
        std::vector<Data> files;
        const auto all = files_of(table, context);
        for (size_t form = 0; form < all.size(); ++form)
            files.push_back(file_data(all[form].path, data_forms[form].label, all[form].bytes.size(), page, context));
        datasets.push_back(dataset(table.name, table.title, table.description, std::move(files)));
    }
    data.set("licence", licence_link(context));
    data.set("datasets", std::move(datasets));
    return {"data", std::move(data), {}};
}

/// What kind of page it is, for a reader of a long list.
std::string_view kind_words(Kind kind) {
    const auto& about = model::about(kind);
    return about.listed_as.value_or(about.name);
}

/// One line of the list from A to Z: what stands there, what it is, and its other form if it is a short or a long one.
struct Listed {
    const model::Entry* entry;
    std::string title;
    std::string kind;
    std::string other;
};

std::vector<Listed> listed_pages(const model::Page& page, const Context& context) {
    std::vector<Listed> all;
    context.portal.each([&](const model::Entry& entry) {
        const bool has_page = entry.address.find('#') == std::string::npos && !entry.address.ends_with(".html");
        if (has_page && entry.address != page.address)
            all.push_back({&entry, entry.title, std::string(kind_words(entry.ref.kind)), ""});
    });
    for (const auto& term : context.portal.terms) {
        all.push_back({&term, term.title, term.long_form.empty() ? "word" : term.long_form, term.long_form});
        if (!term.long_form.empty()) all.push_back({&term, term.long_form, term.title, term.title});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return text::slug(a.title) < text::slug(b.title); });
    return all;
}

KindPage index_page(const model::Page& page, const Context& context) {
    std::map<std::string, std::vector<Data>> groups;
    for (const auto& one : listed_pages(page, context)) {
        auto data = link(one.title, context.href(*one.entry, one.entry->place));
        data.set("kind", text_or_false(one.kind));
        data.set("other", text_or_false(one.other));
        groups[first_letter(one.title)].push_back(std::move(data));
    }
    auto data = with_body(page, context);
    data.set("letters", letters(groups, "items"));
    data.set("searchable", context.theme.searchable);
    return {"search", std::move(data), {}, false};
}

/// What the home page does not show itself: the agreement in force, then the pages of the menu.
std::vector<Data> deeper(const Context& context) {
    std::vector<Data> items;
    for (const auto& agreement : context.portal.agreements)
        if (agreement.in_force.to.empty()) items.push_back(item(agreement, agreement.place, context));
    for (const auto* page : menu_pages(context))
        if (page->lists != "areas" && page->lists != "priorities" && page->address != "/report/")
            items.push_back(item(*page, page->place, context));
    return items;
}

/// How it is going: what the first of its indicators says that has something to compare with.
Data progress_of(const model::Priority& priority, const Context& context) {
    for (const auto& relation : priority.relations) {
        const auto* indicator = model::as<model::Indicator>(context.index.find(relation.value));
        const auto* series = indicator ? main_series(*indicator, context) : nullptr;
        const auto movement = series ? figures::lead_movement(*series, context.book) : Movement::not_comparable;
        if (movement == Movement::not_comparable) continue;
        Data data;
        data.set("judgement", tag(movement));
        data.set("sentence", figures::headline(*series, context.book));
        return data;
    }
    return Data(false);
}

Data priority_card(const model::Priority& priority, const Context& context) {
    auto card = item(priority, priority.place, context);
    card.set("progress", progress_of(priority, context));
    return card;
}

KindPage home_page(const model::Page& page, const Context& context) {
    std::vector<Data> local, priorities, updates;
    for (const auto* area : by_title(context.portal.areas))
        if (const auto type = model::as<model::Area>(area)->type; type && traits(*type).is_local)
            local.push_back(link(*area, area->place, context));
    for (const auto* priority : in_order(context.portal.priorities))
        if (in_force(*priority, context.today) && priority->body == context.portal.settings.board.value.id)
            priorities.push_back(priority_card(*priority, context));
    for (auto update = context.portal.updates.rbegin(); update != context.portal.updates.rend() && updates.size() < 5; ++update) {
        auto one = item(*update, update->place, context);
        one.set("date", when(update->date.value));
        updates.push_back(std::move(one));
    }
    auto data = with_body(page, context);
    data.set("routes", routes(context));
    data.set("lead", page.summary);
    data.set("areas", std::move(local));
    data.set("priorities", std::move(priorities));
    data.set("deeper", deeper(context));
    set_list(data, "updates", std::move(updates));
    return {"home", std::move(data), {}, false};
}

KindPage not_found_page(const model::Page& page, const Context& context) {
    std::vector<Data> popular;
    for (const auto* other : menu_pages(context)) popular.push_back(item(*other, other->place, context));
    auto data = with_body(page, context);
    data.set("routes", routes(context));
    data.set("popular", std::move(popular));
    const auto* script = context.theme.asset("nearest.js");
    data.set("nearest_script", script ? Data(context.href("/" + script->published, {})) : Data(false));
    return {"not_found", std::move(data), {}};
}

}  // namespace pages
