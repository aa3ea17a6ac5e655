// What the lists of several pages share.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pages/kind_pages.hpp"

namespace pages {

std::vector<const model::Entry*> by_title(const auto& entries) {
    std::vector<const model::Entry*> sorted;
    for (const auto& entry : entries) sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->title < b->title; });
    return sorted;
}

std::vector<Data> items_of(const auto& entries, const Context& context) {
    std::vector<Data> items;
    for (const auto* entry : by_title(entries)) items.push_back(item(*entry, entry->place, context));
    return items;
}

/// Priorities as their board orders them.
std::vector<const model::Priority*> in_order(const std::vector<model::Priority>& priorities);
std::vector<const model::Meeting*> latest_first(const std::vector<model::Meeting>& meetings);

/// Items under the headings of their groups; groups in the order in which they are first named.
class Groups {
public:
    void add(const std::string& heading, Data item) {
        for (auto& [known, items] : groups_)
            if (known == heading) return items.push_back(std::move(item));
        groups_.emplace_back(heading, std::vector<Data>{std::move(item)});
    }
    const std::vector<std::pair<std::string, std::vector<Data>>>& all() const { return groups_; }

private:
    std::vector<std::pair<std::string, std::vector<Data>>> groups_;
};

/// {base, body}: what every page with a list begins with.
Data with_body(const model::Page& page, const Context& context);
/// The page's text, then its groups under their headings, those without items left out.
Data groups_page(const model::Page& page, const Groups& groups, const Context& context);

/// "M", or one heading for all that begins with no letter.
std::string first_letter(const std::string& title);
/// A list of {letter, id} with the entries of each under `name`.
Data letters(const std::map<std::string, std::vector<Data>>& groups, const std::string& name);

}  // namespace pages
