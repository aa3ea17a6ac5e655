#include "links/register/pardon.hpp"

#include "links/markup/tag.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

constexpr int most_hops = 20;
constexpr std::string_view ignore = "data-csa-ignore";

}  // namespace

bool asks_to_be_ignored(std::string_view page, size_t tag) {
    if (tag >= page.size() || page[tag] != '<') return false;
    bool found = false, self_closing = false;
    const char* const end = page.data() + page.size();
    read_attributes(name_end(page.data() + tag + 1, end), end, self_closing,
                    [&](std::string_view name, std::string_view) { found |= text::lower_case(name) == ignore; });
    return found;
}

std::optional<Pardon> Pardons::of(const Found& found, const site::File& page, const std::string& target) const {
    const bool is_away = found.destination.leads == Leads::to_web;
    if (!found.faulty() && !is_away) return std::nullopt;
    if (resolver_.site().foreign && asks_to_be_ignored(page.bytes, found.link.tag)) return Pardon{Status::excluded, ""};
    return found.destination.leads == Leads::nowhere ? led_on(resolver_.site().base_path + target) : std::nullopt;
}

/// By the host's rules from a path that has no file, to one that has or to another site.
std::optional<Pardon> Pardons::led_on(std::string path) const {
    for (int hop = 0; hop < most_hops; ++hop) {
        const auto to = next(path);
        if (!to) return std::nullopt;
        if (to->empty()) return Pardon{Status::ok, path};
        auto base = parse_url(unknown_host);
        const auto url = parse_url(*to, &*base);
        if (!url) return std::nullopt;
        if (url->host != base->host && !resolver_.own_host(*url)) return Pardon{Status::unchecked, url->href()};
        const auto own = resolver_.own_path(*url);
        if (!own) return std::nullopt;
        if (const auto file = resolver_.paths().find_served(*own); file != no_file)
            return Pardon{Status::ok, resolver_.site().files[file].path};
        path = resolver_.site().base_path + *own;
    }
    return std::nullopt;
}

std::optional<std::string> Pardons::next(const std::string& path) const {
    const auto without_slash = path.substr(0, path.size() - path.ends_with('/'));
    for (const auto& [from, to] : redirects_) {
        if (!from.ends_with('*')) {
            if (from == path || from == without_slash || from == path + "/") return to;
            continue;
        }
        const auto begin = std::string_view(from).substr(0, from.size() - 1);
        if (!path.starts_with(begin) && path + "/" != begin) continue;
        const auto rest = path.substr(std::min(begin.size(), path.size()));
        return to.ends_with('*') ? to.substr(0, to.size() - 1) + rest : to;
    }
    return std::nullopt;
}

}  // namespace links
