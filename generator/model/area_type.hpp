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
    bool is_local;           ///< a council of its own answers for it: it stands on the home page and has a feed and its own plans
    bool has_own_charts;     ///< or else a table on the page of the area around it
    std::string_view words;  ///< "District or borough"
    int list_place;          ///< of its group among the areas
    std::string_view list_name;  ///< "Districts and boroughs"
};

constexpr AreaTraits traits(AreaType type) {
    switch (type) {
        case AreaType::nation: return {"nation", 0, false, false, true, "Country", 5, "Wider areas"};
        case AreaType::region: return {"region", 1, false, false, true, "Region", 4, "Wider areas"};
        case AreaType::force: return {"force", 2, false, false, true, "Area of a police force", 3, "Wider areas"};
        case AreaType::county: return {"county", 3, false, false, true, "County", 1, "Counties"};
        case AreaType::unitary: return {"unitary", 4, true, false, true, "City or county with one council", 2, "Wider areas"};
        case AreaType::district: return {"district", 4, true, true, true, "District or borough", 0, "Districts and boroughs"};
        case AreaType::beat: return {"beat", 5, true, false, false, "Police beat", 7, "Police beats"};
        case AreaType::family_group:
            return {"family-group", 0, false, false, true, "Group of similar places", 6, "Similar places"};
    }
    return {};
}

constexpr std::string_view name(AreaType type) { return traits(type).name; }

}  // namespace model
