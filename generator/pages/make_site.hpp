// Portal and theme to the finished site.
#pragma once

#include "model/portal.hpp"
#include "pages/theme.hpp"
#include "report/report.hpp"
#include "site/site.hpp"
#include "text/date.hpp"

namespace links {
class Register;
}

namespace pages {

/// Every file of the site, in parallel, the same bytes whatever the number of threads. `portal` holds what the public may see and
/// nothing else; what is known of its links to other sites is shown where they are listed. What the templates lack is reported.
site::Site make_site(const model::Portal& portal, const Theme& theme, const links::Register& known_links, text::Date today,
                     report::Report& report);

}  // namespace pages
