// The folders in which the files of each kind stand.
#pragma once

#include <optional>
#include <string_view>

#include "model/kind.hpp"

namespace content {

/// The kind of the things in the folder in which a file stands, such as "priorities/asb.md"; nothing for a file that stands in
/// none of these folders.
std::optional<model::Kind> kind_at(std::string_view path);
/// The kind that has a file of its own for all its things: "glossary.yaml".
std::optional<model::Kind> kind_of_file(std::string_view path);
/// The folder that somebody meant who wrote `name`, "priority" or "Priorities"; empty for one of these folders, or another name.
std::string_view meant_folder(std::string_view name);

}  // namespace content
