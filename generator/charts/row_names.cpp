#include "charts/row_names.hpp"

#include "charts/labels.hpp"
#include "charts/svg.hpp"

namespace charts {

RowNames row_names(std::string_view name, std::string_view figure, std::string_view kind, double y) {
    constexpr double foot = text_height - 2;
    RowNames made{
        words(figure,
              {{"class", "value"}, {"x", "100%"}, {"y", number(y + foot)}, {"text-anchor", "end"}, {"fill", "currentColor"}}),
        0};
    for (const auto& line : lines_beside(name, figure)) {
        made.html += words(line, {{"class", std::string(kind)}, {"y", number(y + made.height + foot)}, {"fill", "currentColor"}});
        made.height += text_height;
    }
    return made;
}

}  // namespace charts
