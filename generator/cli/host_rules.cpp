#include "cli/host_rules.hpp"

#include <fmt/format.h>

#include "disk/served_file.hpp"
#include "host/read_redirects.hpp"
#include "links/internal/survey.hpp"

namespace cli {
namespace {

constexpr size_t largest_rules = size_t(4) << 20;

std::string read(const std::string& root, const std::string& path) {
    auto bytes = disk::read_served_file(root, path, largest_rules);
    if (!bytes)
        throw links::Unreadable(fmt::format("\"{}\" cannot be read", path), "look whether it is there and is less than 4 MB");
    return std::move(*bytes);
}

void append(std::vector<links::HostRedirect>& all, std::vector<links::HostRedirect>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

std::vector<links::HostRedirect> host_rules(const site::Site& site, const std::string& folder, const std::string& nginx_file) {
    constexpr std::string_view apache_name = ".htaccess";
    std::vector<links::HostRedirect> rules;
    for (const auto& file : site.files) {
        const auto name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
        const auto below = std::string_view(file.path).substr(0, file.path.size() - name.size());
        if (file.path == "_redirects") append(rules, host::read_redirects_file(read(folder, file.path)));
        if (name == apache_name)
            append(rules, host::read_apache_file(read(folder, file.path), site.base_path.substr(1) + std::string(below)));
    }
    if (nginx_file.empty()) return rules;
    const auto found = disk::find_served_file(nginx_file);
    if (!found) throw links::Unreadable(fmt::format("there is no file \"{}\"", nginx_file), "name the configuration of nginx");
    append(rules, host::read_nginx_file(read(found->root, found->path)));
    return rules;
}

}  // namespace cli
