// JSON as it leaves the program.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace text {

/// As `dump(indent)` writes it, always well-formed UTF-8, and with every character that a terminal might obey, or that nobody
/// sees, as an escape: "\u009b". The same value is read from it. -1 for one line.
std::string json_text(const nlohmann::ordered_json& json, int indent = -1);

}  // namespace text
