// Templates against the contract, when a theme is read.
#pragma once

#include "pages/theme.hpp"
#include "report/report.hpp"

namespace pages {

/// Reports every tag, in the templates of the contract and in partials where these ask for them, that asks for a name which the
/// template is not given, or uses one as what it is not.
void check_names(const Theme& theme, report::Report& report);

}  // namespace pages
