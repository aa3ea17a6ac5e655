// The folders in which the files of each kind stand.
#pragma once

#include <string_view>

#include "model/entry.hpp"

namespace content {

/// The folder of the content tree in which a kind's files stand, and the address of its list.
struct KindFolder {
    model::Kind kind;
    std::string_view folder;   ///< "priorities"
    std::string_view address;  ///< "/priorities/"
    std::string_view ending;   ///< ".md": one thing a file; ".json": one snapshot a file; ".yaml": a list of things
};

/// Nothing for kinds that have no folder (terms stand in glossary.yaml).
const KindFolder* folder_of(model::Kind kind);
/// The folder in which a file stands, such as "priorities/asb.md"; nothing for a file that stands in none of them.
const KindFolder* folder_at(std::string_view path);
/// The folder that somebody meant who wrote `name`, "priority" or "Priorities"; nothing for one of these folders, or another
/// name.
const KindFolder* meant_folder(std::string_view name);

}  // namespace content
