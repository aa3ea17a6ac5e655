// A link to the web as it is asked for and remembered.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "links/url/url.hpp"

namespace links {

/// The address to ask, and the id of its page that must exist.
struct WebLink {
    Url page;                 ///< without credentials and fragment
    std::string id;           ///< percent-encoded; empty for none
    bool for_script = false;  ///< what follows "#" is a route of the page's own script

    std::string key() const { return id.empty() ? page.href() : page.href() + "#" + id; }
};

/// Nothing for an address that is not http or https.
std::optional<WebLink> web_link(const std::string& address);

/// The id that a fragment asks for, percent-encoded; empty for none: directives for the browser (":~:text=…") and the routes of
/// scripts ("!x", "/x", "gid=0") are no ids.
std::string wanted_id(std::string_view fragment);

}  // namespace links
