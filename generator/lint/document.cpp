#include <algorithm>

#include <fmt/format.h>

#include "lint/rules.hpp"

namespace lint {
namespace {

/// Where the id stands again; a decoded one has no place of its own.
std::uint32_t second_place(const links::PageRead& page, std::string_view id) {
    const std::string_view bytes = page.file.bytes;
    const auto first = std::find(page.links.ids.begin(), page.links.ids.end(), id);
    const auto second = std::find(first + 1, page.links.ids.end(), id);
    const auto offset = size_t(second->data() - bytes.data());
    return offset < bytes.size() ? std::uint32_t(bytes.rfind('<', offset)) : 0;
}

}  // namespace

void check_document(const links::PageRead& page, Remarks& remarks) {
    if (!page.outline.has_language)
        remarks.push_back({report::Kind::language_missing, page.number, 0, "the page does not say in which language it is",
                           "write <html lang=\"{{lang}}\"> in the theme's layout"});
    auto ids = page.links.ids;
    std::sort(ids.begin(), ids.end());
    for (auto at = ids.begin(); (at = std::adjacent_find(at, ids.end())) != ids.end(); at = std::upper_bound(at, ids.end(), *at))
        remarks.push_back({report::Kind::id_twice, page.number, second_place(page, *at),
                           fmt::format("the id \"{}\" appears twice on the page", *at),
                           "give the heading an anchor of its own: ## Words {#own-anchor}"});
}

}  // namespace lint
