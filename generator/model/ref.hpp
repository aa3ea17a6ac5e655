// How things of the content are named.
#pragma once

#include <compare>
#include <string>

#include "model/kind.hpp"
#include "text/place.hpp"

namespace model {

/// Which thing: the scheme and rest of a typed link.
struct Ref {
    Kind kind;
    std::string id;

    auto operator<=>(const Ref&) const = default;
};

using PlacedRef = text::Placed<Ref>;

}  // namespace model
