#include "pages/licence.hpp"

namespace pages {

std::string licence_address(const Context& context) {
    const auto& address = context.portal.settings.licence.address.value;
    return address.starts_with('/') ? context.absolute(address) : address;
}

Data licence_link(const Context& context) {
    const auto& [title, address] = context.portal.settings.licence;
    if (address.value.empty()) return Data(false);
    const bool is_own = address.value.starts_with('/');
    return link(title, is_own ? context.href(address.value, address.place) : context.href_away(address.value, address.place));
}

}  // namespace pages
