// Headers that one host asks for, such as a password.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "links/url/host_pattern.hpp"

namespace web {

/// Sent to that host alone, and never in clear over the internet.
struct HostHeader {
    links::HostPattern host;
    std::string line;  ///< "Authorization: Bearer x"
};

/// Lines "HOST NAME: VALUE". Nothing if one of them is none.
std::optional<std::vector<HostHeader>> read_headers(std::string_view lines);
/// Lines "HOST USER:PASSWORD", for basic authentication.
std::optional<std::vector<HostHeader>> read_logins(std::string_view lines);

}  // namespace web
