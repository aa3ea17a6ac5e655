#include <algorithm>
#include <array>

#include "links/markup/references.hpp"

namespace links {
namespace {

constexpr std::array<NamedReference, 2231> table{{
#include "links/markup/named_references.inc"
}};

constexpr size_t longest_name = 32;

}  // namespace

const NamedReference* longest_named_reference(std::string_view rest) {
    for (size_t length = std::min(longest_name, rest.size()); length > 1; --length) {
        const auto name = rest.substr(0, length);
        const auto at = std::lower_bound(table.begin(), table.end(), name,
                                         [](const auto& entry, auto wanted) { return entry.name < wanted; });
        if (at != table.end() && at->name == name) return &*at;
    }
    return nullptr;
}

}  // namespace links
