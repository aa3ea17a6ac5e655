// What a table's own words mean: a file that somebody keeps beside it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/data/node.hpp"

namespace content {

/// What a person wrote for other words, with its place.
using Meanings = std::map<std::string, Node, std::less<>>;

/// All words as `plain_words` gives them.
struct TableMapping {
    std::string file;     ///< where it stands, or would stand
    std::string sheet;    ///< of the workbook; empty for its only one
    Meanings columns;     ///< heading of the table -> one of our columns, or "ignore"
    Meanings indicators;  ///< words of the table -> id
    Meanings areas;
    Meanings always;  ///< our column -> what holds for every row
};

/// `columns: {Crime type: indicator, Remarks: ignore}`, and likewise indicators, areas, always; `sheet: name`. Nothing if
/// something in it is wrong, which is reported; ids are looked at where they are used.
std::optional<TableMapping> read_mapping(std::string_view yaml, const std::string& file, report::Report& report);

}  // namespace content
