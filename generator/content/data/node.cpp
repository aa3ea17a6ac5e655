#include "content/data/node.hpp"

namespace content {

const Node::Member* Node::find(std::string_view key) const {
    for (const auto& member : members)
        if (member.key == key) return &member;
    return nullptr;
}

std::string_view describe(Node::Type type) {
    switch (type) {
        case Node::Type::null: return "nothing";
        case Node::Type::text: return "text";
        case Node::Type::number: return "a number";
        case Node::Type::boolean: return "true or false";
        case Node::Type::list: return "a list";
        case Node::Type::map: return "a map of keys";
    }
    return "";
}

}  // namespace content
