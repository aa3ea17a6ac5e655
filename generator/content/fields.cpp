#include "content/fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace content {
namespace {

constexpr int first_year = 1000;  ///< "0226" is a slip of the fingers

const Node empty_map = [] {
    Node node;
    node.type = Node::Type::map;
    return node;
}();

bool is_scalar(const Node& node) {
    return node.type == Node::Type::text || node.type == Node::Type::number || node.type == Node::Type::boolean;
}

template <class T>
std::optional<T> parse_number(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (size_t kind = 0; kind < model::kind_count; ++kind) names.push_back(model::name(model::Kind(kind)));
    return names;
}

}  // namespace

Fields::Fields(const Node& node, const std::string& file, report::Report& report) : node_(&node), file_(&file), report_(&report) {
    if (node.type == Node::Type::map) return;
    is_map_ = node.type == Node::Type::null;
    if (!is_map_)
        report_->add(report::Kind::wrong_type, place(),
                     fmt::format("here stands {} where keys with values are wanted", describe(node.type)),
                     advise_map(notation()));
    node_ = &empty_map;
}

const Node* Fields::find(std::string_view key) {
    asked_.push_back(key);
    const auto* member = node_->find(key);
    return member && member->value.type != Node::Type::null ? &member->value : nullptr;
}

const Node* Fields::scalar(std::string_view key) {
    const Node* node = find(key);
    if (!node || is_scalar(*node)) return node;
    wrong_type(*node, key, "text", advise_value(notation()));
    return nullptr;
}

const Node* Fields::list(std::string_view key) {
    const Node* node = find(key);
    if (!node || node->type == Node::Type::list) return node;
    wrong_type(*node, key, "a list", advise_list(notation(), key));
    return nullptr;
}

void Fields::wrong_type(const Node& node, std::string_view key, std::string_view wanted, std::string help) {
    report_->add(report::Kind::wrong_type, place(node),
                 fmt::format("\"{}\" wants {}, but here stands {}", key, wanted, describe(node.type)), std::move(help));
}

void Fields::refuse_word(const Node& node, std::string_view key, const std::vector<std::string_view>& known) {
    report_->add(report::Kind::bad_value, place(node), fmt::format("\"{}\" cannot be \"{}\"", key, node.text),
                 report::did_you_mean(node.text, known, fmt::format("use one of: {}", fmt::join(known, ", "))));
}

void Fields::missing(std::string_view key, std::string help) {
    if (is_map_) report_->add(report::Kind::missing_key, place(), fmt::format("the key \"{}\" is missing", key), std::move(help));
}

std::string Fields::text(std::string_view key) {
    const Node* node = scalar(key);
    return node ? node->text : "";
}

std::string Fields::required_text(std::string_view key) {
    const Node* node = scalar(key);
    if (node && !node->text.empty()) return node->text;
    if (const auto* member = node_->find(key); !member || is_scalar(member->value) || member->value.type == Node::Type::null)
        missing(key, advise_key(notation(), key));
    return "";
}

text::Placed<std::string> Fields::placed_text(std::string_view key) {
    const Node* node = scalar(key);
    if (!node) return {};
    return {node->text, place(*node)};
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> texts;
    for (auto& text : placed_texts(key)) texts.push_back(std::move(text.value));
    return texts;
}

std::vector<text::Placed<std::string>> Fields::placed_texts(std::string_view key) {
    std::vector<text::Placed<std::string>> texts;
    const Node* node = list(key);
    if (!node) return texts;
    for (const auto& item : node->items) {
        if (is_scalar(item)) texts.push_back({item.text, place(item)});
        else wrong_type(item, key, "text", advise_item(notation()));
    }
    return texts;
}

bool Fields::flag(std::string_view key) {
    return one_of(key, std::array<Word<bool>, 2>{{{"true", true}, {"false", false}}}, false);
}

int Fields::integer(std::string_view key, int otherwise) {
    const Node* node = scalar(key);
    if (!node) return otherwise;
    if (const auto value = parse_number<int>(node->text)) return *value;
    report_->add(report::Kind::bad_value, place(*node), fmt::format("\"{}\" wants a whole number, not \"{}\"", key, node->text),
                 "write digits only");
    return otherwise;
}

std::optional<double> Fields::number(std::string_view key) {
    const Node* node = scalar(key);
    if (!node) return std::nullopt;
    if (const auto value = parse_number<double>(node->text); value && std::isfinite(*value)) return value;
    report_->add(report::Kind::bad_value, place(*node), fmt::format("\"{}\" wants a number, not \"{}\"", key, node->text),
                 "write digits and a point, without commas or units");
    return std::nullopt;
}

std::optional<text::Placed<text::Date>> Fields::placed_date(std::string_view key) {
    const Node* node = scalar(key);
    if (!node) return std::nullopt;
    const auto date = text::Date::parse(node->text);
    const bool meant = date && date->year() >= first_year;
    if (meant) return text::Placed<text::Date>{*date, place(*node)};
    report_->add(
        report::Kind::bad_date, place(*node),
        date ? fmt::format("the year of \"{}\" cannot be meant", node->text) : fmt::format("\"{}\" is not a date", node->text),
        "write a day that exists as year-month-day, such as 2019-12-06");
    return std::nullopt;
}

