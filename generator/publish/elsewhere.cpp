#include "publish/elsewhere.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "disk/failure.hpp"

namespace publish {

Elsewhere::Elsewhere(const model::PublishTarget& target, std::unique_ptr<Carrier> carrier, Surroundings& around)
    : carrier_(std::move(carrier)), sizes_(carrier_->list()) {
    bool is_ours = false, is_known = false;
    for (const auto* name : manifest_names) {
        auto read = read_manifest(name);
        is_ours |= sizes_.erase(name) > 0;
        is_known |= read.has_value();
        if (read && read->number >= written_.number) written_ = std::move(*read);
    }
    if (is_ours && !is_known) around.notices.push_back(unreadable_manifest(target));
    if (!is_ours && sizes_.contains("index.html"))
        throw disk::Failure(fmt::format("\"{}\" holds a website that this program did not send", target.remote),
                            "empty the place, or name another one");
}

void Elsewhere::carry_out(const host::Plan& plan, const site::Site& site) {
    auto touched = plan.fresh;
    touched.insert(touched.end(), plan.changed.begin(), plan.changed.end());
    touched.insert(touched.end(), plan.gone.begin(), plan.gone.end());
    write_down(host::while_writing(written_, touched));
    for (const auto* paths : {&plan.fresh, &plan.changed})
        for (size_t from = 0; from < paths->size(); from += most_at_once)
            send(std::span(*paths).subspan(from, std::min(most_at_once, paths->size() - from)), plan, site);
    if (!plan.gone.empty()) carrier_->remove(plan.gone);
    write_down(plan.done);
}

std::optional<host::Manifest> Elsewhere::read_manifest(const char* name) const {
    const auto found = sizes_.find(name);
    if (found == sizes_.end() || found->second > host::longest_manifest) return std::nullopt;
    const auto json = carrier_->read(name);
    return json ? host::read_manifest(*json) : std::nullopt;
}

void Elsewhere::send(std::span<const std::string> paths, const host::Plan& plan, const site::Site& site) {
    Parcel parcel;
    for (const auto& path : paths) parcel.emplace_back(path, site.find(path)->bytes);
    carrier_->send(parcel);
    if (paths.size() < most_at_once) return;  // the end writes down what little came last
    auto done = written_;
    for (const auto& path : paths) done.files[path] = plan.done.files.at(path);
    write_down(std::move(done));
}

void Elsewhere::write_down(host::Manifest manifest) {
    manifest.number = written_.number + 1;
    const auto json = host::to_json(manifest);
    carrier_->send({{manifest_names[manifest.number % manifest_names.size()], json}});
    written_ = std::move(manifest);
}

}  // namespace publish
