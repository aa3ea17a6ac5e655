#include "host/plan.hpp"

#include <algorithm>
#include <string_view>

namespace host {
namespace {

bool is_asset(std::string_view path) { return path.starts_with("assets/"); }

bool stands(const std::string& path, const Published& file, const Sizes& found) {
    const auto at = found.find(path);
    return at != found.end() && at->second == file.size && !file.sha256.empty();
}

}  // namespace

Plan make_plan(const Manifest& site, const Manifest& before, const Sizes& found) {
    Plan plan;
    plan.done = site;
    for (const auto& [path, file] : site.files) {
        const auto old = before.files.find(path);
        if (!found.contains(path)) plan.fresh.push_back(path);
        else if (old == before.files.end() || old->second.sha256 != file.sha256 || !stands(path, old->second, found))
            plan.changed.push_back(path);
    }
    std::vector<std::string> leaving;
    for (const auto& [path, file] : before.files) {
        if (site.files.contains(path) || !found.contains(path)) continue;
        const bool stays = is_asset(path) && !file.outgoing && stands(path, file, found);
        (stays ? leaving : plan.gone).push_back(path);
    }
    std::stable_partition(plan.fresh.begin(), plan.fresh.end(), [](const auto& path) { return is_asset(path); });
    for (const auto& path : leaving) plan.done.files[path] = before.files.at(path), plan.done.files[path].outgoing = true;
    return plan;
}

site::Site carried_out(const Plan& plan, const site::Site& site, const std::string& manifest,
                       const std::function<std::optional<std::string>(const std::string& path)>& old) {
    auto whole = site;
    for (const auto& [path, file] : plan.done.files)
        if (auto bytes = file.outgoing ? old(path) : std::nullopt) whole.files.push_back({path, std::move(*bytes), {}});
    whole.files.push_back({manifest, to_json(plan.done), {}});
    std::sort(whole.files.begin(), whole.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return whole;
}

Manifest while_writing(Manifest before, const std::vector<std::string>& paths) {
    for (const auto& path : paths) before.files[path] = {};
    return before;
}

std::vector<std::string> pages_of(const Manifest& manifest) {
    std::vector<std::string> pages;
    for (const auto& [path, file] : manifest.files)
        if (path.ends_with(".html")) pages.push_back(path);
    return pages;
}

}  // namespace host
