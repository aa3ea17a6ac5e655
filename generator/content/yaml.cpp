// YAML through yaml-cpp's events: its own Node converts values, drops places and keeps the first of two equal keys in silence.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <istream>
#include <streambuf>

#include <fmt/format.h>

#include "content/node_builder.hpp"

namespace content {
namespace {

/// Ends the parse after a finding has been made.
struct Stop {};

class Events : public YAML::EventHandler {
public:
    Events(NodeBuilder& builder, const std::string& file, int first_line, report::Report& report)
        : builder_(builder), file_(file), first_line_(first_line), report_(report) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        report_.add(report::Kind::yaml_syntax, {file_, line(mark), mark.column + 1},
                    "what stands here does not belong to the facts above", "take the line \"...\" or \"---\" above it out");
        throw Stop{};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (anchor != 0) refuse_alias(mark);
        scalar(Node::Type::null, "", false, mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_alias(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        if (anchor != 0) refuse_alias(mark);
        if (tag == "!") last_quoted_ = mark;
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
    int line(const YAML::Mark& mark) const { return first_line_ + mark.line; }

    [[noreturn]] void refuse_alias(const YAML::Mark& mark) {
        report_.add(report::Kind::yaml_syntax, {file_, line(mark), mark.column + 1},
                    "anchors (&) and aliases (*) are not used here",
                    "write the value out, or put it in quotes if the & or * belongs to the text");
        throw Stop{};
    }

    bool expects_key() const { return !maps_.empty() && maps_.back() == State::key; }

    void scalar(Node::Type type, const std::string& value, bool quoted, const YAML::Mark& mark) {
        if (expects_key()) {
            builder_.key(value, line(mark), mark.column + 1);
            maps_.back() = State::value;
            return;
        }
        Node node;
        node.type = type;
        node.text = value;
        node.quoted = quoted;
        node.line = line(mark);
        node.column = mark.column + 1;
        builder_.add(std::move(node));
        value_done();
    }

    void open(Node::Type type, YAML::anchor_t anchor, const YAML::Mark& mark) {
        if (anchor != 0) refuse_alias(mark);
        Node node;
        node.type = type;
        node.line = line(mark);
        node.column = mark.column + 1;
        if (expects_key()) {
            report_.add(report::Kind::yaml_syntax, {file_, node.line, node.column}, "a key has to be one word or text",
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
    const std::string& file_;
    int first_line_;
    int documents_ = 0;
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
        {"illegal map value", "a colon stands where none can stand"},
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
        if (message == words) return plain;
    return message;
}

size_t start_of_line(std::string_view yaml, int line) {
    size_t from = 0;
    for (int passed = 0; passed < line && from < yaml.size(); ++passed)
        from = std::min(yaml.find('\n', from), yaml.size() - 1) + 1;
    return from;
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

std::optional<Node> read_yaml(std::string_view yaml, const std::string& file, int first_line, report::Report& report) {
    NodeBuilder builder(file, report);
    Events events(builder, file, first_line, report);
    View view(yaml);
    std::istream stream(&view);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(events)) {}
    } catch (const Stop&) {
        return std::nullopt;
    } catch (const YAML::Exception& problem) {
        report.add(report::Kind::yaml_syntax,
                   {file, first_line + std::max(problem.mark.line, 0), std::max(problem.mark.column, 0) + 1},
                   fmt::format("this is not YAML: {}", reason(problem.msg)), advice(yaml, problem.mark));
        return std::nullopt;
    }
    if (is_never_closed(yaml, events.last_quoted())) {
        const auto& mark = events.last_quoted();
        report.add(report::Kind::yaml_syntax, {file, first_line + mark.line, mark.column + 1},
                   "the quotation marks are never closed", "put the same quotation mark at the end of the text");
        return std::nullopt;
    }
    if (builder.failed()) return std::nullopt;
    return builder.take();
}

}  // namespace content