std::optional<text::Date> Fields::date(std::string_view key) {
    const auto date = placed_date(key);
    return date ? std::optional(date->value) : std::nullopt;
}

std::optional<text::Date> Fields::required_date(std::string_view key) {
    const auto date = required_placed_date(key);
    return date ? std::optional(date->value) : std::nullopt;
}

std::optional<text::Placed<text::Date>> Fields::required_placed_date(std::string_view key) {
    const auto* member = node_->find(key);
    if (!member || member->value.type == Node::Type::null) {
        asked_.push_back(key);
        missing(key, advise_key(notation(), key, "2019-12-06") + " with the right day");
        return std::nullopt;
    }
    return placed_date(key);
}

std::optional<model::PlacedRef> Fields::as_ref(const Node& node, std::string_view key, model::Kind kind) {
    if (!is_scalar(node)) {
        wrong_type(node, key, fmt::format("the id of a {}", model::name(kind)), "write the file name without its ending");
        return std::nullopt;
    }
    return model::PlacedRef{{kind, node.text}, place(node)};
}

std::optional<model::PlacedRef> Fields::ref(std::string_view key, model::Kind kind) {
    const Node* node = find(key);
    return node ? as_ref(*node, key, kind) : std::nullopt;
}

std::vector<model::PlacedRef> Fields::refs(std::string_view key, model::Kind kind) {
    std::vector<model::PlacedRef> refs;
    if (const Node* node = list(key))
        for (const auto& item : node->items)
            if (auto ref = as_ref(item, key, kind)) refs.push_back(std::move(*ref));
    return refs;
}

std::optional<model::PlacedRef> Fields::as_typed_ref(const Node& node, std::string_view key) {
    if (!is_scalar(node)) {
        wrong_type(node, key, "relations such as plan:prevent", "write the kind, a colon and the id");
        return std::nullopt;
    }
    const auto colon = node.text.find(':');
    const auto word = std::string_view(node.text).substr(0, colon);
    const auto kind = model::parse_kind(word);
    if (colon != std::string::npos && kind) return model::PlacedRef{{*kind, node.text.substr(colon + 1)}, place(node)};
    report_->add(report::Kind::bad_value, place(node),
                 fmt::format("\"{}\" wants relations such as plan:prevent, not \"{}\"", key, node.text),
                 colon == std::string::npos
                     ? "write the kind, a colon and the id"
                     : report::did_you_mean(word, kind_names(), fmt::format("the kinds are: {}", fmt::join(kind_names(), ", "))));
    return std::nullopt;
}

std::vector<model::PlacedRef> Fields::typed_refs(std::string_view key) {
    std::vector<model::PlacedRef> refs;
    if (const Node* node = list(key))
        for (const auto& item : node->items)
            if (auto ref = as_typed_ref(item, key)) refs.push_back(std::move(*ref));
    return refs;
}

std::optional<Fields> Fields::map(std::string_view key) {
    const Node* node = find(key);
    if (!node) return std::nullopt;
    Fields fields(*node, *file_, *report_);
    return node->type == Node::Type::map ? std::optional(std::move(fields)) : std::nullopt;
}

std::vector<Fields> Fields::maps(std::string_view key) {
    std::vector<Fields> maps;
    if (const Node* node = list(key))
        for (const auto& item : node->items) {
            Fields fields(item, *file_, *report_);
            if (item.type == Node::Type::map) maps.push_back(std::move(fields));
        }
    return maps;
}

std::string Fields::one_of(std::string_view key, const std::vector<std::string_view>& words) {
    const Node* node = scalar(key);
    if (!node) return "";
    for (const auto word : words)
        if (word == node->text) return node->text;
    refuse_word(*node, key, words);
    return "";
}

void Fields::refuse_empty(std::initializer_list<std::string_view> keys) {
    for (const auto key : keys) {
        const auto* member = node_->find(key);
        if (!member || (is_scalar(member->value) && !member->value.text.empty())) continue;
        report_->add(report::Kind::bad_value, {*file_, member->line, member->column},
                     fmt::format("the key \"{}\" has no value", key),
                     "write the value, or take the line out: without one nothing is held back");
    }
}

void Fields::finish() {
    std::vector<std::string_view> known;
    for (const auto key : asked_)
        if (std::find(known.begin(), known.end(), key) == known.end()) known.push_back(key);
    for (const auto& member : node_->members) {
        if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
        report_->add(report::Kind::unknown_key, {*file_, member.line, member.column},
                     fmt::format("the key \"{}\" is not known here", member.key),
                     report::did_you_mean(member.key, known, fmt::format("the keys known here are: {}", fmt::join(known, ", "))));
    }
}

}  // namespace content
