#include "content/data/flat_yaml.hpp"

#include <algorithm>
#include <cctype>

#include "content/data/node_builder.hpp"

namespace content {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_key(std::string_view key) {
    return !key.empty() && key != "null" &&
           std::all_of(key.begin(), key.end(), [](unsigned char c) { return std::islower(c) || c == '_'; });
}

/// The value without quotes; nothing where only a YAML parser can tell.
std::optional<Node> read_value(std::string_view written) {
    Node value;
    value.type = Node::Type::text;
    if (written.size() >= 2 && (written.front() == '"' || written.front() == '\'')) {
        const char quote = written.front();
        const auto inner = written.substr(1, written.size() - 2);
        if (written.back() != quote || inner.find(quote) != npos || inner.find('\\') != npos) return std::nullopt;
        value.quoted = true;
        value.text = inner;
        return value;
    }
    const auto first = static_cast<unsigned char>(written.front());
    if (!std::isalnum(first) && first < 0x80) return std::nullopt;
    if (written.find(": ") != npos || written.find(" #") != npos || written.back() == ':' || written.find('\t') != npos)
        return std::nullopt;
    if (written == "null" || written == "Null" || written == "NULL") return std::nullopt;
    value.text = written;
    return value;
}

std::optional<Node::Member> read_line(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == npos || !is_key(line.substr(0, colon))) return std::nullopt;
    auto from = line.find_first_not_of(' ', colon + 1);
    if (from == npos || from == colon + 1) return std::nullopt;
    auto written = line.substr(from);
    while (written.ends_with(' ')) written.remove_suffix(1);
    auto value = read_value(written);
    if (!value) return std::nullopt;
    value->column = int(from) + 1;
    return Node::Member{std::string(line.substr(0, colon)), 0, 1, std::move(*value)};
}

}  // namespace

std::optional<Node> read_flat_yaml(std::string_view yaml, int first_line) {
    Node map;
    map.type = Node::Type::map;
    map.line = first_line;
    for (int number = first_line; !yaml.empty(); ++number) {
        const size_t end = std::min(yaml.find('\n'), yaml.size());
        auto line = yaml.substr(0, end);
        yaml.remove_prefix(std::min(end + 1, yaml.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        auto member = read_line(line);
        if (!member || map.members.size() == most_keys || map.find(member->key)) return std::nullopt;
        member->line = member->value.line = number;
        map.members.push_back(std::move(*member));
    }
    if (map.members.empty()) return std::nullopt;
    return map;
}

}  // namespace content
