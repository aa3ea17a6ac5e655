// Asks the web for the links of a checked site, and remembers the answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "links/register/external.hpp"
#include "model/portal.hpp"
#include "web/ask.hpp"
#include "web/host_header.hpp"

namespace cli {

struct WebOptions {
    std::vector<std::string> allowed_hosts;
    std::string version;  ///< of the program, for its user agent
    std::string ca_file;  ///< certificates to trust; empty for those of the system
    int timeout_seconds = 20;
    int pace_ms = 500;
    int per_host = 2;
    std::optional<int> max_age_hours = {};  ///< good results that are older are asked again; none: as the settings say
    std::vector<web::HostHeader> headers = {};
};

enum class Network { up, down };

struct Asked {
    int run;  ///< the number of the visits made
    Network network;
    size_t left_out = 0;  ///< links for which the time was too short
    size_t faults = 0;    ///< links that could not be checked by a mistake of ours
};

/// Visits what has to be visited and adds the visits to `knowledge`; tells progress, and whether our own network seems to have
/// been down.
Asked ask_web(const links::Checked& checked, links::Knowledge& knowledge, const WebOptions& wanted, const links::Manners& manners,
              const std::string& mailbox, const Options& options);

web::Clock clock_from_now();
web::TransportSettings transport_settings(const WebOptions& wanted, const links::Manners& manners, const std::string& mailbox);
/// Why it cannot be a host that is allowed by name; empty if it can.
std::string complaint_about_host(const std::string& written);

/// Hours of "36", "36h" or "2d"; nothing for anything else.
std::optional<int> hours_of(const std::string& written);

std::string complaint_about_age(const std::string& written);

/// As `wanted` says, and where there is content, as that says.
links::Manners manners_of(const WebOptions& wanted, const model::LinkPolicy& policy);

}  // namespace cli
