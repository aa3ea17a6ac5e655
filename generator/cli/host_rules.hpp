// Redirects of a folder that somebody else serves.
#pragma once

#include <string>
#include <vector>

#include "links/register/pardon.hpp"
#include "site/site.hpp"

namespace cli {

/// By the files of the folder that tell hosts (`_redirects`, `.htaccess`) and by a configuration of nginx, if one is named.
/// Throws links::Unreadable for one that cannot be read.
std::vector<links::HostRedirect> host_rules(const site::Site& site, const std::string& folder, const std::string& nginx_file);

}  // namespace cli
