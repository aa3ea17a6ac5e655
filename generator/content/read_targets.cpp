#include <algorithm>

#include <fmt/format.h>

#include "content/kind_readers.hpp"

namespace content {
namespace {

int integer_between(int least, int most, Fields& fields, std::string_view key, int otherwise) {
    const int value = fields.integer(key, otherwise);
    if (value >= least && value <= most) return value;
    fields.report().add(report::Kind::bad_value, fields.placed_text(key).place, fmt::format("\"{}\" cannot be {}", key, value),
                        fmt::format("write a number from {} to {}", least, most));
    return otherwise;
}

model::PublishTarget read_target(Fields& fields) {
    model::PublishTarget target;
    target.place = fields.place();
    target.name = fields.required_text("name");
    target.folder = fields.text("folder");
    target.remote = fields.text("remote");
    target.keep = integer_between(1, 1000, fields, "keep", target.keep);
    target.may_vanish = integer_between(0, 100, fields, "may_vanish", target.may_vanish);
    target.compressed = fields.flag("compressed");
    if (target.remote.starts_with('-') || (!target.remote.empty() && target.remote.find(':') == std::string::npos))
        fields.report().add(report::Kind::bad_value, target.place, fmt::format("\"{}\" is no remote of rclone", target.remote),
                            "write the name that \"rclone config\" shows, a colon, and the folder there");
    if (target.folder.empty() == target.remote.empty())
        fields.report().add(report::Kind::bad_value, target.place,
                            fmt::format("the target \"{}\" has to have either a folder or a remote", target.name),
                            "write \"folder: /srv/csa\" for this machine, or \"remote: web:site\" for what rclone calls web");
    fields.finish();
    return target;
}

}  // namespace

std::vector<model::PublishTarget> read_targets(Fields& fields) {
    std::vector<model::PublishTarget> targets;
    for (auto& item : fields.maps("publish")) {
        auto target = read_target(item);
        const bool named = !target.name.empty();
        if (named && std::any_of(targets.begin(), targets.end(), [&](const auto& other) { return other.name == target.name; }))
            item.report().add(report::Kind::duplicate_id, target.place,
                              fmt::format("the target \"{}\" is there twice", target.name), "give one of the two another name");
        targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace content
