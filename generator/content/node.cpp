#include "content/node.hpp"

#include <array>

namespace content {

const Node::Member* Node::find(std::string_view key) const {
    for (const auto& member : members)
        if (member.key == key) return &member;
    return nullptr;
}

std::string_view describe(Node::Type type) {
    constexpr std::array<std::string_view, 6> words{"nothing", "text", "a number", "true or false", "a list", "a map of keys"};
    return words[size_t(type)];
}

}  // namespace content
