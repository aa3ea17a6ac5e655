#include "content/data/front_matter.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "text/ascii.hpp"

namespace content {
namespace {

constexpr size_t npos = std::string_view::npos;

std::string_view line_at(std::string_view text, size_t at) {
    return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

std::string_view trimmed(std::string_view text) { return text::trimmed(text, " \t\r"); }

/// The facts between the first line, a fence, and the next one; nothing if no line closes them.
FrontMatter fenced(std::string_view text, FrontMatterLanguage language, std::string_view fence, std::string_view other_end) {
    const size_t begin = std::min(line_at(text, 0).size() + 1, text.size());
    int line = 2;
    for (size_t at = begin; at < text.size(); ++line) {
        const auto here = line_at(text, at);
        const size_t next = std::min(at + here.size() + 1, text.size());
        if (trimmed(here) == fence || trimmed(here) == other_end)
            return {language, text.substr(begin, at - begin), text.substr(next), line + 1};
        at = next;
    }
    return {FrontMatterLanguage::none, {}, text, 1};
}

/// Where the object that begins the text ends; npos if it never does.
size_t end_of_object(std::string_view json) {
    int open = 0;
    bool in_text = false;
    for (size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (in_text && c == '\\') ++at;
        else if (c == '"') in_text = !in_text;
        else if (!in_text && c == '{') ++open;
        else if (!in_text && c == '}' && --open == 0) return at + 1;
    }
    return npos;
}

FrontMatter object(std::string_view text) {
    const size_t first = std::min(text.find_first_not_of(" \t\r\n", 1), text.size() - 1);
    const size_t end = text[first] == '"' || text[first] == '}' ? end_of_object(text) : npos;
    if (end == npos || !trimmed(line_at(text, end)).empty()) return {FrontMatterLanguage::none, {}, text, 1};
    const size_t next = std::min(end + line_at(text, end).size() + 1, text.size());
    const int line = int(std::count(text.begin(), text.begin() + long(end), '\n')) + 2;
    return {FrontMatterLanguage::json, text.substr(0, end), text.substr(next), line};
}

/// Without quotation marks, or else without a comment.
std::string value_of(std::string_view written) {
    written = trimmed(written);
    const char quote = written.empty() ? ' ' : written[0];
    if (quote == '"' || quote == '\'') return std::string(written.substr(1, written.find(quote, 1) - 1));
    return std::string(trimmed(written.substr(0, written.find('#'))));
}

Node text_node(std::string_view written, int line, int column) {
    Node node;
    node.type = Node::Type::text;
    node.text = value_of(written);
    node.line = line, node.column = column;
    return node;
}

/// A text, or a list of them: ["a", "b"].
Node node_of(std::string_view written, int line, int column) {
    written = trimmed(written);
    auto node = text_node(written, line, column);
    if (!written.starts_with('[') || !written.ends_with(']')) return node;
    node.type = Node::Type::list;
    for (auto rest = written.substr(1, written.size() - 2); !rest.empty();) {
        const size_t comma = std::min(rest.find(','), rest.size());
        node.items.push_back(text_node(rest.substr(0, comma), line, column));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return node;
}

Node facts_by_lines(std::string_view facts, char separator) {
    Node map;
    map.type = Node::Type::map;
    int line = 2;
    for (size_t at = 0; at < facts.size(); ++line) {
        const auto here = line_at(facts, at);
        at = std::min(at + here.size() + 1, facts.size());
        if (separator == '=' && here.starts_with('[')) break;
        const size_t sign = here.find(separator);
        if (sign == npos || here.find_first_of(" \t#-") == 0) continue;
        const auto written = here.substr(sign + 1);
        const auto column = int(sign + 2 + std::min(written.find_first_not_of(" \t"), written.size()));
        map.members.push_back({value_of(here.substr(0, sign)), line, 1, node_of(written, line, column)});
    }
    return map;
}

bool is_word(const Node::Member* member, std::initializer_list<std::string_view> words) {
    if (!member) return false;
    const auto value = text::lower_case(trimmed(member->value.text));
    return std::find(words.begin(), words.end(), value) != words.end();
}

}  // namespace

FrontMatter front_matter_of(std::string_view text) {
    const auto first = trimmed(line_at(text, 0));
    if (first == "---") return fenced(text, FrontMatterLanguage::yaml, "---", "...");
    if (first == "+++") return fenced(text, FrontMatterLanguage::toml, "+++", "+++");
    if (text.starts_with('{')) return object(text);
    return {FrontMatterLanguage::none, {}, text, 1};
}

Node plain_facts_of(const FrontMatter& front_matter) {
    switch (front_matter.language) {
        case FrontMatterLanguage::yaml: return facts_by_lines(front_matter.facts, ':');
        case FrontMatterLanguage::toml: return facts_by_lines(front_matter.facts, '=');
        case FrontMatterLanguage::json: {
            report::Report unheard;  // what is no JSON has no facts
            return read_json(front_matter.facts, "", unheard).value_or(Node{});
        }
        case FrontMatterLanguage::none: break;
    }
    return {};
}

bool says_draft(const Node& facts) {
    return is_word(facts.find("draft"), {"true", "yes", "on", "y", "1"}) ||
           is_word(facts.find("published"), {"false", "no", "off", "n", "0"});
}

}  // namespace content
