#include "build/addresses_in.hpp"

#include "links/markup/documents.hpp"

namespace build {

std::vector<std::string> addresses_in(const model::Asset& asset) {
    if (!links::may_hold_links(asset.path)) return {};
    const site::File file{asset.path, asset.bytes, {}};
    links::Arena arena;
    links::PageLinks found;
    links::read_document(file, links::kind_of(file), arena, found);
    std::vector<std::string> addresses;
    for (const auto& link : found.links) addresses.emplace_back(link.value);
    return addresses;
}

}  // namespace build
