// What a figure counts.
#pragma once

#include <string_view>

namespace model {

enum class Unit { count, rate_per_1000, rate_per_100000, percent, ratio, pounds, rank, average };

/// "rate-per-1000", as the content writes it.
constexpr std::string_view name(Unit unit) {
    switch (unit) {
        case Unit::count: return "count";
        case Unit::rate_per_1000: return "rate-per-1000";
        case Unit::rate_per_100000: return "rate-per-100000";
        case Unit::percent: return "percent";
        case Unit::ratio: return "ratio";
        case Unit::pounds: return "pounds";
        case Unit::rank: return "rank";
        case Unit::average: return "average";
    }
    return "";
}

/// "per 1,000 population"
constexpr std::string_view words(Unit unit) {
    switch (unit) {
        case Unit::count: return "number";
        case Unit::rate_per_1000: return "per 1,000 population";
        case Unit::rate_per_100000: return "per 100,000 population";
        case Unit::percent: return "%";
        case Unit::ratio: return "ratio";
        case Unit::pounds: return "£";
        case Unit::rank: return "place in a group";
        case Unit::average: return "on average";
    }
    return "";
}

}  // namespace model
