// JSON through nlohmann's SAX events, with the places that it does not give.
#include <nlohmann/json.hpp>

#include <cctype>

#include <fmt/format.h>

#include "content/data/node_builder.hpp"

namespace content {
namespace {

/// Walks over the text in step with the events: each event is the next token that is not punctuation.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_(text) {}

    /// Moves to the next token and over it; says where it began.
    std::pair<int, int> next() {
        skip_to_token();
        const std::pair<int, int> place{line_, int(at_ - line_start_) + 1};
        skip_token();
        return place;
    }

private:
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_to_token() {
        for (; at_ < text_.size() && (std::isspace(static_cast<unsigned char>(here())) || here() == ',' || here() == ':'); ++at_)
            if (here() == '\n') ++line_, line_start_ = at_ + 1;
    }

    void skip_token() {
        if (here() == '"') {
            for (++at_; at_ < text_.size() && here() != '"'; ++at_)
                if (here() == '\\') ++at_;
            ++at_;
        } else if (std::string_view("{}[]").find(here()) != std::string_view::npos) {
            ++at_;
        } else {
            while (std::isalnum(static_cast<unsigned char>(here())) || here() == '-' || here() == '+' || here() == '.') ++at_;
        }
    }

    std::string_view text_;
    size_t at_ = 0;
    size_t line_start_ = 0;
    int line_ = 1;
};

class Events : public nlohmann::json_sax<nlohmann::json> {
public:
    Events(std::string_view text, const std::string& file, report::Report& report)
        : text_(text), file_(file), report_(report), cursor_(text), builder_(file, report) {}

    bool null() override { return scalar(Node::Type::null, "null"); }
    bool boolean(bool value) override { return scalar(Node::Type::boolean, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return scalar(Node::Type::number, std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(Node::Type::number, std::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) override { return scalar(Node::Type::number, written); }
    bool string(string_t& value) override { return scalar(Node::Type::text, std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return builder_.add(node(Node::Type::map)); }
    bool start_array(std::size_t) override { return builder_.add(node(Node::Type::list)); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        const auto [line, column] = cursor_.next();
        return builder_.key(std::move(name), line, column);
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override {
        const size_t at = std::min(position > 0 ? position - 1 : 0, text_.size());
        report_.add(report::Kind::json_syntax, text::place_of(text_, at, {file_, 1, 1}),
                    fmt::format("this is not JSON: {}", reason(problem.what())),
                    "look for a missing or extra comma, quote or bracket just before this place");
        return false;
    }

    bool failed() const { return builder_.failed(); }
    Node take() { return builder_.take(); }

private:
    /// "[json.exception…] parse error at line 1, column 2: syntax error while parsing object key - unexpected '}'; last read: …;
    /// expected …" -> "unexpected '}'"
    static std::string_view reason(std::string_view what) {
        for (const std::string_view before : {"] ", ": syntax error", " - "})
            if (const auto at = what.find(before); at != std::string_view::npos) what.remove_prefix(at + before.size());
        what = what.substr(0, what.find("; "));
        return what == "invalid literal" ? "this is a word or sign that JSON does not know" : what;
    }

    Node node(Node::Type type) {
        Node node;
        node.type = type;
        std::tie(node.line, node.column) = cursor_.next();
        return node;
    }

    bool scalar(Node::Type type, std::string written) {
        auto value = node(type);
        value.text = std::move(written);
        return builder_.add(std::move(value));
    }

    bool close() {
        cursor_.next();
        builder_.close();
        return true;
    }

    std::string_view text_;
    const std::string& file_;
    report::Report& report_;
    Cursor cursor_;
    NodeBuilder builder_;
};

}  // namespace

std::optional<Node> read_json(std::string_view json, const std::string& file, report::Report& report) {
    Events events(json, file, report);
    if (!nlohmann::json::sax_parse(json, &events) || events.failed()) return std::nullopt;
    return events.take();
}

}  // namespace content
