#include "pages/whose_site.hpp"

#include "links/register/register.hpp"
#include "links/url/url.hpp"

namespace pages {
namespace {

/// "https://www.leics.police.uk/a" -> "www.leics.police.uk"; the scheme of an address without a host.
std::string host_of(std::string_view url) {
    const auto begin = url.find("//");
    if (begin == std::string_view::npos) return std::string(url.substr(0, url.find(':')));
    const auto rest = url.substr(begin + 2);
    return std::string(rest.substr(0, rest.find_first_of("/?#:")));
}

/// The partner that looks after the host, or one above it; null where none does.
const model::Entry* owner_of(std::string_view url, const Context& context) {
    const auto address = links::parse_url(url);
    const auto owner = context.known_links.knowledge().owner_of(address ? address->host.value_or("") : "");
    return owner ? context.index.find(model::Ref{model::Kind::partner, *owner}) : nullptr;
}

}  // namespace

std::string whose_site(std::string_view url, std::string_view words, const Context& context) {
    if (!url.starts_with("http")) return "";
    const auto host = host_of(url);
    const auto* owner = owner_of(url, context);
    const auto bare = host.substr(host.starts_with("www.") ? 4 : 0);
    const auto& name = owner ? owner->title : bare;
    const bool is_said = words.find(name) != std::string_view::npos || words.find(bare) != std::string_view::npos;
    return is_said ? "" : " (" + name + ")";
}

}  // namespace pages
