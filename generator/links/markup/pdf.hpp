// How many pages a PDF file has.
#pragma once

#include <optional>
#include <string_view>

namespace links {

bool is_pdf(std::string_view path);

/// 3 of "page=3" or "zoom=50&page=3"; nothing for a fragment without a page.
std::optional<size_t> pdf_page_named(std::string_view fragment);

/// Nothing where the file does not say it, or says it in a way that is not read.
std::optional<size_t> pdf_pages(std::string_view pdf);

}  // namespace links
