// The words above a row of a chart.
#pragma once

#include <string_view>

#include "text/html.hpp"

namespace charts {

struct RowNames {
    text::Html html;
    double height;
};

/// From `y` down: the name at the left, in as many lines as it needs on a phone, the figure at the right of the first.
RowNames row_names(std::string_view name, std::string_view figure, std::string_view kind, double y);

}  // namespace charts
