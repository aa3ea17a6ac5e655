#include "publish/safeguards.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "site/url_path.hpp"

namespace publish {
namespace {

constexpr size_t sample_size = 20;

/// Pages of the plan, spread evenly over it; the home page always.
std::vector<std::string> sample_of(const host::Plan& plan) {
    auto pages = plan.fresh;
    pages.insert(pages.end(), plan.changed.begin(), plan.changed.end());
    std::erase_if(pages, [](const auto& path) { return !path.ends_with("index.html"); });
    std::vector<std::string> sample{"index.html"};
    const size_t step = pages.size() / sample_size + 1;
    for (size_t i = 0; i < pages.size(); i += step) sample.push_back(pages[i]);
    return sample;
}

}  // namespace

std::optional<Notice> too_many_vanish(const model::PublishTarget& target, const std::vector<std::string>& published,
                                      const site::Site& site) {
    const auto vanish = std::count_if(published.begin(), published.end(), [&](const auto& path) { return !site.find(path); });
    if (size_t(vanish) * 100 <= size_t(target.may_vanish) * published.size()) return std::nullopt;
    return Notice{fmt::format("{} of {} published pages would vanish from \"{}\", which allows {} %", vanish, published.size(),
                              target.name, target.may_vanish),
                  "if that is meant, raise \"may_vanish\" of the target in site.yaml for this once"};
}

std::optional<Notice> host_differs(const site::Site& site, const host::Plan& plan, const Fetch& fetch) {
    const auto root = site.host + site.base_path.substr(0, site.base_path.size() - 1);
    for (const auto& path : sample_of(plan)) {
        const auto url = root + site::UrlPath::of_file(path).href();
        const auto* file = site.find(path);
        if (file && fetch(url) != file->bytes)
            return Notice{
                url + " does not show what was published",
                "is that the \"address\" in site.yaml, and does the host serve this target? A cache between may need an hour"};
    }
    return std::nullopt;
}

}  // namespace publish
