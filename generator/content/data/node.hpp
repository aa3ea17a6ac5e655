// Data as an author wrote it: one tree for YAML and JSON, every value with its place, nothing converted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.hpp"

namespace content {

struct Node {
    enum class Type { null, text, number, boolean, list, map };
    struct Member;

    Type type = Type::null;
    bool quoted = false;   ///< YAML text in quotes
    bool decoded = false;  ///< YAML text that is not as written: with escapes, over several lines
    std::string text;      ///< of a scalar, as written (without quotes)
    std::vector<Node> items;
    std::vector<Member> members;
    int line = 1;
    int column = 1;

    const Member* find(std::string_view key) const;
    bool is_map_or_nothing() const { return type == Type::map || type == Type::null; }
};

struct Node::Member {
    std::string key;
    int line;
    int column;
    Node value;
};

/// For messages: "a list", "text".
std::string_view describe(Node::Type type);

/// Reads one YAML document. `start` is where it begins in its file; each of its lines begins in that column. Syntax errors,
/// duplicate keys, aliases and nesting beyond 32 levels are reported and give nothing; a comment that looks like the end of a
/// value is reported.
std::optional<Node> read_yaml(std::string_view yaml, const text::Place& start, report::Report& report);

/// Reads one JSON document, strictly (RFC 8259); errors and duplicate keys are reported and give nothing.
std::optional<Node> read_json(std::string_view json, const std::string& file, report::Report& report);

}  // namespace content
