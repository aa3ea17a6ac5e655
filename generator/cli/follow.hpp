// Follows a published site over the network and checks what its host serves.
#pragma once

#include <optional>
#include <string>

#include "cli/ask_web.hpp"
#include "links/register/check.hpp"
#include "links/url/url.hpp"

namespace cli {

struct Following {
    std::string compare;  ///< folder of what the host should serve; empty for none
    size_t most_addresses = 50'000;
    int minutes = 30;
    bool ignores_robots = false;
};

/// The address of a site, where the user names one instead of a folder.
std::optional<links::Url> site_address(const std::string& target);

/// Asks until nothing of the site is unknown, or a limit is reached. With `wants_web` links to other sites are results, too.
links::Checked follow(const links::Url& start, const Following& wanted, const WebOptions& web, links::Listing listing,
                      bool wants_web, const Options& options);

}  // namespace cli
