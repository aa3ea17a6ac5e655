// Reads the keys of one map, typed; what was not asked for is unknown.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/advice.hpp"
#include "content/node.hpp"
#include "model/entry.hpp"
#include "report/report.hpp"

namespace content {

/// One word of a fixed list and what it stands for.
template <class T>
struct Word {
    std::string_view word;
    T value;
};

/// A map of an author's data. Every accessor reports what is wrong at its place and gives an empty value, so that all mistakes of
/// a file are found in one run. Call `finish` last: it reports the keys that nobody asked for.
class Fields {
public:
    /// `node` has to outlive this; a node that is no map is reported and reads as an empty one.
    Fields(const Node& node, const std::string& file, report::Report& report);

    bool has(std::string_view key) { return find(key) != nullptr; }
    std::string text(std::string_view key);
    std::string required_text(std::string_view key);
    text::Placed<std::string> placed_text(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::vector<text::Placed<std::string>> placed_texts(std::string_view key);
    bool flag(std::string_view key);
    int integer(std::string_view key, int otherwise);
    std::optional<double> number(std::string_view key);
    std::optional<text::Date> date(std::string_view key);
    std::optional<text::Date> required_date(std::string_view key);
    std::optional<text::Placed<text::Date>> placed_date(std::string_view key);
    std::optional<text::Placed<text::Date>> required_placed_date(std::string_view key);
    std::optional<model::PlacedRef> ref(std::string_view key, model::Kind kind);
    std::vector<model::PlacedRef> refs(std::string_view key, model::Kind kind);
    /// Typed relations: "plan:prevent".
    std::vector<model::PlacedRef> typed_refs(std::string_view key);
    /// The value as it stands, for what only its caller can read.
    const Node* raw(std::string_view key) { return find(key); }
    std::optional<Fields> map(std::string_view key);
    std::vector<Fields> maps(std::string_view key);

    template <class T, size_t n>
    T one_of(std::string_view key, const std::array<Word<T>, n>& words, T otherwise) {
        const Node* node = scalar(key);
        if (!node) return otherwise;
        std::vector<std::string_view> known;
        for (const auto& word : words) {
            if (word.word == node->text) return word.value;
            known.push_back(word.word);
        }
        refuse_word(*node, key, known);
        return otherwise;
    }
    std::string one_of(std::string_view key, const std::vector<std::string_view>& words);

    /// Reports those of `keys` that stand there without a value: nobody may think that an empty "restricted:" holds anything
    /// back.
    void refuse_empty(std::initializer_list<std::string_view> keys);

    /// Every key that was asked for until now, in that order; some more than once.
    const std::vector<std::string_view>& asked() const { return asked_; }

    void finish();

    text::Place place() const { return {*file_, node_->line, node_->column}; }
    text::Place place(const Node& node) const { return {*file_, node.line, node.column}; }
    void missing(std::string_view key, std::string help);
    report::Report& report() { return *report_; }

private:
    Notation notation() const { return notation_of(*file_); }
    const Node* find(std::string_view key);
    const Node* scalar(std::string_view key);
    const Node* list(std::string_view key);
    void wrong_type(const Node& node, std::string_view key, std::string_view wanted, std::string help);
    void refuse_word(const Node& node, std::string_view key, const std::vector<std::string_view>& known);
    std::optional<model::PlacedRef> as_ref(const Node& node, std::string_view key, model::Kind kind);
    std::optional<model::PlacedRef> as_typed_ref(const Node& node, std::string_view key);

    const Node* node_;
    bool is_map_ = true;  ///< else everything is missing, and has been said
    const std::string* file_;
    report::Report* report_;
    std::vector<std::string_view> asked_;
};

}  // namespace content
