// Reads a theme.
#pragma once

#include <string>
#include <string_view>

#include "pages/theme.hpp"
#include "report/report.hpp"
#include "text/mend.hpp"
#include "text/tree.hpp"

namespace pages {

/// Reads `templates/*.mustache`, `static/**` and `words.txt`. Unknown, circular and too deep partials and broken tags are
/// reported, and names that a template is not given.
Theme read_theme(const text::Tree& tree, report::Report& report);

/// The addresses that a template itself holds, so that they can be mended.
text::Reading read_template_addresses(std::string_view bytes, const std::string& file);

}  // namespace pages
