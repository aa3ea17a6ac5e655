// The theme: templates ready to render, and the files that go with them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pages/theme_words.hpp"

namespace pages {

/// A template with its partials put in and its addresses marked with where they stand.
struct Template {
    std::string file;  ///< "themes/leicestershire/templates/priority.mustache"
    std::string text;
    std::vector<std::string> parts;  ///< its own file and those of its partials, as indices into `Theme::files`
};

/// A file of the theme, published under a name that changes with its bytes.
struct ThemeAsset {
    std::string name;       ///< "style.css"
    std::string published;  ///< "assets/style.3f2a9c1b.css"
    std::string bytes;
};

struct ThemeFile {
    std::string name;   ///< "priority"
    std::string shown;  ///< "themes/leicestershire/templates/priority.mustache"
    std::string bytes;
};

struct Theme {
    std::string folder;            ///< as findings call it: "themes/leicestershire"
    std::vector<ThemeFile> files;  ///< the templates as written; an origin mark's source counts these
    std::map<std::string, Template, std::less<>> templates;
    std::vector<ThemeAsset> assets;
    ThemeWords words = plain_words();
    bool searchable = false;  ///< whether the finished pages get an index for search

    const ThemeAsset* asset(std::string_view name) const;
    /// The template or partial as written; nullptr where there is none.
    const ThemeFile* file(std::string_view name) const;
    /// What the theme calls it; `name` is one of `plain_words`.
    const std::string& word(std::string_view name) const { return words.find(name)->second; }
};

}  // namespace pages
