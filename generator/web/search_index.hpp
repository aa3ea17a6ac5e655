// The search index of the site, made by pagefind.
#pragma once

#include <string>
#include <vector>

#include "site/site.hpp"

namespace web {

/// The files that search needs, as `pagefind/…`, made from those pages that ask for it by `data-pagefind-body`. The same pages
/// give the same bytes. `program` is pagefind itself; it is handed the pages and hands the files back, so that nothing touches a
/// disk. Throws Failure if it cannot be run or refuses a page.
std::vector<site::File> search_index(const site::Site& site, const std::string& program);

}  // namespace web
