// Portal and theme to the finished site.
#pragma once

#include "model/portal.hpp"
#include "pages/theme.hpp"
#include "report/report.hpp"
#include "site/site.hpp"
#include "text/date.hpp"

namespace pages {

/// Every file of the site, in parallel, the same bytes whatever the number of threads. `portal` holds what the public may see and
/// nothing else. What the templates lack is reported.
site::Site make_site(const model::Portal& portal, const Theme& theme, text::Date today, report::Report& report);

}  // namespace pages
