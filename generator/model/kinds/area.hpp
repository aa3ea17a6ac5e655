// Areas: districts, counties and what they are compared with.
#pragma once

#include <optional>
#include <string>

#include "model/area_type.hpp"
#include "model/entry_keys.hpp"

namespace model {

struct Area : Entry {
    static constexpr About about{.name = "area", .plural = "Areas", .folder = "areas", .address = "/areas/", .list = "areas"};
    std::optional<AreaType> type;
    std::string ons_code;
    std::string csp;
    std::optional<PlacedRef> council;
    std::optional<PlacedRef> within;
};

template <class Keys>
void describe(Keys& keys, Area& area) {
    describe_common(keys, area, Needs::everything);
    keys(Key("type", "What kind of area it is.").begin("district"), area.type);
    keys(Key("ons_code", "Its code of the Office for National Statistics.").like("E07000130"), area.ons_code);
    keys(Key("csp", "The name of its Community Safety Partnership.").like("as printed"), area.csp);
    keys.relation(Key("council", "Its council.").of(Kind::partner), area, area.council);
    keys.relation(Key("within", "The area around it.").of(Kind::area), area, area.within);
}

}  // namespace model
