// What stands in the menu and in the footer of every page.
#pragma once

#include <string>
#include <vector>

#include "model/portal.hpp"

namespace pages {

struct MenuEntry {
    int order;
    std::string label;
    std::string address;
    text::Place place;  ///< where the address, or the page that it belongs to, was written
};

/// The menu of `site.yaml` and the pages that ask for a place in it, or the top sections where there is neither.
std::vector<MenuEntry> menu_of(const model::Portal& portal);
std::vector<MenuEntry> footer_of(const model::Portal& portal);

}  // namespace pages
