// What a visit to a link found out, and what that means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "links/visits/exchange.hpp"
#include "links/visits/problem.hpp"

namespace links {

struct Hop {
    int status;
    std::string to;
};

/// Why redirects were followed no further. `astray`: to something that is no address of the web.
enum class TripEnd { arrived, circle, too_long, astray, wrong_port };

/// What was found out by reading the page; all false if it was not read.
struct PageFacts {
    text::ForeignWords title = {};
    bool read = false;
    bool like_missing_page = false;  ///< as what the site shows for an address that cannot exist, and unlike its first page
    bool for_sale = false;
    bool challenge = false;
    bool asks_password = false;
    bool filled_by_script = false;  ///< its ids are not known
    bool works_with_https = false;  ///< at an address that is written with http
};

/// The way through redirects from the address that was asked.
struct Trip {
    Url at;  ///< where it has come to
    std::vector<Hop> hops = {};
    std::optional<std::string> fragment = {};  ///< that a redirect named: it takes the place of the link's own (RFC 9110, 10.2.2)
    TripEnd end = TripEnd::arrived;
    text::ForeignWords astray = {};  ///< the address, or the port, at which it ended too early
};

/// How a visit ended. `fault`: by a mistake of this program; `left_out`: the time of the run was over first.
enum class VisitEnd { answered, robots_refused, fault, left_out };

struct Evidence {
    Url asked;
    Trip trip;
    Answer answer = {};  ///< the last one, without its body
    VisitEnd end = VisitEnd::answered;
    std::string fault = {};  ///< what went wrong, in the words of whoever noticed
    PageFacts page = {};
    bool of_own_site = false;  ///< that it leads on to its first page is its way, and no sign of a page that has gone
    std::vector<std::string> wanted_ids = {};   ///< percent-encoded, as links ask for them
    std::vector<std::string> missing_ids = {};  ///< of those that links ask for
    text::Moment at{};
    int ms = 0;
};

/// The last visit at which the page was read and was good.
struct LastGood {
    std::string host;          ///< where redirects ended
    text::ForeignWords title;  ///< may be empty
};

/// Never throws but for want of memory; `last` may be null.
Attempt classify(const Evidence& evidence, const LastGood* last);

/// The attempt at one fragment of the page: as `page`, unless the page works and lacks the id, or has it from a script. Where
/// redirects name no fragment, the link's own goes along.
Attempt at_fragment(Attempt page, const Evidence& evidence, const std::string& id);

}  // namespace links
