// Signs by which addresses and pages of the web show what they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "links/visits/exchange.hpp"

namespace links {

/// The page on which people sign in.
bool is_login(const Url& url);
/// The first page of a site, or of one of its languages: "/", "/index.html", "/en-gb/".
bool is_home(const Url& url);
/// The same, whatever the query says: "/?lang=cy".
bool has_home_path(const Url& url);
/// The same host, with or without "www.".
bool same_site(const Url& a, const Url& b);
/// A market for names of hosts.
bool sells_domains(const Url& url);

/// A reply that wants to know whether it speaks to a person, by its headers.
bool is_challenge(const Reply& reply);
/// By the beginning of its page.
bool is_challenge_page(std::string_view page);
bool offers_domain(std::string_view page);

text::ForeignWords title_of(std::string_view page);
/// Whether a fragment is something that a page's script reads, such as "page/1/gid/2" or "gid=0": no id that could be missing.
bool is_route(std::string_view fragment);
/// Those of `ids` (percent-encoded fragments) that the page does not have; routes are not missed.
std::vector<std::string> missing_ids(const std::string& page, const std::vector<std::string>& ids);

/// Whether two pages are much the same: at least nine tenths of the different words of both are in both.
bool alike(std::string_view a, std::string_view b);

}  // namespace links
