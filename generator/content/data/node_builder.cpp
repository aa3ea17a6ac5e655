#include "content/data/node_builder.hpp"

#include <fmt/format.h>

#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace content {

/// Text from escapes such as \u0002: the file itself holds no control characters and is UTF-8. yaml-cpp makes a byte of "\N".
void NodeBuilder::refuse_control(const std::string& text, int line, int column) {
    const size_t at = text::first_control(text);
    const bool is_control = at != std::string::npos;
    if (!is_control && text::first_bad_utf8(text) == std::string::npos) return;
    report_.add(report::Kind::not_text, {file_, line, column},
                is_control
                    ? fmt::format("the text holds the control character 0x{:02X}", std::uint32_t(text::character(text, at).code))
                    : "the text holds an escape that is no character",
                "take the escape that begins with a backslash out");
    failed_ = true;
}

bool NodeBuilder::refuse(int line, int column, std::string message, std::string help) {
    report_.add(report::Kind::too_deep, {file_, line, column}, std::move(message), std::move(help));
    failed_ = true;
    return false;
}

bool NodeBuilder::key(std::string name, int line, int column) {
    if (open_.back()->members.size() == most_keys)
        return refuse(line, column, fmt::format("there are more than {} keys beside each other", most_keys),
                      "write a list instead");
    refuse_control(name, line, column);
    if (const auto* first = open_.back()->find(name)) {
        report_.add(report::Kind::duplicate_key, {file_, line, column}, fmt::format("the key \"{}\" is given twice", name),
                    fmt::format("it is already on line {}; keep one of the two", first->line));
        failed_ = true;
    }
    open_.back()->members.push_back({std::move(name), line, column, {}});
    return true;
}

Node& NodeBuilder::attach(Node node) {
    if (open_.empty()) return root_ = std::move(node);
    auto& parent = *open_.back();
    if (parent.type == Node::Type::list) return parent.items.emplace_back(std::move(node));
    return parent.members.back().value = std::move(node);
}

bool NodeBuilder::add(Node node) {
    const bool container = node.type == Node::Type::map || node.type == Node::Type::list;
    if (++values_ > most_values)
        return refuse(node.line, node.column, fmt::format("the data has more than {} values", most_values), "split the file");
    refuse_control(node.text, node.line, node.column);
    auto& placed = attach(std::move(node));
    if (!container) return true;
    open_.push_back(&placed);
    if (open_.size() <= deepest_data) return true;
    return refuse(placed.line, placed.column, fmt::format("data is nested more than {} levels deep", deepest_data),
                  "write it flatter");
}

}  // namespace content
