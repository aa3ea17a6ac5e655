#include "content/authoring/latest_pack.hpp"

namespace content {

const model::Meeting* latest_pack(const model::Portal& portal) {
    const model::Meeting* latest = nullptr;
    for (const auto& held : portal.meetings)
        if (!held.pack.empty() && (!latest || held.date > latest->date)) latest = &held;
    return latest;
}

}  // namespace content
