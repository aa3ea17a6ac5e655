// Puts the events of a parser together to a Node.
#pragma once

#include <string>
#include <vector>

#include "content/node.hpp"

namespace content {

inline constexpr size_t deepest_data = 32;

/// Fed by a parser in document order; refuses duplicate keys and nesting beyond `deepest_data`.
class NodeBuilder {
public:
    NodeBuilder(const std::string& file, report::Report& report) : file_(file), report_(report) {}

    void key(std::string name, int line, int column);
    /// Adds a value; a map or list stays open until `close`. False when nested too deeply: stop parsing.
    bool add(Node node);
    void close() { open_.pop_back(); }

    bool failed() const { return failed_; }
    Node take() { return std::move(root_); }

private:
    Node& attach(Node node);
    void refuse_control(const std::string& text, int line, int column);

    const std::string& file_;
    report::Report& report_;
    Node root_;
    std::vector<Node*> open_;
    bool failed_ = false;
};

}  // namespace content
