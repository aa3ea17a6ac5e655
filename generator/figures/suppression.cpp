#include "figures/suppression.hpp"

namespace figures {

bool is_suppressed(const model::Observation& observation, const model::Indicator& indicator, const model::Area& area) {
    if (area.type != "district" && area.type != "unitary" && area.type != "beat") return false;
    const auto small = [&](const std::optional<double>& count) {
        return count && *count > 0 && *count < indicator.suppress_below;
    };
    const auto unit = observation.unit_given ? observation.unit : indicator.unit;
    return small(observation.count) || (unit == model::Unit::count && small(observation.value));
}

}  // namespace figures
