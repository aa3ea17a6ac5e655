// The rules for one finished page, one file a family.
#pragma once

#include "lint/remark.hpp"

namespace lint {

/// One heading of level 1, and none that skips a level on the way down.
void check_headings(const links::PageRead& page, Remarks& remarks);

/// The page says its language; no id twice.
void check_document(const links::PageRead& page, Remarks& remarks);

/// Pictures have words in their place, tables a name and headers.
void check_parts(const links::PageRead& page, Remarks& remarks);

/// Every link says by its own words where it leads, and different pages do not hide behind the same words.
void check_link_words(const links::PageRead& page, Remarks& remarks);

/// The page and all that it loads weigh `most_kb` at most, not compressed.
void check_weight(const links::PageRead& page, const site::Site& site, int most_kb, Remarks& remarks);

}  // namespace lint
