#include "content/data/fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "text/article.hpp"

namespace content {
namespace {

constexpr int first_year = 1000;   ///< "0226" is a slip of the fingers
constexpr size_t usual_keys = 24;  ///< of most kinds

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

}  // namespace

Fields::Fields(const Node& node, const std::string& file, report::Report& report) : node_(&node), file_(&file), report_(&report) {
    asked_.reserve(usual_keys);
    if (node.type == Node::Type::map) return;
    is_map_ = node.type == Node::Type::null;
    if (!is_map_)
        report_->add(report::Kind::wrong_type, place(),
                     fmt::format("this must be keys with values, but is {}", describe(node.type)), advise_map(notation()));
    node_ = &empty_map;
}

const Node* Fields::value(std::string_view key) const {
    const auto* member = node_->find(key);
    return member && member->value.type != Node::Type::null ? &member->value : nullptr;
}

const Node* Fields::find(const Key& key, Wanted wanted) {
    asked_.push_back(key.name);
    const auto* member = node_->find(key.name);
    if (member && key.never_empty) refuse_empty(*member);
    const Node* node = member && member->value.type != Node::Type::null ? &member->value : nullptr;
    if (key.need != model::Need::required || (node && !(is_scalar(*node) && node->text.empty()))) return node;
    if (!key.advice.empty()) missing(key.name, std::string(key.advice));
    else if (wanted == Wanted::day) missing(key.name, advise_key(notation(), key.name, "2019-12-06") + " with the right day");
    else missing(key.name, advise_key(notation(), key.name));
    return nullptr;
}

text::Place Fields::place(std::string_view key) const {
    const Node* node = value(key);
    return node ? place(*node) : text::Place();
}

/// Nobody may think that an empty "restricted:" holds anything back.
void Fields::refuse_empty(const Node::Member& member) {
    if (is_scalar(member.value) && !member.value.text.empty()) return;
    report_->add(report::Kind::bad_value, {*file_, member.line, member.column},
                 fmt::format("the key \"{}\" has no value", member.key),
                 "write the value, or take the line out: without one nothing is held back");
}

const Node* Fields::scalar(const Key& key, const Node& node) {
    if (is_scalar(node)) return &node;
    wrong_type(key, node, "text", advise_value(notation()));
    return nullptr;
}

const std::vector<Node>& Fields::items(const Key& key, const Node& node) {
    if (node.type != Node::Type::list) wrong_type(key, node, "a list", advise_list(notation(), key.name));
    return node.items;
}

void Fields::wrong_type(const Key& key, const Node& node, std::string_view wanted, std::string help) {
    report_->add(report::Kind::wrong_type, place(node),
                 fmt::format("\"{}\" must be {}, but is {}", key.name, wanted, describe(node.type)), std::move(help));
}

void Fields::refuse_word(const Key& key, const Node& node, const std::vector<std::string_view>& known) {
    report_->add(report::Kind::bad_value, place(node), fmt::format("\"{}\" cannot be \"{}\"", key.name, node.text),
                 report::did_you_mean(node.text, known, fmt::format("use one of: {}", fmt::join(known, ", "))));
}

void Fields::missing(std::string_view key, std::string help) {
    if (is_map_) report_->add(report::Kind::missing_key, place(), fmt::format("the key \"{}\" is missing", key), std::move(help));
}

bool Fields::read(const Key& key, const Node& node, std::string& member) {
    if (!scalar(key, node)) return false;
    const bool is_known = key.words.empty() || std::find(key.words.begin(), key.words.end(), node.text) != key.words.end();
    if (is_known) member = node.text;
    else refuse_word(key, node, {key.words.begin(), key.words.end()});
    return is_known;
}

bool Fields::read(const Key& key, const Node& node, text::Placed<std::string>& member) {
    if (!read(key, node, member.value)) return false;
    member.place = place(node);
    return true;
}

bool Fields::read(const Key& key, const Node& node, std::vector<text::Placed<std::string>>& member) {
    for (const auto& item : items(key, node)) {
        if (!is_scalar(item)) {
            wrong_type(key, item, "text", advise_item(notation()));
            continue;
        }
        if (!key.words.empty() && std::find(key.words.begin(), key.words.end(), item.text) == key.words.end())
            report_->add(report::Kind::bad_value, place(item), fmt::format("\"{}\" cannot hold \"{}\"", key.name, item.text),
                         fmt::format("use some of: {}", fmt::join(key.words, ", ")));
        member.push_back({item.text, place(item)});
    }
    return node.type == Node::Type::list;
}

bool Fields::read(const Key& key, const Node& node, std::vector<std::string>& member) {
    std::vector<text::Placed<std::string>> texts;
    if (!read(key, node, texts)) return false;
    for (auto& text : texts) member.push_back(std::move(text.value));
    return true;
}

bool Fields::read(const Key& key, const Node& node, bool& member, std::string_view yes, std::string_view no) {
    if (!scalar(key, node)) return false;
    const bool is_known = node.text == yes || node.text == no;
    if (is_known) member = node.text == yes;
    else refuse_word(key, node, {yes, no});
    return is_known;
}

bool Fields::read(const Key& key, const Node& node, int& member) {
    if (!scalar(key, node)) return false;
    const auto value = parse_number<int>(node.text);
    if (!value)
        report_->add(report::Kind::bad_value, place(node),
                     fmt::format("\"{}\" must be a whole number, not \"{}\"", key.name, node.text), "write digits only");
    else if (*value < key.least || *value > key.most)
        report_->add(report::Kind::bad_value, place(node), fmt::format("\"{}\" cannot be {}", key.name, *value),
                     fmt::format("write a number from {} to {}", key.least, key.most));
    else return member = *value, true;
    return false;
}

bool Fields::read(const Key& key, const Node& node, double& member) {
    if (!scalar(key, node)) return false;
    const auto value = parse_number<double>(node.text);
    if (value && std::isfinite(*value)) return member = *value, true;
    report_->add(report::Kind::bad_value, place(node), fmt::format("\"{}\" must be a number, not \"{}\"", key.name, node.text),
                 "write digits and a point, without commas or units");
    return false;
}

bool Fields::read(const Key& key, const Node& node, model::Number& member) {
    if (!read(key, node, member.value)) return false;
    member.digits = node.text;
    return true;
}

bool Fields::read(const Key& key, const Node& node, text::Date& member) {
    if (!scalar(key, node)) return false;
    const auto date = text::Date::parse(node.text);
    if (date && date->year() >= first_year) return member = *date, true;
    report_->add(
        report::Kind::bad_date, place(node),
        date ? fmt::format("the year of \"{}\" cannot be meant", node.text) : fmt::format("\"{}\" is not a date", node.text),
        "write a day that exists as year-month-day, such as 2019-12-06");
    return false;
}

bool Fields::read(const Key& key, const Node& node, text::Placed<text::Date>& member) {
    if (!read(key, node, member.value)) return false;
    member.place = place(node);
    return true;
}

bool Fields::read(const Key& key, const Node& node, model::PlacedRef& member) {
    if (!key.kind) return read_typed(key, node, member);
    if (is_scalar(node)) return member = {{*key.kind, node.text}, place(node)}, true;
    wrong_type(key, node, "the id of " + text::with_article(model::name(*key.kind)), "write the file name without its ending");
    return false;
}

/// "plan:prevent"
bool Fields::read_typed(const Key& key, const Node& node, model::PlacedRef& member) {
    if (!is_scalar(node)) {
        wrong_type(key, node, "relations such as plan:prevent", "write the kind, a colon and the id");
        return false;
    }
    const auto colon = node.text.find(':');
    const auto word = std::string_view(node.text).substr(0, colon);
    const auto kind = model::parse_kind(word);
    if (colon != std::string::npos && kind) return member = {{*kind, node.text.substr(colon + 1)}, place(node)}, true;
    const auto known = model::kind_names();
    report_->add(report::Kind::bad_value, place(node),
                 fmt::format("\"{}\" must be relations such as plan:prevent, not \"{}\"", key.name, node.text),
                 colon == std::string::npos
                     ? "write the kind, a colon and the id"
                     : report::did_you_mean(word, known, fmt::format("the kinds are: {}", fmt::join(known, ", "))));
    return false;
}

bool Fields::read(const Key& key, const Node& node, std::vector<model::PlacedRef>& member) {
    for (const auto& item : items(key, node))
        if (model::PlacedRef ref; read(key, item, ref)) member.push_back(std::move(ref));
    return node.type == Node::Type::list;
}

void Fields::finish() {
    for (const auto& member : node_->members) {
        if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
        report_->add(
            report::Kind::unknown_key, {*file_, member.line, member.column},
            fmt::format("the key \"{}\" is not known here", member.key),
            report::did_you_mean(member.key, asked_, fmt::format("the keys known here are: {}", fmt::join(asked_, ", "))));
    }
}

}  // namespace content
