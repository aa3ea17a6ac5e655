// What kinds of area there are.
#pragma once

#include <string_view>

namespace model {

enum class AreaType { nation, region, force, county, unitary, district, beat, family_group };

/// "family-group", as the content writes it.
constexpr std::string_view name(AreaType type) {
    switch (type) {
        case AreaType::nation: return "nation";
        case AreaType::region: return "region";
        case AreaType::force: return "force";
        case AreaType::county: return "county";
        case AreaType::unitary: return "unitary";
        case AreaType::district: return "district";
        case AreaType::beat: return "beat";
        case AreaType::family_group: return "family-group";
    }
    return "";
}

}  // namespace model
