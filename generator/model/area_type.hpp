// What kinds of area there are.
#pragma once

#include <string_view>

namespace model {

enum class AreaType { nation, region, force, county, unitary, district, beat, family_group };

/// What follows from the type of an area.
struct AreaTraits {
    std::string_view name;    ///< "family-group", as the content writes it
    int smallness;            ///< from 0 for the widest; areas that only serve for comparison are as wide as can be
    bool hides_small_counts;  ///< few enough live there for a small count to tell who it was
    bool is_local;        ///< a council of its own answers for it: it stands on the home page and has a feed and its own plans
    bool has_own_charts;  ///< or else a table on the page of the area around it
    int list_place;       ///< of its group among the areas
};

constexpr AreaTraits traits(AreaType type) {
    switch (type) {
        case AreaType::nation: return {"nation", 0, false, false, true, 5};
        case AreaType::region: return {"region", 1, false, false, true, 4};
        case AreaType::force: return {"force", 2, false, false, true, 3};
        case AreaType::county: return {"county", 3, false, false, true, 1};
        case AreaType::unitary: return {"unitary", 4, true, false, true, 2};
        case AreaType::district: return {"district", 4, true, true, true, 0};
        case AreaType::beat: return {"beat", 5, true, false, false, 7};
        case AreaType::family_group: return {"family-group", 0, false, false, true, 6};
    }
    return {};
}

constexpr std::string_view name(AreaType type) { return traits(type).name; }

}  // namespace model
