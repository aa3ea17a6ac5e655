// How the checker reads one address: `csa url BASE URL`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "site/site.hpp"

namespace links {

/// Null parts are those that the address does not have.
struct Explanation {
    std::optional<std::string> href;   ///< as a browser writes it; absent with `error`
    std::optional<std::string> error;  ///< the URL Standard's name for what is wrong
    std::optional<std::string> scheme;
    std::optional<std::string> host;
    std::optional<std::string> path;
    std::optional<std::string> query;     ///< without '?'
    std::optional<std::string> fragment;  ///< without '#'
    std::optional<std::string> file;      ///< the file of the site that serves it, where it is one of the site's addresses
    std::optional<std::string> element;   ///< the id it points at: decoded, without text directives
};

/// `base` may be empty; then `url` must be a whole address. `site` needs `host` and `base_path` only, its files are not looked
/// at.
Explanation explain(std::string_view base, std::string_view url, const site::Site& site);

/// {"href","error","scheme","host","path","query","fragment"}, on one line.
std::string to_json(const Explanation& explanation);
/// For people, a line for each part; ends with a line end.
std::string to_text(const Explanation& explanation);

}  // namespace links
