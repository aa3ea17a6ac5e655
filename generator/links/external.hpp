// The links of a site that lead to the web: which addresses to visit, and what the visits say about each link.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "links/check.hpp"
#include "links/round.hpp"
#include "links/standing.hpp"
#include "text/date.hpp"

namespace links {

/// A link as it is remembered: the address to ask, and the id of its page that must exist.
struct WebLink {
    Url page;        ///< without credentials and fragment
    std::string id;  ///< percent-encoded; empty for none

    std::string key() const { return id.empty() ? page.href() : page.href() + "#" + id; }
};

/// Nothing for an address that is not http or https. Directives for the browser (":~:text=…") and the routes of scripts ("#!x",
/// "#/x") are no ids.
std::optional<WebLink> web_link(const std::string& address);

/// A link that is left alone until a day.
struct Exception {
    std::string address;  ///< with '*' at its end: all that begin so
    std::string reason;
    text::Date expires;
};

struct Owner {
    std::string host;  ///< and all names below it
    std::string partner;
};

/// A move that the owner has announced: on `day`, what begins with `from` will begin with `to`.
struct Move {
    std::string from, to;
    text::Date day;

    std::string applied(const std::string& address) const { return to + address.substr(from.size()); }
};

/// Null if none concerns `address`.
const Move* move_for(const std::string& address, const std::vector<Move>& moves);

/// Everything beside the site itself that decides how its links to the web stand.
struct Knowledge {
    History history;
    Policy policy;
    std::vector<Exception> exceptions;  ///< those that hold today
    std::vector<Owner> owners;
    std::vector<Move> moves;
    std::map<std::string, std::string> alternates;  ///< approved for when the address is broken
    text::Date today = text::Date::from_unix(0);
};

/// The pages to ask at `now`, each once: those of unchecked links that are not excepted and not fresh, and where they moved to as
/// planned; first those that the last run left out.
std::vector<Target> targets(const Checked& checked, const Knowledge& knowledge, text::Moment now);

/// Gives every unchecked link to the web its status, words, owner and history, and counts the broken ones; of those that turn out
/// to be fine only `Listing::all` keeps the result.
void apply(Checked& checked, const Knowledge& knowledge, Listing listing);

/// The visits to remember from one evidence: to the page, and to each of its ids that links ask for.
std::vector<std::pair<std::string, Attempt>> attempts_of(const Evidence& evidence, const History& history);

}  // namespace links
