// A place that rclone reaches.
#include <fmt/format.h>

#include "disk/parcel.hpp"
#include "publish/elsewhere.hpp"
#include "web/remote.hpp"

namespace publish {
namespace {

class ByRclone : public Carrier {
public:
    explicit ByRclone(const std::string& remote) : remote_(remote) {}

    host::Sizes list() const override { return remote_.list(); }
    std::optional<std::string> read(const std::string& path) const override { return remote_.read(path); }

    void send(const Parcel& files) override {
        const disk::Parcel parcel;
        for (const auto& [path, bytes] : files) parcel.put(path, bytes);
        remote_.send(parcel.folder());
    }

    void remove(const std::vector<std::string>& paths) override {
        const disk::Parcel parcel;
        parcel.put("list", fmt::format("{}\n", fmt::join(paths, "\n")));
        remote_.remove(parcel.folder() + "/list");
    }

private:
    web::Remote remote_;
};

}  // namespace

std::unique_ptr<Destination> open_remote(const model::PublishTarget& target, Surroundings& around) {
    return std::make_unique<Elsewhere>(target, std::make_unique<ByRclone>(target.remote), around);
}

}  // namespace publish
