#include "content/authoring/column_names.hpp"

#include <algorithm>
#include <array>

#include "content/authoring/plain_words.hpp"

namespace content {
namespace {

struct KnownColumn {
    std::string_view name;
    std::array<std::string_view, 6> also{};  ///< as people call it; blanks, "_" and "-" are alike
};

constexpr auto known_columns = std::to_array<KnownColumn>({
    {"indicator", {"indicator name", "measure", "metric", "kpi", "performance indicator"}},
    {"area", {"area name", "district", "borough", "place", "local authority", "geography"}},
    {"period_start", {"start", "start date", "from", "first day"}},
    {"period_end", {"end", "end date", "to", "last day"}},
    {"value", {"figure", "result"}},
    {"period", {"quarter", "month", "time period", "reporting period"}},
    {"period_kind", {"kind of period"}},
    {"period_label", {}},
    {"unit", {}},
    {"count", {"numerator"}},
    {"denominator", {}},
    {"paragraph", {}},
    {"note", {"notes", "comment", "comments"}},
});

}  // namespace

std::vector<std::string_view> column_names() {
    std::vector<std::string_view> names;
    for (const auto& column : known_columns) names.push_back(column.name);
    return names;
}

bool is_column(std::string_view name) {
    return std::any_of(known_columns.begin(), known_columns.end(), [&](const auto& column) { return column.name == name; });
}

std::string_view column_called(std::string_view heading) {
    const auto words = name_words(heading);
    for (const auto& [name, also] : known_columns)
        if (!words.empty() && (words == name_words(name) || std::find(also.begin(), also.end(), words) != also.end()))
            return name;
    return {};
}

}  // namespace content
