#include "links/visits/web_link.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "links/url/percent.hpp"

namespace links {
namespace {

std::string_view without_directive(std::string_view fragment) { return fragment.substr(0, fragment.find(":~:")); }

/// Something that a page's script reads, such as "page/1/gid/2" or "gid=0": no id that could be missing.
bool is_route(std::string_view fragment) {
    const auto decoded = percent_decoded(fragment);
    return decoded.find_first_of("/=") != std::string::npos || decoded.starts_with('!');
}

/// A page of a document, or a moment of a film: its viewer shows that.
bool is_view(std::string_view fragment) {
    static constexpr std::array<std::string_view, 7> views{"page=", "nameddest=", "zoom=", "view=", "search=", "t=", "xywh="};
    return std::any_of(views.begin(), views.end(), [&](auto view) { return fragment.starts_with(view); });
}

}  // namespace

std::string wanted_id(std::string_view fragment) {
    const auto id = without_directive(fragment);
    return is_route(id) ? "" : std::string(id);
}

std::optional<WebLink> web_link(const std::string& address) {
    auto url = parse_url(address);
    if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
    url->username.clear(), url->password.clear();
    const auto fragment = std::exchange(url->fragment, std::nullopt).value_or("");
    const auto id = without_directive(fragment);
    return WebLink{std::move(*url), wanted_id(fragment), is_route(id) && !is_view(id)};
}

}  // namespace links
