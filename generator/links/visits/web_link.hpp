// A link to the web as it is asked for and remembered.
#pragma once

#include <optional>
#include <string>

#include "links/url/url.hpp"

namespace links {

/// The address to ask, and the id of its page that must exist.
struct WebLink {
    Url page;        ///< without credentials and fragment
    std::string id;  ///< percent-encoded; empty for none

    std::string key() const { return id.empty() ? page.href() : page.href() + "#" + id; }
};

/// The id for which the fragment asks, percent-encoded; empty for none. Directives for the browser (":~:text=…") and the routes
/// of scripts ("#!x", "#/x") are no ids.
std::string id_in(const Url& url);

/// Nothing for an address that is not http or https.
std::optional<WebLink> web_link(const std::string& address);

}  // namespace links
