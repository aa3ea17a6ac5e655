#include "links/visits/web_link.hpp"

#include "links/visits/page_signs.hpp"
#include "links/url/percent.hpp"

namespace links {

std::string id_in(const Url& url) {
    auto id = url.fragment.value_or("");
    id = id.substr(0, id.find(":~:"));
    return is_route(percent_decoded(id)) ? "" : id;
}

std::optional<WebLink> web_link(const std::string& address) {
    auto url = parse_url(address);
    if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
    url->username.clear(), url->password.clear();
    auto id = id_in(*url);
    url->fragment.reset();
    return WebLink{std::move(*url), std::move(id)};
}

}  // namespace links
