// What the public may see.
#pragma once

#include "model/portal.hpp"

namespace model {

/// Takes out of the portal whatever is hidden at `today`, every relation to it, and the files that nothing else leads to.
void keep_public(Portal& portal, text::Date today);

/// Takes out what is exempt from publication, for the eyes of editors.
void keep_unrestricted(Portal& portal);

}  // namespace model
