// Puts the events of a parser together to a Node.
#pragma once

#include <string>
#include <vector>

#include "content/data/node.hpp"

namespace content {

inline constexpr size_t deepest_data = 32;
inline constexpr size_t most_keys = 1000;      ///< of one map: each new one is compared with all
inline constexpr size_t most_values = 250000;  ///< of one file: each takes a hundred bytes and more

/// Fed by a parser in document order; refuses duplicate keys, nesting beyond `deepest_data` and more than it can hold.
class NodeBuilder {
public:
    NodeBuilder(const std::string& file, report::Report& report) : file_(file), report_(report) {}

    /// False when there are too many: stop parsing.
    bool key(std::string name, int line, int column);
    /// Adds a value; a map or list stays open until `close`. False when nested too deeply or too many: stop parsing.
    bool add(Node node);
    void close() { open_.pop_back(); }

    bool failed() const { return failed_; }
    Node take() { return std::move(root_); }

private:
    bool refuse(int line, int column, std::string message, std::string help);
    Node& attach(Node node);
    void refuse_control(const std::string& text, int line, int column);

    const std::string& file_;
    report::Report& report_;
    Node root_;
    std::vector<Node*> open_;
    size_t values_ = 0;
    bool failed_ = false;
};

}  // namespace content
