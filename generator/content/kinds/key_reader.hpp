// Reads what a kind describes: the `Keys` of model/keys.hpp that fill the members.
#pragma once

#include <type_traits>

#include "content/data/fields.hpp"
#include "content/kinds/verify.hpp"
#include "model/settings_keys.hpp"
#include "model/vocabulary.hpp"

namespace content {

using model::describe;

/// Reads all keys of a map into `value` and reports what is wrong. False if something that is required could not be read.
template <class T>
bool read_described(Fields& fields, T& value);

class KeyReader {
public:
    explicit KeyReader(Fields& fields) : fields_(fields) {}

    template <class T>
    void operator()(const Key& key, T& member) {
        constexpr bool is_day = std::is_same_v<T, text::Date> || std::is_same_v<T, text::Placed<text::Date>> ||
                                std::is_same_v<T, std::optional<text::Placed<text::Date>>>;
        const Node* node = fields_.find(key, is_day ? Wanted::day : Wanted::value);
        note(key, node && read(key, *node, member));
    }

    /// A list whose items begin as `first`.
    template <class T>
    void operator()(const Key& key, std::vector<T>& member, const T& first) {
        const Node* node = fields_.find(key);
        note(key, node && read(key, *node, member, first));
    }

    void relation(const Key& key, model::Entry& entry, std::optional<model::PlacedRef>& member) {
        (*this)(key, member);
        if (member) entry.relations.push_back(*member);
    }

    void relations(const Key& key, model::Entry& entry) {
        if (const Node* node = fields_.find(key)) fields_.read(key, *node, entry.relations);
    }

    void relations(const Key& key, model::Entry& entry, std::vector<model::PlacedRef>& member) {
        (*this)(key, member);
        entry.relations.insert(entry.relations.end(), member.begin(), member.end());
    }

    void number(const Key& key, std::optional<double>& member, std::string& digits) {
        std::optional<model::Number> number;
        (*this)(key, number);
        if (number) member = number->value, digits = std::move(number->digits);
    }

    void either(const Key& key, bool& member, std::string_view yes, std::string_view no) {
        const Node* node = fields_.find(key);
        note(key, node && fields_.read(key, *node, member, yes, no));
    }

    void passed_over(const Key& key) { fields_.find(key); }

    bool complete() const { return complete_; }

private:
    void note(const Key& key, bool was_read) { complete_ = complete_ && (was_read || key.need != model::Need::required); }

    template <class T>
    bool read(const Key& key, const Node& node, std::optional<T>& member) {
        T value{};
        if (!read(key, node, value)) return false;
        member = std::move(value);
        return true;
    }

    bool read(const Key& key, const Node& node, std::optional<text::Date>& member) {
        return read_day(key, node, member, *text::Date::parse("1970-01-01"));
    }
    bool read(const Key& key, const Node& node, std::optional<text::Placed<text::Date>>& member) {
        return read_day(key, node, member, {*text::Date::parse("1970-01-01"), {}});
    }

    /// Only a whole one is taken.
    bool read(const Key&, const Node& node, text::Period& member) {
        Fields inside(node, fields_.file(), fields_.report());
        if (node.type != Node::Type::map) return false;
        auto period = model::no_period;
        KeyReader reader(inside);
        describe(reader, period);
        inside.finish();
        // Two days that were read can be told apart whatever else is missing.
        const bool turned = period.end != model::no_period.end && period.end < period.start;
        if (reader.complete() || turned) verify(inside, period);
        if (!reader.complete()) return false;
        member = std::move(period);
        return true;
    }

    template <class T>
    bool read_day(const Key& key, const Node& node, std::optional<T>& member, T day) {
        if (fields_.read(key, node, day)) member = std::move(day);
        return member.has_value();
    }

    template <class T>
    bool read(const Key& key, const Node& node, T& member) {
        if constexpr (std::is_enum_v<T>) return read_word(key, node, member);
        else if constexpr (requires { describe(*this, member); }) return read_map(node, member);
        else return fields_.read(key, node, member);
    }

    template <class T>
    bool read(const Key& key, const Node& node, std::vector<T>& member, const T& first = {}) {
        if constexpr (requires(T& item) { describe(*this, item); }) {
            for (const auto& item : fields_.items(key, node)) {
                T value = first;
                if (read_map(item, value)) member.push_back(std::move(value));
            }
            return node.type == Node::Type::list;
        } else if constexpr (std::is_enum_v<T>) {
            return read_words(key, node, member);
        } else {
            return fields_.read(key, node, member);
        }
    }

    template <class E>
    bool read_words(const Key& key, const Node& node, std::vector<E>& member) {
        const auto known = model::names<E>();
        std::vector<std::string> words;
        if (!fields_.read(key.one_of(known), node, words)) return false;
        for (const auto& word : words)
            if (const auto value = model::parse<E>(word)) member.push_back(*value);
        return true;
    }

    template <class E>
    bool read_word(const Key& key, const Node& node, E& member) {
        if (!fields_.scalar(key, node)) return false;
        if (const auto value = model::parse<E>(node.text)) return member = *value, true;
        fields_.refuse_word(key, node, model::names<E>());
        return false;
    }

    template <class T>
    bool read_map(const Node& node, T& member) {
        Fields inside(node, fields_.file(), fields_.report());
        return node.type == Node::Type::map && read_described(inside, member);
    }

    Fields& fields_;
    bool complete_ = true;
};

template <class T>
bool read_described(Fields& fields, T& value) {
    if constexpr (!std::is_base_of_v<model::Entry, T> && requires { value.place; }) value.place = fields.place();
    KeyReader reader(fields);
    describe(reader, value);
    if constexpr (std::is_base_of_v<model::Entry, T>) verify_common(fields, value);
    if constexpr (requires { verify(fields, value); }) verify(fields, value);
    fields.finish();
    return reader.complete();
}

}  // namespace content
