// What new content is usually about.
#pragma once

#include "model/portal.hpp"

namespace content {

/// The last meeting of which a board pack is held; null if there is none.
const model::Meeting* latest_pack(const model::Portal& portal);

}  // namespace content
