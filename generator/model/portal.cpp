#include "model/portal.hpp"

#include <array>

namespace model {

std::string_view name(Unit unit) {
    constexpr std::array<std::string_view, 8> names{"count",  "rate-per-1000", "rate-per-100000", "percent", "ratio",
                                                     "pounds", "rank",          "average"};
    return names[size_t(unit)];
}

std::string_view words(Unit unit) {
    constexpr std::array<std::string_view, 8> all{"number", "per 1,000 population", "per 100,000 population", "%", "ratio",
                                                  "£",      "place in a group",     "on average"};
    return all[size_t(unit)];
}

std::string_view words(Polarity polarity) {
    constexpr std::array<std::string_view, 4> all{"lower is better", "higher is better",
                                                  "neither higher nor lower is better by itself", "best within a range"};
    return all[size_t(polarity)];
}

std::string_view words(ActionStatus status) {
    constexpr std::array<std::string_view, 5> all{"Not stated", "Open", "Ongoing", "Done", "Removed"};
    return all[size_t(status)];
}

std::string_view words(Rag rag) {
    constexpr std::array<std::string_view, 4> all{"Not given", "Red", "Amber", "Green"};
    return all[size_t(rag)];
}

const Decision* Meeting::decision(std::string_view minute) const {
    for (const auto& decision : decisions)
        if (decision.minute == minute) return &decision;
    return nullptr;
}

}  // namespace model
