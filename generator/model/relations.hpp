// Who is related to whom, seen from both sides.
#pragma once

#include <map>
#include <vector>

#include "model/index.hpp"

namespace model {

struct Related {
    const Entry* entry;
    text::Place place;  ///< where the relation was written, on either side
};

/// Every relation of the portal once from each of its two sides. Relations to things that are not in the portal are left out.
class Relations {
public:
    Relations(const Portal& portal, const Index& index);

    /// The things of `kind` related to `ref`: meetings by date, the latest first; priorities in their order; the rest by title.
    std::vector<Related> of(const Ref& ref, Kind kind) const;

private:
    std::map<Ref, std::map<Ref, Related>> related_;
};

}  // namespace model
