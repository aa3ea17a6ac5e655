// What to write, in the notation of the file that is concerned.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// Told from the file's name: JSON for .json, else YAML.
enum class Notation { yaml, json };
Notation notation_of(std::string_view file);

/// How a key with one value is added: `add a line "title: …"`.
std::string advise_key(Notation notation, std::string_view key, std::string_view example = "…");
/// How one value is written.
std::string advise_value(Notation notation);
std::string advise_list(Notation notation, std::string_view key);
/// What an item of a list of texts is.
std::string advise_item(Notation notation);
std::string advise_map(Notation notation);

}  // namespace content
