#include "pages/list_parts.hpp"

#include <cctype>

#include "pages/prose.hpp"
#include "text/slug.hpp"

namespace pages {

std::vector<const model::Priority*> in_order(const std::vector<model::Priority>& priorities) {
    std::vector<const model::Priority*> sorted;
    for (const auto& priority : priorities) sorted.push_back(&priority);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    return sorted;
}

std::vector<const model::Meeting*> latest_first(const std::vector<model::Meeting>& meetings) {
    std::vector<const model::Meeting*> sorted;
    for (auto meeting = meetings.rbegin(); meeting != meetings.rend(); ++meeting) sorted.push_back(&*meeting);
    return sorted;
}

Data with_body(const model::Page& page, const Context& context) {
    Data data;
    data.set("base", context.base_path);
    data.set("body", prose_of(page, context).str());
    return data;
}

Data groups_page(const model::Page& page, const Groups& groups, const Context& context) {
    auto data = with_body(page, context);
    std::vector<Data> made;
    for (const auto& [heading, items] : groups.all()) {
        if (items.empty()) continue;
        Data group;
        group.set("id", "list-" + text::slug(heading));
        group.set("heading", heading);
        group.set("items", items);
        made.push_back(std::move(group));
    }
    set_list(data, "groups", std::move(made));
    return data;
}

std::string first_letter(const std::string& title) {
    const auto c = static_cast<unsigned char>(title.empty() ? '#' : title[0]);
    return std::isalpha(c) ? std::string(1, char(std::toupper(c))) : std::string("0–9");
}

Data letters(const std::map<std::string, std::vector<Data>>& groups, const std::string& name) {
    std::vector<Data> made;
    for (const auto& [letter, items] : groups) {
        Data data;
        data.set("letter", letter);
        data.set("id", "letter-" + (letter.size() == 1 ? letter : std::string("digits")));
        data.set(name, items);
        made.push_back(std::move(data));
    }
    return made;
}

}  // namespace pages
