// The ways to publish, one row each. A new one: its file, a key of `PublishTarget`, its row here.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "publish/destination.hpp"

namespace publish {

std::unique_ptr<Destination> open_folder(const model::PublishTarget& target, Surroundings& around);
std::unique_ptr<Destination> open_remote(const model::PublishTarget& target, Surroundings& around);
std::unique_ptr<Destination> open_archive(const model::PublishTarget& target, Surroundings& around);

tl::expected<std::string, Notice> go_back_in_folder(const model::PublishTarget& target, const Surroundings& around);

namespace {

struct Way {
    std::string model::PublishTarget::* place;  ///< the key that names it; not empty in a target that goes this way
    decltype(open_folder)* open;
    bool is_served = true;                           ///< a web host shows it at once
    decltype(go_back_in_folder)* go_back = nullptr;  ///< null if no releases are kept
};

constexpr std::array<Way, 3> ways{{{&model::PublishTarget::folder, open_folder, true, go_back_in_folder},
                                   {&model::PublishTarget::remote, open_remote, true},
                                   {&model::PublishTarget::archive, open_archive, false}}};

const Way& way_of(const model::PublishTarget& target) {
    return *std::find_if(ways.begin(), ways.end(), [&](const Way& way) { return !(target.*way.place).empty(); });
}

}  // namespace

std::unique_ptr<Destination> open_destination(const model::PublishTarget& target, Surroundings& around) {
    return way_of(target).open(target, around);
}

bool is_served(const model::PublishTarget& target) { return way_of(target).is_served; }

bool keeps_releases(const model::PublishTarget& target) { return way_of(target).go_back; }

tl::expected<std::string, Notice> go_back(const model::PublishTarget& target, const Surroundings& around) {
    return way_of(target).go_back(target, around);
}

Notice unreadable_manifest(const model::PublishTarget& target) {
    return {
        fmt::format("what was written down about the files at \"{}\" cannot be read: every file is sent, none is deleted",
                    target.name),
        "delete pages that were removed from the content by hand, and see that nobody else writes to the files .csa-manifest…"};
}

}  // namespace publish
