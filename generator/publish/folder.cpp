// A folder of releases on this machine.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "disk/releases.hpp"
#include "publish/destination.hpp"

namespace publish {
namespace {

class Folder : public Destination {
public:
    Folder(const model::PublishTarget& target, Surroundings& around)
        : releases_(target.folder, around.inputs), keep_(size_t(target.keep)) {
        const auto json = releases_.read(manifest_name);
        auto read = json ? host::read_manifest(*json) : std::nullopt;
        if (read) written_ = std::move(*read);
        else if (json) around.notices.push_back(unreadable_manifest(target));
    }

    host::Manifest manifest() const override { return written_; }

    /// Nobody else writes there: what was written down is what there is.
    host::Sizes sizes() const override { return host::sizes_of(written_); }

    void carry_out(const host::Plan& plan, const site::Site& site) override {
        const auto release =
            host::carried_out(plan, site, manifest_name, [&](const std::string& path) { return releases_.read(path); });
        const auto names = releases_.names();
        const auto name = fmt::format("{:06}", names.empty() ? 1 : std::stoul(names.back()) + 1);
        releases_.add(name, release);
        releases_.switch_to(name);
        releases_.prune(keep_);
    }

private:
    static constexpr const char* manifest_name = ".csa-manifest.json";
    disk::Releases releases_;
    size_t keep_;
    host::Manifest written_;
};

}  // namespace

std::unique_ptr<Destination> open_folder(const model::PublishTarget& target, Surroundings& around) {
    return std::make_unique<Folder>(target, around);
}

tl::expected<std::string, Notice> go_back_in_folder(const model::PublishTarget& target, const Surroundings& around) {
    const disk::Releases releases(target.folder, around.inputs);
    const auto names = releases.names();
    const auto at = std::find(names.begin(), names.end(), releases.current().value_or(""));
    if (at == names.begin() || at == names.end())
        return tl::unexpected(Notice{fmt::format("\"{}\" holds no release before the current one", target.name),
                                     fmt::format("only the last {} are kept", target.keep)});
    releases.switch_to(*std::prev(at));
    return *std::prev(at);
}

}  // namespace publish
