// Signs by which addresses and pages of the web show what they are.
#pragma once

#include <string>
#include <string_view>

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
/// A market for names of hosts, or a part of one.
bool sells_domains(const Url& url);

/// A reply that wants to know whether it speaks to a person, by its headers.
bool is_challenge(const Reply& reply);

text::ForeignWords title_of(std::string_view page);
/// Whether two pages are much the same: at least nine tenths of the different words of both are in both.
bool alike(std::string_view a, std::string_view b);

}  // namespace links
