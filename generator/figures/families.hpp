// Indicators of one family vary alike: how much, is learnt from all of them.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "figures/series.hpp"

namespace figures {

/// Points into the series' portal.
class Families {
public:
    explicit Families(const std::vector<Series>& all);

    /// Of the counts of the figure's family, at its level of area and of periods as long; unknown for what is not an event.
    Dispersion of(const Figure& figure) const;
    /// The same without the pair that is tested.
    Dispersion without(const model::Observation& earlier, const Figure& later) const;

private:
    struct Step {
        const model::Observation* earlier;
        const model::Observation* later;
        double difference;
    };
    using Chain = std::vector<Step>;
    using Key = std::tuple<std::string_view, std::optional<model::AreaType>, model::Unit, int>;

    static Key key_of(const Figure& figure);
    void add(const Series& series);
    Dispersion dispersion(const Figure& figure, const model::Observation* left_out) const;

    std::map<Key, std::vector<Chain>> families_;
};

}  // namespace figures
