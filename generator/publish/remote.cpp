// A place that rclone reaches.
#include <set>

#include <fmt/format.h>

#include "disk/parcel.hpp"
#include "publish/elsewhere.hpp"
#include "web/remote.hpp"

namespace publish {
namespace {

/// As a pattern of rclone: what stands in the folder itself.
std::string pattern_of(std::string_view folder) {
    std::string out = "/";
    for (const char c : folder) {
        if (std::string_view("*?[]{}\\").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out + "/*";
}

/// The folders above the files, in order.
std::string folders_of(const std::vector<std::string>& paths) {
    std::set<std::string> patterns;
    for (const std::string_view path : paths)
        for (auto end = path.rfind('/'); end != std::string_view::npos && end > 0; end = path.rfind('/', end - 1))
            if (!patterns.insert(pattern_of(path.substr(0, end))).second) break;
    return fmt::format("{}\n", fmt::join(patterns, "\n"));
}

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
        parcel.put("folders", folders_of(paths));
        remote_.remove(parcel.folder() + "/list", parcel.folder() + "/folders");
    }

private:
    web::Remote remote_;
};

}  // namespace

std::unique_ptr<Destination> open_remote(const model::PublishTarget& target, Surroundings& around) {
    return std::make_unique<Elsewhere>(target, std::make_unique<ByRclone>(target.remote), around);
}

}  // namespace publish
