// What is known of links to the web before any of them is judged: what the content says, and what visits found.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "links/visits/standing.hpp"
#include "text/date.hpp"

namespace model {
struct Portal;
}

namespace links {

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

struct Knowledge {
    History history;
    model::LinkPolicy policy;
    std::vector<model::LinkException> exceptions;  ///< those that hold today
    std::vector<Owner> owners;
    std::vector<Move> moves;
    std::map<std::string, std::string> alternates;  ///< approved for when the address is broken
    text::Date today = text::Date::from_unix(0);

    /// Those of a link by its key; empty if there are none.
    const std::vector<Attempt>& visits(const std::string& key) const;
    /// Null if none concerns `address`.
    const model::LinkException* exception_for(const std::string& address) const;
    const Move* move_for(const std::string& address) const;
    /// The id of the partner that looks after the host, or one above it.
    std::optional<std::string> owner_of(const std::string& host) const;
};

Knowledge knowledge_of(const model::Portal& portal, text::Date today, History history);

}  // namespace links
