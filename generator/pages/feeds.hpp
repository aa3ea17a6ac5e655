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
/// Priorities and districts have a feed of their own: their page and the pages related to it, by the day of their last change.
bool has_own_feed(const model::Entry& entry);
std::vector<const model::Entry*> with_own_feed(const Context& context);
std::string own_feed(const model::Entry& entry);  ///< its address: "/priorities/asb/feed.xml"
std::string feed_about(const model::Entry& entry, const Context& context);
/// security.txt (RFC 9116), which ends eleven months after the month of the build; empty without a mailbox, or where the site
/// does not stand at the root of its host.
std::string security_contact(const Context& context);
enum class Dates { all, events, meetings };
/// iCalendar (RFC 5545) of events and meetings, or of one of the two.
std::string calendar(const Context& context, Dates dates = Dates::all);
std::string robots(const Context& context);

}  // namespace pages
