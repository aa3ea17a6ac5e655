// One page, asked of a web host that the user named.
#pragma once

#include <optional>
#include <string>

namespace web {

/// The decompressed body of an answer 200 to GET; nothing for every other answer. Throws Failure if there is none within ten
/// seconds. `ca_file` as in TransportSettings.
std::optional<std::string> fetch(const std::string& url, const std::string& user_agent, const std::string& ca_file);

}  // namespace web
