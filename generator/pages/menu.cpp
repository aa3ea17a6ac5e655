#include "pages/menu.hpp"

#include <algorithm>

namespace pages {
namespace {

constexpr size_t longest_menu = 7;

MenuEntry entry_of(const model::Page& page, int order) {
    return {order, page.label.empty() ? page.title : page.label, page.address, page.place};
}

void put_in_order(std::vector<MenuEntry>& entries) {
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
}

}  // namespace

std::vector<MenuEntry> menu_of(const model::Portal& portal) {
    std::vector<MenuEntry> menu;
    for (const auto& item : portal.settings.menu) menu.push_back({0, item.label, item.address.value, item.address.place});
    for (const auto& page : portal.pages)
        if (page.menu > 0) menu.push_back(entry_of(page, page.menu));
    if (menu.empty())
        for (const auto& page : portal.pages)
            if (page.is_index && page.section == "/" && page.address != "/" && menu.size() < longest_menu)
                menu.push_back({0, page.title, page.address, page.place});
    put_in_order(menu);
    return menu;
}

std::vector<MenuEntry> footer_of(const model::Portal& portal) {
    std::vector<MenuEntry> footer;
    for (const auto& page : portal.pages)
        if (page.footer > 0) footer.push_back(entry_of(page, page.footer));
    put_in_order(footer);
    return footer;
}

}  // namespace pages
