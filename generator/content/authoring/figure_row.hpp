// One row of a table of figures.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/data/node.hpp"
#include "model/index.hpp"

namespace content {

/// What a table may hold, what it has to hold first.
inline constexpr std::array<std::string_view, 12> columns{"indicator", "area",        "period_start", "period_end",
                                                          "value",     "period_kind", "period_label", "unit",
                                                          "count",     "denominator", "paragraph",    "note"};
inline std::span<const std::string_view> required_columns() { return std::span(columns).first(5); }

/// The row as the map that stands in a snapshot, each value with the place of its cell. Nothing if something that has to be there
/// is empty, or a number cannot be read; that is reported.
std::optional<Node> as_snapshot_map(const std::vector<std::string>& headings, std::vector<Node> cells, const model::Index& index,
                                    const std::string& file, report::Report& report);

}  // namespace content
