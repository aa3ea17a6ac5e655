#include "content/node_builder.hpp"

#include <fmt/format.h>

namespace content {

void NodeBuilder::key(std::string name, int line, int column) {
    if (const auto* first = open_.back()->find(name)) {
        report_.add(report::Kind::duplicate_key, {file_, line, column}, fmt::format("the key \"{}\" is given twice", name),
                    fmt::format("it is already on line {}; keep one of the two", first->line));
        failed_ = true;
    }
    open_.back()->members.push_back({std::move(name), line, column, {}});
}

Node& NodeBuilder::attach(Node node) {
    if (open_.empty()) return root_ = std::move(node);
    auto& parent = *open_.back();
    if (parent.type == Node::Type::list) return parent.items.emplace_back(std::move(node));
    return parent.members.back().value = std::move(node);
}

bool NodeBuilder::add(Node node) {
    const bool container = node.type == Node::Type::map || node.type == Node::Type::list;
    auto& placed = attach(std::move(node));
    if (!container) return true;
    open_.push_back(&placed);
    if (open_.size() <= deepest_data) return true;
    report_.add(report::Kind::too_deep, {file_, placed.line, placed.column}, fmt::format("data is nested more than {} levels deep", deepest_data),
                "write it flatter");
    failed_ = true;
    return false;
}

}  // namespace content
