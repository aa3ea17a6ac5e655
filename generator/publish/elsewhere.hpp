// A place that can be cut off at any moment, and the protocol that survives it.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>

#include "publish/carrier.hpp"
#include "publish/destination.hpp"

namespace publish {

/// The manifest is written to two files in turn, so that one of them is whole whenever the connection is cut; it says before any
/// file is touched that its state is not known.
class Elsewhere : public Destination {
public:
    /// Throws disk::Failure if the place holds a website that we did not send.
    Elsewhere(const model::PublishTarget& target, std::unique_ptr<Carrier> carrier, Surroundings& around);

    host::Manifest manifest() const override { return written_; }
    host::Sizes sizes() const override { return sizes_; }
    void carry_out(const host::Plan& plan, const site::Site& site) override;

private:
    std::optional<host::Manifest> read_manifest(const char* name) const;
    void send(std::span<const std::string> paths, const host::Plan& plan, const site::Site& site);
    void write_down(host::Manifest manifest);

    static constexpr std::array manifest_names{".csa-manifest-a.json", ".csa-manifest-b.json"};
    static constexpr size_t most_at_once = 500;  // files that are sent again if the connection is cut

    std::unique_ptr<Carrier> carrier_;
    host::Sizes sizes_;
    host::Manifest written_;
};

}  // namespace publish
