#include "content/readers/link_targets.hpp"

#include <algorithm>

#include "text/path.hpp"
#include "text/percent.hpp"

namespace content {
namespace {

/// Whether an address without a scheme leads to another host: browsers read "/\example.org" as "//example.org", and pass over
/// tabs and line ends.
bool names_host(std::string_view written) {
    int slashes = 0;
    for (const char c : written) {
        if (c == '/' || c == '\\') {
            if (++slashes == 2) return true;
        } else if (c != '\t' && c != '\r' && c != '\n') {
            return false;
        }
    }
    return false;
}

bool has_scheme(std::string_view written) {
    const auto colon = written.find_first_of(":/?#");
    return colon != std::string_view::npos && colon > 0 && written[colon] == ':';
}

model::LinkTarget with_scheme(std::string_view written) {
    const auto colon = written.find(':');
    const auto kind = model::parse_kind(written.substr(0, colon));
    if (!kind) return model::Away{std::string(written)};
    const auto rest = written.substr(colon + 1);
    const auto hash = std::min(rest.find('#'), rest.size());
    return model::ToEntry{{*kind, std::string(rest.substr(0, hash))}, std::string(rest.substr(hash))};
}

}  // namespace

model::LinkTarget link_target(std::string_view written, std::string_view path, std::string_view shown) {
    if (written.starts_with('#')) return model::ToFragment{std::string(written)};
    if (names_host(written)) return model::Away{std::string(written)};
    if (has_scheme(written)) return with_scheme(written);
    const auto end = std::min(written.find_first_of("?#"), written.size());
    const auto to = written.substr(0, end);
    std::string suffix(written.substr(end));
    const bool from_root = to.starts_with('/');
    if (!is_markdown(to))
        return model::ToPath{from_root ? std::string(to) : "/" + text::joined_path(path, to), std::move(suffix)};
    const std::string root(shown.substr(0, shown.size() - path.size()));
    const auto file = text::percent_decoded(to);  // a destination is an address: "%20" is the space of the name
    return model::ToFile{root + (from_root ? file.substr(1) : text::joined_path(path, file)), std::move(suffix)};
}

std::vector<model::ProseLink> links_of(const Markdown& markdown, std::string_view path, std::string_view shown) {
    std::vector<model::ProseLink> links;
    links.reserve(markdown.links.size());
    for (const auto& link : markdown.links)
        links.push_back({link.at, link.line, link.column, link.role, link_target(markdown.address(link), path, shown)});
    return links;
}

}  // namespace content
