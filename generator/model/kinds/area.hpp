// Areas: districts, counties and what they are compared with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/area_type.hpp"
#include "model/entry_keys.hpp"

namespace model {

/// How many people live there, to estimate how many cases a printed rate stands for.
struct Population {
    int year = 0;  ///< of the mid-year estimate
    double people = 0;
    std::string source;
};

struct Area : Entry {
    static constexpr About about{.name = "area", .plural = "Areas", .folder = "areas", .address = "/areas/", .list = "areas"};
    std::optional<AreaType> type;
    std::string ons_code;
    std::string csp;
    std::optional<PlacedRef> council;
    std::optional<PlacedRef> within;
    std::vector<Population> population;
};

template <class Keys>
void describe(Keys& keys, Population& population) {
    keys(Key("year", "Of the mid-year estimate.").required().between(1900, 2200), population.year);
    keys(Key("people", "How many.").required(), population.people);
    keys(Key("source", "Where the estimate was seen.").required(), population.source);
}

template <class Keys>
void describe(Keys& keys, Area& area) {
    describe_common(keys, area, Needs::everything);
    keys(Key("type", "What kind of area it is.").begin("district"), area.type);
    keys(Key("ons_code", "Its code of the Office for National Statistics.").like("E07000130"), area.ons_code);
    keys(Key("csp", "The name of its Community Safety Partnership.").like("as printed"), area.csp);
    keys.relation(Key("council", "Its council.").of(Kind::partner), area, area.council);
    keys.relation(Key("within", "The area around it.").of(Kind::area), area, area.within);
    keys(Key("population",
             "Mid-year estimates of the Office for National Statistics: without a printed count, a rate is tested by them."),
         area.population);
}

}  // namespace model
