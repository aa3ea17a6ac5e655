#include "checks/svg.hpp"

#include <array>

namespace checks::svg {

size_t size_of_part(std::string_view here) {
    constexpr std::array<std::array<std::string_view, 2>, 3> enclosed{{{"<!--", "-->"}, {"<![cdata[", "]]>"}, {"<?", "?>"}}};
    for (const auto& [open, close] : enclosed) {
        if (!here.starts_with(open)) continue;
        const auto end = here.find(close, open.size());
        return end == std::string_view::npos ? here.size() : end + close.size() - 1;
    }
    char quote = 0;
    for (size_t at = 0; at < here.size(); ++at) {
        if (quote) quote = here[at] == quote ? char(0) : quote;
        else if (here[at] == '"' || here[at] == '\'') quote = here[at];
        else if (here[at] == '>') return at;
    }
    return here.size();
}

}  // namespace checks::svg
