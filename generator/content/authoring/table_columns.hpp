// Which column of a table is which.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/authoring/table_mapping.hpp"
#include "content/authoring/table_rows.hpp"
#include "text/date.hpp"

namespace content {

/// A column of the table: one of ours, or the values of a stretch of time.
struct TableColumn {
    std::string name;                    ///< of ours; empty where the column is left out
    std::optional<text::Period> period;  ///< in a wide table
    Node heading;
};

struct TableHeading {
    size_t row = 0;  ///< of `TableRows::rows`; the figures stand below it
    std::vector<TableColumn> columns;
    bool has(std::string_view name) const;
};

/// The row that names most columns, by our names, by what people call them, by the mapping, or by stretches of time. What is
/// above it is passed over. A column that is not known, there twice or missing is reported, and gives nothing.
std::optional<TableHeading> find_heading(const TableRows& table, const TableMapping& mapping, const std::string& file,
                                         report::Report& report);

}  // namespace content
