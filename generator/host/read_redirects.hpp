// Reads the redirects that a host would follow, from the files by which it is told.
#pragma once

#include <string_view>
#include <vector>

#include "links/register/pardon.hpp"

namespace host {

/// `_redirects` of Netlify and Cloudflare Pages. Rules whose end cannot be told from their text alone lead to an empty address.
std::vector<links::HostRedirect> read_redirects_file(std::string_view text);
/// `.htaccess` of Apache in `folder` ("" or "a/b/"): Redirect, RedirectMatch and RewriteRule with a plain pattern.
std::vector<links::HostRedirect> read_apache_file(std::string_view text, std::string_view folder);
/// A configuration of nginx: `location` with `return` or `alias`, and `rewrite` with a plain pattern.
std::vector<links::HostRedirect> read_nginx_file(std::string_view text);

}  // namespace host
