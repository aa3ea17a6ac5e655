// The files by which hosts are told: two that many of them read, one for Apache, a part of a configuration for nginx.
#pragma once

#include <string>

#include "host/hosting.hpp"

namespace host {

/// `_headers` as Netlify, Cloudflare Pages and others read it. What is not kept a year is left to their own rule: ask again.
std::string headers_file(const Hosting& hosting);
/// `_redirects` of the same hosts.
std::string redirects_file(const Hosting& hosting);
/// `.htaccess` of Apache 2.4.
std::string apache_file(const Hosting& hosting);
/// What belongs into a `server` block of nginx whose `root` is the folder of the site; without the base path.
std::string nginx_file(const Hosting& hosting);

/// Adds the first three to the site. A host of the site under a path reads them from elsewhere: they are made all the same.
void add_files(site::Site& site, const Hosting& hosting);

}  // namespace host
