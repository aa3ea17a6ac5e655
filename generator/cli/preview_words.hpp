// What a preview says above the pages of the site.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/portal.hpp"
#include "report/report.hpp"
#include "text/html.hpp"

namespace cli {

/// By the path of a page's file: what on it the public does not see at `today`, and why.
std::map<std::string, text::Html> banners(const model::Portal& portal, text::Date today);

/// Mistakes with place and advice, and a link to their page below `base_path`; does without style sheet and script.
text::Html alert(const std::vector<report::Finding>& findings, const std::string& base_path);

/// A whole page with everything that was found, what is known only counted.
std::string findings_page(const report::Told& told);

}  // namespace cli
