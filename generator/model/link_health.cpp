#include "model/link_health.hpp"

#include <array>

namespace model {

std::string_view words(LinkState state) {
    constexpr std::array<std::string_view, 8> all{
        "Not yet checked",     "Works",      "Works, but has moved", "Broken", "Failed lately",
        "Turns programs away", "Not secure", "Left alone on purpose"};
    return all[size_t(state)];
}

}  // namespace model
