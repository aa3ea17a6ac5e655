#include "content/readers/missing_indexes.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace content {
namespace {

/// The kind whose things are listed at the address.
const model::About* listed_at(std::string_view address) {
    const model::About* found = nullptr;
    for (size_t number = 0; number < model::kind_count; ++number)
        if (const auto& about = model::about(model::Kind(number)); about.address == address && !about.list.empty())
            found = &about;
    return found;
}

std::string_view parent_of(std::string_view address) {
    address.remove_suffix(1);
    return address.substr(0, address.rfind('/') + 1);
}

model::Page make_index(std::string_view address, const std::string& root) {
    model::Page page;
    page.ref = {model::Kind::page, std::string(address.substr(1))};
    page.place = {root + std::string(address) + "index.md", 0, 0};
    page.address = address;
    page.is_index = true;
    page.title = title_from_address(address);
    page.section = address == "/" ? "/" : std::string(parent_of(address));
    if (const auto* about = listed_at(address)) {
        page.lists = about->list;
        page.title = about->heading.empty() ? about->plural : about->heading;
    }
    return page;
}

}  // namespace

std::string title_from_address(std::string_view address) {
    if (address == "/") return "Home";
    if (address.ends_with('/')) address.remove_suffix(1);
    std::string words(address.substr(address.rfind('/') + 1));
    std::replace(words.begin(), words.end(), '-', ' ');
    words[0] = char(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

void add_missing_indexes(model::Portal& portal, const std::string& root) {
    std::set<std::string, std::less<>> wanted{"/"};
    portal.each([&](const model::Entry& entry) {
        if (entry.address.find('#') != std::string::npos || !entry.address.ends_with('/')) return;
        for (std::string_view above = entry.address; above != "/";) {
            above = parent_of(above);
            if (!wanted.emplace(above).second) break;
        }
    });
    portal.each([&](const model::Entry& entry) { wanted.erase(entry.address); });
    const bool is_portal = !portal.priorities.empty() || !portal.agreements.empty();
    for (const auto& address : wanted) {
        auto page = make_index(address, root);
        if (!is_portal) page.lists.clear();
        portal.pages.push_back(std::move(page));
    }
}

}  // namespace content
