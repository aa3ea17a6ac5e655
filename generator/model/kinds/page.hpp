// Pages at their own path, and the words before a list.
#pragma once

#include <optional>
#include <string>

#include "model/entry_keys.hpp"

namespace model {

/// A page at its own path, or the words before a list.
struct Page : Entry {
    static constexpr About about{.name = "page", .plural = "Pages", .listed_as = ""};
    std::string lists;  ///< which list follows the text; empty for none
    std::optional<text::Date> date;
    std::string section;  ///< address of the folder it stands in: "/governance/"; its own parent for a folder's index
    bool is_index = false;
    int menu = 0;  ///< place in the menu from 1; 0 for none
    int footer = 0;
    std::string label;
    std::string description;                   ///< in place of a summary
    std::string language;                      ///< if it is not the site's: "cy"
    text::Placed<std::string> translation_of;  ///< address of the page that says the same in the site's language
};

template <class Keys>
void describe(Keys& keys, Page& page) {
    describe_common(keys, page, Needs::nothing);
    keys(Key("description", "The summary, as other programs call it.").like("One plain sentence."), page.description);
    keys(Key("date", "Its day, shown above the text.").like("2026-11-22"), page.date);
    keys.passed_over(Key("section", "For other programs."));
    keys(Key("lists", "A list made from everything else, after the text.").one_of(page_lists()).like("updates"), page.lists);
    keys(Key("menu", "Its place in the menu.").like("3"), page.menu);
    keys(Key("footer", "Its place in the footer.").like("2"), page.footer);
    keys(Key("label", "Its short name there.").like("Short name"), page.label);
    keys(Key("language", "If it is not the site's.").like("cy"), page.language);
    keys(Key("translation_of", "The address of the page that says the same in the site's language.").like("/report/"),
         page.translation_of);
}

}  // namespace model
