// One map of an author's data: its keys as typed values; what was not asked for is unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/data/advice.hpp"
#include "content/data/node.hpp"
#include "model/keys.hpp"
#include "model/entry.hpp"
#include "model/number.hpp"
#include "report/report.hpp"

namespace content {

using model::Key;

/// Whether a value is a day: what is advised where it is missing.
enum class Wanted { value, day };

/// Everything that is wrong is reported at its place, so that all mistakes of a file are found in one run. Call `finish` last: it
/// reports the keys that nobody asked for.
class Fields {
public:
    /// `node` has to outlive this; a node that is no map is reported and reads as an empty one.
    Fields(const Node& node, const std::string& file, report::Report& report);

    /// The value of the key; null where there is none, which is reported if it is required.
    const Node* find(const Key& key, Wanted wanted = Wanted::value);
    /// The same map, without asking.
    bool has(std::string_view key) const { return value(key) != nullptr; }
    /// Where the key's value stands; line 0 where there is none.
    text::Place place(std::string_view key) const;
    text::Place place() const { return {*file_, node_->line, node_->column}; }
    text::Place place(const Node& node) const { return {*file_, node.line, node.column}; }

    /// Each reads a value into its member and gives whether it could; else the member stays as it is.
    bool read(const Key& key, const Node& node, std::string& member);
    bool read(const Key& key, const Node& node, text::Placed<std::string>& member);
    bool read(const Key& key, const Node& node, std::vector<std::string>& member);
    bool read(const Key& key, const Node& node, std::vector<text::Placed<std::string>>& member);
    bool read(const Key& key, const Node& node, bool& member) { return read(key, node, member, "true", "false"); }
    bool read(const Key& key, const Node& node, bool& member, std::string_view yes, std::string_view no);
    bool read(const Key& key, const Node& node, int& member);
    bool read(const Key& key, const Node& node, double& member);
    bool read(const Key& key, const Node& node, model::Number& member);
    bool read(const Key& key, const Node& node, text::Date& member);
    bool read(const Key& key, const Node& node, text::Placed<text::Date>& member);
    bool read(const Key& key, const Node& node, model::PlacedRef& member);
    bool read(const Key& key, const Node& node, std::vector<model::PlacedRef>& member);

    /// The text of a value; null if it is a list or a map, which is reported.
    const Node* scalar(const Key& key, const Node& node);
    /// The items of a value; none if it is no list, which is reported.
    const std::vector<Node>& items(const Key& key, const Node& node);
    void refuse_word(const Key& key, const Node& node, const std::vector<std::string_view>& known);
    void missing(std::string_view key, std::string help);
    void finish();

    const std::string& file() const { return *file_; }
    report::Report& report() { return *report_; }

private:
    Notation notation() const { return notation_of(*file_); }
    const Node* value(std::string_view key) const;
    void refuse_empty(const Node::Member& member);
    void wrong_type(const Key& key, const Node& node, std::string_view wanted, std::string help);
    bool read_typed(const Key& key, const Node& node, model::PlacedRef& member);

    const Node* node_;
    bool is_map_ = true;  ///< else everything is missing, and has been said
    const std::string* file_;
    report::Report* report_;
    std::vector<std::string_view> asked_;
};

}  // namespace content
