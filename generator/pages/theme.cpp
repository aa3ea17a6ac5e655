#include "pages/theme.hpp"

#include <algorithm>

namespace pages {

const ThemeAsset* Theme::asset(std::string_view name) const {
    for (const auto& asset : assets)
        if (asset.name == name) return &asset;
    return nullptr;
}

const ThemeFile* Theme::file(std::string_view name) const {
    const auto at = std::find_if(files.begin(), files.end(), [&](const ThemeFile& file) { return file.name == name; });
    return at == files.end() ? nullptr : &*at;
}

}  // namespace pages
