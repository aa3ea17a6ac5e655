#include "links/visits/web_link.hpp"

#include <utility>

#include "links/visits/page_signs.hpp"
#include "links/url/percent.hpp"

namespace links {

std::optional<WebLink> web_link(const std::string& address) {
    auto url = parse_url(address);
    if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
    url->username.clear(), url->password.clear();
    auto id = std::exchange(url->fragment, std::nullopt).value_or("");
    id = id.substr(0, id.find(":~:"));
    if (is_route(percent_decoded(id))) id.clear();
    return WebLink{std::move(*url), std::move(id)};
}

}  // namespace links
