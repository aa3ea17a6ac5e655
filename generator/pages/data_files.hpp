// The data to download: CSV with its metadata, and JSON.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "pages/context.hpp"
#include "pages/data_table.hpp"

namespace pages {

/// In which a table can be had.
struct DataForm {
    std::string_view ending, label;
};
inline constexpr std::array<DataForm, 3> data_forms{
    {{".csv", "Table (CSV)"}, {".csv-metadata.json", "What the columns mean (CSVW)"}, {".json", "Data (JSON)"}}};

struct DataFile {
    std::string path;  ///< "data/2020-21-q3.csv"
    std::string bytes;
};

/// Suppressed figures are left out here too, and marked "[c]". All figures, plan actions, decisions, the action logs and
/// partners: those that have rows.
std::vector<Table> whole_tables(const Context& context);
/// One for each snapshot, then the whole ones.
std::vector<Table> data_tables(const Context& context);

/// The table in each of the forms: CSV (RFC 4180), its CSVW metadata (https://www.w3.org/TR/tabular-metadata/) and JSON.
std::array<DataFile, data_forms.size()> files_of(const Table& table, const Context& context);

}  // namespace pages
