// What every thing with a page has in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/prose.hpp"
#include "model/ref.hpp"
#include "text/date.hpp"
#include "text/place.hpp"

namespace model {

/// The paper that says so.
struct Source {
    text::Placed<std::string> pack;  ///< id of a board pack; empty for `note` alone
    std::string paper;
    std::string paragraph;
};

/// When and whether the public may see it.
struct Publication {
    bool draft = false;
    std::optional<text::Date> publish_from;
    std::optional<text::Date> embargo_until;
    std::optional<text::Date> expires;
    std::string restricted;  ///< why it is exempt; empty for what may be published

    bool has_expired(text::Date today) const { return expires && today >= *expires; }
    /// Why it is hidden at `today`, as in "it is a draft"; empty if the public may see it.
    std::string hidden_because(text::Date today) const;
};

struct Entry {
    Ref ref;
    text::Place place;    ///< its file, or its item in a data file
    std::string address;  ///< of its page, or of its place in a list: "/glossary/#marac"
    std::string title;
    std::string summary;
    Prose prose;
    std::optional<text::Placed<text::Date>> changed;
    std::vector<Source> sources;
    std::vector<PlacedRef> relations;  ///< written here; the other side finds them through `Relations`
    std::vector<text::Placed<std::string>> aliases;
    Publication publication;
    bool quick_exit = false;  ///< its page offers a way out at once: someone may be watched while reading it
};

}  // namespace model
