// Files for machines: sitemap, feed, calendar, robots.
#pragma once

#include <string>
#include <vector>

#include "pages/context.hpp"

namespace pages {

/// https://www.sitemaps.org/protocol.html, with the days on which pages last changed where they are known.
std::string sitemap(const Context& context);
/// Atom (RFC 4287) of the updates, or of the latest dated pages where there are no updates; the latest first.
std::string feed(const Context& context);
/// iCalendar (RFC 5545) of events and meetings.
std::string calendar(const Context& context);
std::string robots(const Context& context);

}  // namespace pages
