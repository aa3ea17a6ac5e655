// YAML through yaml-cpp's events: its own Node converts values, drops places and keeps the first of two equal keys in silence.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>

#include <fmt/format.h>

#include "content/data/node_builder.hpp"
#include "text/places.hpp"

namespace content {
namespace {

/// A mark of the text whose first line begins at `start`, and every other line in the same column.
text::Place place(const text::Place& start, const YAML::Mark& mark) {
    return {start.file, start.line + std::max(mark.line, 0), start.column + std::max(mark.column, 0)};
}

/// Ends the parse after a finding has been made.
struct Stop {};

size_t start_of_line(std::string_view yaml, int line) {
    size_t from = 0;
    for (int passed = 0; passed < line && from < yaml.size(); ++passed)
        from = std::min(yaml.find('\n', from), yaml.size() - 1) + 1;
    return from;
}

class Events : public YAML::EventHandler {
public:
    Events(NodeBuilder& builder, std::string_view yaml, const text::Place& start, report::Report& report)
        : builder_(builder), yaml_(yaml), start_(start), places_(yaml, start), report_(report) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        report_.add(report::Kind::yaml_syntax, place(start_, mark), "this does not belong to the facts above",
                    "take the line \"...\" or \"---\" above it out");
        throw Stop{};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (anchor != 0) refuse_alias(mark);
        warn_of_comment(key_end_);
        scalar(Node::Type::null, "", false, mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_alias(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        if (anchor != 0) refuse_alias(mark);
        if (tag == "!") last_quoted_ = mark;
        else if (stands_at(size_t(mark.pos), value)) warn_of_comment(size_t(mark.pos) + value.size());
        scalar(Node::Type::text, value, tag == "!", mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Node::Type::list, anchor, mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Node::Type::map, anchor, mark);
    }
    void OnMapEnd() override { close(); }

    /// Where the last quoted text begins; null if there is none.
    const YAML::Mark& last_quoted() const { return last_quoted_; }

private:
    int line(const YAML::Mark& mark) const { return start_.line + mark.line; }
    int column(const YAML::Mark& mark) const { return start_.column + mark.column; }

    /// Not so for a value over several lines.
    bool stands_at(size_t at, std::string_view value) const { return at < yaml_.size() && yaml_.substr(at).starts_with(value); }

    /// Words that YAML takes for a comment, though they look like the end of the value that ends at `at`: "Knife #1 crime".
    void warn_of_comment(size_t at) {
        const size_t hash = yaml_.find_first_not_of(' ', at);
        if (hash == at || hash == std::string_view::npos || yaml_[hash] != '#') return;
        const auto words = yaml_.substr(hash, yaml_.find_first_of("\r\n", hash) - hash);
        if (words.size() == 1 || words[1] == ' ' || words[1] == '#') return;
        report_.add(report::Kind::yaml_comment, places_.of(hash),
                    fmt::format("\"{}\" is taken for a comment and left out", words),
                    "put the whole value in quotes if this belongs to it; else write a space after the #");
    }

    [[noreturn]] void refuse_alias(const YAML::Mark& mark) {
        report_.add(report::Kind::yaml_syntax, place(start_, mark), "anchors (&) and aliases (*) are not used here",
                    "write the value out, or put it in quotes if the & or * belongs to the text");
        throw Stop{};
    }

    bool expects_key() const { return !maps_.empty() && maps_.back() == State::key; }

    void scalar(Node::Type type, const std::string& value, bool quoted, const YAML::Mark& mark) {
        if (expects_key()) {
            if (!builder_.key(value, line(mark), column(mark))) throw Stop{};
            key_end_ = size_t(mark.pos) + value.size() + 1;
            maps_.back() = State::value;
            return;
        }
        Node node;
        node.type = type;
        node.text = value;
        node.quoted = quoted;
        node.decoded = !stands_at(size_t(mark.pos) + quoted, value);
        node.line = line(mark);
        node.column = column(mark);
        if (!builder_.add(std::move(node))) throw Stop{};
        value_done();
    }

    void open(Node::Type type, YAML::anchor_t anchor, const YAML::Mark& mark) {
        if (anchor != 0) refuse_alias(mark);
        Node node;
        node.type = type;
        node.line = line(mark);
        node.column = column(mark);
        if (expects_key()) {
            report_.add(report::Kind::yaml_syntax, place(start_, mark), "a key must be one word or text",
                        "put text that begins with [ or { in quotes");
            throw Stop{};
        }
        if (!builder_.add(std::move(node))) throw Stop{};
        maps_.push_back(type == Node::Type::map ? State::key : State::list);
    }

    void close() {
        builder_.close();
        maps_.pop_back();
        value_done();
    }

    void value_done() {
        if (!maps_.empty() && maps_.back() == State::value) maps_.back() = State::key;
    }

    enum class State { key, value, list };

    NodeBuilder& builder_;
    std::string_view yaml_;
    const text::Place& start_;
    text::Places places_;
    int documents_ = 0;
    size_t key_end_ = 0;  ///< the byte behind the last key's colon
    YAML::Mark last_quoted_ = YAML::Mark::null_mark();
    report::Report& report_;
    std::vector<State> maps_;
};

/// A stream over text that is already in memory.
struct View : std::streambuf {
    explicit View(std::string_view text) {
        auto* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

/// yaml-cpp's words in plain English.
std::string_view reason(std::string_view message) {
    constexpr std::array<std::array<std::string_view, 2>, 9> known{{
        {"illegal map value", "a colon is in the wrong place"},
        {"illegal block entry", "a list cannot begin here"},
        {"illegal map key", "a key cannot begin here"},
        {"unknown token", "a value cannot begin with this character"},
        {"end of sequence flow not found", "the list that begins with [ is never closed"},
        {"end of map flow not found", "the map that begins with { is never closed"},
        {"end of map not found", "this line is neither \"key: value\" nor part of the line above"},
        {"the referenced anchor is not defined", "a value cannot begin with *"},
        {"illegal EOF in scalar", "the quotation marks are never closed"},
    }};
    for (const auto& [words, plain] : known)
        if (message.starts_with(words)) return plain;  // newer versions name what they mean
    return message;
}

/// Of [ and { that are open at once, in quotes and comments as well: yaml-cpp keeps 200 bytes for each.
bool nests_too_deep(std::string_view yaml) {
    constexpr size_t most_open = 10'000;
    size_t open = 0;
    for (const char c : yaml) {
        if (c == '[' || c == '{') ++open;
        else if ((c == ']' || c == '}') && open > 0) --open;
        if (open > most_open) return true;
    }
    return false;
}

/// yaml-cpp takes quotation marks that are open at the end for closed.
bool is_never_closed(std::string_view yaml, const YAML::Mark& opening) {
    if (opening.is_null()) return false;
    const size_t at = start_of_line(yaml, opening.line) + size_t(opening.column);
    if (at >= yaml.size() || (yaml[at] != '"' && yaml[at] != '\'')) return false;
    for (size_t i = at + 1; i < yaml.size(); ++i) {
        if ((yaml[at] == '"' && yaml[i] == '\\') || (yaml[at] == '\'' && yaml.substr(i, 2) == "''")) ++i;
        else if (yaml[i] == yaml[at]) return false;
    }
    return true;
}

std::string advice(std::string_view yaml, const YAML::Mark& mark) {
    const size_t from = start_of_line(yaml, mark.line);
    const auto line = yaml.substr(from, yaml.find('\n', from) - from);
    if (line.find('\t') != std::string_view::npos) return "indent with spaces, not with tabs";
    return "put values that begin with a sign or contain ': ' or ' #' in quotes, and check the indentation";
}

}  // namespace

std::optional<Node> read_yaml(std::string_view yaml, const text::Place& start, report::Report& report) {
    if (nests_too_deep(yaml)) {
        report.add(report::Kind::too_deep, start, "the data opens too many brackets",
                   "close those that are open, or put them in quotes");
        return std::nullopt;
    }
    NodeBuilder builder(start.file, report);
    Events events(builder, yaml, start, report);
    View view(yaml);
    std::istream stream(&view);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(events)) {
        }
    } catch (const Stop&) {
        return std::nullopt;
    } catch (const YAML::Exception& problem) {
        report.add(report::Kind::yaml_syntax, place(start, problem.mark),
                   fmt::format("this is not YAML: {}", reason(problem.msg)), advice(yaml, problem.mark));
        return std::nullopt;
    }
    if (is_never_closed(yaml, events.last_quoted())) {
        report.add(report::Kind::yaml_syntax, place(start, events.last_quoted()), "the quotation marks are never closed",
                   "put the same quotation mark at the end of the text");
        return std::nullopt;
    }
    if (builder.failed()) return std::nullopt;
    return builder.take();
}

}  // namespace content
