// Printed figures as data to download.
#pragma once

#include <string_view>

#include "pages/context.hpp"
#include "pages/data_table.hpp"

namespace pages {

/// Of the files of indicators' figures.
inline constexpr std::string_view indicator_folder = "data/indicators/";

/// The figures of one paper; of one indicator in all papers; of all. The columns are the same in each and never change their
/// names or their places: new ones come last.
Table snapshot_figures(const model::Snapshot& snapshot, const Context& context);
Table indicator_figures(const model::Indicator& indicator, const Context& context);
Table all_figures(const Context& context);

}  // namespace pages
