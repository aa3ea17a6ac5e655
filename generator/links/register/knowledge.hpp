// What is known of links to the web before any of them is judged: what the content says, and what visits found.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "links/url/address_pattern.hpp"
#include "links/url/host_pattern.hpp"
#include "links/visits/standing.hpp"
#include "model/settings.hpp"
#include "text/date.hpp"

namespace model {
struct Portal;
}

namespace links {

struct Owner {
    HostPattern host;  ///< and all names below it
    std::string partner;
};

/// A rule of the settings for answers.
struct AnswerRule {
    int status;
    model::Meaning means;
    std::optional<HostPattern> host;  ///< none: of every host
};

/// A link that is left alone, or all that fit.
struct LeftAlone {
    AddressPattern links;
    model::LinkException exception;
};

/// A move that the owner has announced: on `day`, what begins with `from` will begin with `to`.
struct Move {
    std::string from;  ///< in its comparable form
    std::string to;
    text::Date day;

    /// Of an address in its comparable form.
    bool concerns(std::string_view address) const { return address.starts_with(from); }
    std::string applied(const std::string& address) const;
};

struct Knowledge {
    History history;
    model::LinkPolicy policy;
    std::vector<LeftAlone> exceptions;  ///< those that hold today
    std::vector<Owner> owners;
    std::vector<Move> moves;
    std::map<std::string, std::string> alternates;  ///< approved for when the address is broken, by its comparable form
    std::vector<AnswerRule> rules;
    text::Date today = text::Date::from_unix(0);

    /// Those of a link by its key; empty if there are none.
    const std::vector<Attempt>& visits(const std::string& key) const;
    /// Null if none concerns `address`.
    const model::LinkException* exception_for(const std::string& address) const;
    const Move* move_for(const std::string& address) const;
    /// Empty if none was approved.
    std::string alternate_for(const std::string& address) const;
    /// What a rule of the settings says of an answer.
    std::optional<model::Meaning> meaning_of(int status, const std::string& host) const;
    /// The id of the partner that looks after the host, or one above it.
    std::optional<std::string> owner_of(const std::string& host) const;
};

Knowledge knowledge_of(const model::Portal& portal, text::Date today, History history);

}  // namespace links
