// What the protocol for places elsewhere needs of whoever carries files there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/plan.hpp"

namespace publish {

using Parcel = std::vector<std::pair<std::string, std::string_view>>;  ///< paths and bytes

/// Every member throws if the connection or the place fails; what was done until then stays done.
class Carrier {
public:
    virtual ~Carrier() = default;

    /// Sizes of all files; none if the place does not exist yet.
    virtual host::Sizes list() const = 0;
    /// The file's bytes; nothing if there is no such file.
    virtual std::optional<std::string> read(const std::string& path) const = 0;
    /// In any order.
    virtual void send(const Parcel& files) = 0;
    virtual void remove(const std::vector<std::string>& paths) = 0;
};

}  // namespace publish
