// How the links to other sites are doing, as pages tell it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "text/date.hpp"

namespace model {

enum class LinkState { not_checked, works, moved, broken, unsure, turned_away, not_secure, left_alone };

/// "Works", "Cannot be tested by a program": for readers.
std::string_view words(LinkState state);

struct LinkHealth {
    LinkState state = LinkState::not_checked;
    std::optional<text::Date> checked;
    std::optional<text::Date> broken_since;  ///< only of broken links
};

struct LinkHealthBook {
    std::map<std::string, LinkHealth> links;  ///< by address
    std::vector<int> days_to_mend;            ///< of every link that was broken and works again

    const LinkHealth& of(const std::string& address) const {
        static const LinkHealth unknown;
        const auto at = links.find(address);
        return at == links.end() ? unknown : at->second;
    }
};

}  // namespace model
