// Which scripts, styles and pictures a browser may load for these pages.
#pragma once

#include <string>

#include "site/site.hpp"

namespace host {

/// Content Security Policy Level 3 (https://www.w3.org/TR/CSP3/): nothing but the site's own files, and those scripts and style
/// sheets that stand in a page, by their hashes.
std::string content_security_policy(const site::Site& site);

}  // namespace host
