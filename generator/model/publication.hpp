// What the public may see.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/portal.hpp"

namespace model {

/// The addresses that a file itself holds, as they are written there: those of the pictures in a drawing.
using AddressesIn = std::function<std::vector<std::string>(const Asset&)>;

/// Takes out of the portal whatever is hidden at `today`, every relation to it, and the files to which nothing else leads, be it
/// through other files.
void keep_public(Portal& portal, text::Date today, const AddressesIn& addresses_in);

/// Takes out what is exempt from publication, for the eyes of editors.
void keep_unrestricted(Portal& portal, const AddressesIn& addresses_in);

}  // namespace model
