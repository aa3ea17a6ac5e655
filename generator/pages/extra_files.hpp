// The files of a site beside its pages.
#pragma once

#include <string>
#include <vector>

#include "pages/context.hpp"
#include "report/report.hpp"
#include "site/site.hpp"

namespace pages {

/// "/a/" -> "a/index.html"
std::string file_of(const std::string& address);
/// An alias without an ending is served from a folder of its own.
std::string alias_file(const std::string& alias);

/// Pages at old addresses that lead to the new ones.
std::vector<site::File> make_redirects(const Context& context, report::Report& report);
/// Each table in each form, and the workbook of all.
std::vector<site::File> make_data_files(const Context& context);
/// Sitemap, feeds, calendars, what robots and researchers read, and the assets of theme and content.
std::vector<site::File> make_extras(const Context& context);

}  // namespace pages
