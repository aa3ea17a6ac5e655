// The rules for one finished page, one file a family, and the list of them.
#pragma once

#include <array>

#include "lint/remark.hpp"

namespace lint {

using Rule = void(const links::PageRead& page, Remarks& remarks);

/// One heading of level 1, and none that skips a level on the way down.
Rule check_headings;

/// The page says its language; no id twice.
Rule check_document;

/// Pictures have words in their place, tables a name and headers.
Rule check_parts;

/// Every link says by its own words where it leads, and different pages do not hide behind the same words.
Rule check_link_words;

/// The words in the place of a picture say more than its kind or the name of its file.
Rule check_picture_words;

inline constexpr auto rules =
    std::to_array<Rule*>({check_headings, check_document, check_parts, check_link_words, check_picture_words});

/// The page and all that it loads weigh `most_kb` at most, not compressed.
void check_weight(const links::PageRead& page, const site::Site& site, int most_kb, Remarks& remarks);

}  // namespace lint
