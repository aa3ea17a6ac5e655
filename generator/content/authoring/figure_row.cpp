#include "content/authoring/figure_row.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "content/kinds/usual_period.hpp"

namespace content {
namespace {

using report::Kind;

/// "1,234.5" without its commas; nothing if they do not part thousands.
std::optional<std::string> without_commas(std::string_view written) {
    const size_t first = written.starts_with('-') ? 1 : 0;
    const size_t point = std::min(written.find('.'), written.size());
    const bool has_commas = written.find(',') != std::string_view::npos;
    std::string number(written.substr(0, first));
    for (size_t i = first; i < written.size(); ++i) {
        const bool comma_belongs = has_commas && i < point && (point - i) % 4 == 0;
        if ((written[i] == ',') != comma_belongs) return std::nullopt;
        if (written[i] != ',') number += written[i];
    }
    return number;
}

Node text_node(const Node& at, std::string words) {
    Node node;
    node.type = Node::Type::text;
    node.line = at.line;
    node.column = at.column;
    node.text = std::move(words);
    return node;
}

Node list_node(const Node& at, std::vector<Node> items) {
    Node node = text_node(at, "");
    node.type = Node::Type::list;
    node.items = std::move(items);
    return node;
}

void put(Node& map, std::string key, Node value) {
    map.members.push_back({std::move(key), value.line, value.column, std::move(value)});
}

/// One row of the table as the map that stands in a snapshot.
class Row {
public:
    Row(const std::vector<std::string>& headings, std::vector<Node> cells, const std::string& file, report::Report& report)
        : file_(file), report_(report), map_(text_node(cells.front(), "")) {
        map_.type = Node::Type::map;
        for (size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].text.empty()) cells_.emplace(headings[i], std::move(cells[i]));
    }

    /// Nothing if something that has to be there is empty, or a number cannot be read.
    std::optional<Node> as_map(const model::Index& index) {
        if (!has_required()) return std::nullopt;
        for (const auto* key : {"indicator", "area", "unit", "paragraph"})
            if (const auto* cell = find(key)) put(map_, key, *cell);
        if (const auto* note = find("note")) put(map_, "caveats", list_node(*note, {*note}));
        put_period();
        const bool good = put_value(index) && put_number("count") && put_number("denominator");
        return good ? std::optional(std::move(map_)) : std::nullopt;
    }

private:
    const Node* find(const std::string& heading) const {
        const auto at = cells_.find(heading);
        return at == cells_.end() ? nullptr : &at->second;
    }

    bool refuse(const Node& cell, std::string message, std::string help) {
        report_.add(Kind::bad_value, {file_, cell.line, cell.column}, std::move(message), std::move(help));
        return false;
    }

    bool has_required() {
        bool all = true;
        for (const auto column : required_columns()) {
            if (find(std::string(column))) continue;
            report_.add(
                Kind::missing_key, {file_, map_.line, map_.column}, fmt::format("this row has nothing under \"{}\"", column),
                column == "value" ? "write the number, 0 if there were none, or a mark such as [x] if no number is printed"
                                  : "fill the cell, or take the row out");
            all = false;
        }
        return all;
    }

    void put_period() {
        const auto &first = *find("period_start"), &last = *find("period_end");
        const auto start = text::Date::parse(first.text), end = text::Date::parse(last.text);
        const auto usual = start && end ? usual_period(*start, *end) : std::optional<text::Period>();
        Node period = text_node(first, "");
        period.type = Node::Type::map;
        put(period, "start", first);
        put(period, "end", last);
        put(period, "kind", or_else("period_kind", usual ? std::string(text::name(usual->kind)) : "other"));
        put(period, "label", or_else("period_label", usual ? usual->label : "?"));
        put(map_, "period", std::move(period));
    }

    Node or_else(const std::string& heading, std::string words) const {
        const auto* cell = find(heading);
        return cell ? *cell : text_node(*find("period_start"), std::move(words));
    }

    bool put_number(const std::string& key) {
        const auto* cell = find(key);
        return !cell || put_number(key, *cell, cell->text);
    }

    bool put_number(const std::string& key, const Node& cell, std::string_view written) {
        if (written == "–" || written == "—" || written == "-")
            return refuse(cell, fmt::format("\"{}\" may mean none or not known", written),
                          "write 0 if there were none; if no number is printed, leave a count empty and write [x] as value");
        const auto number = without_commas(written);
        if (!number)
            return refuse(cell, fmt::format("the commas of \"{}\" do not part thousands", written),
                          "write a point before decimals, and no commas");
        put(map_, key, text_node(cell, *number));
        return true;
    }

    /// "12.5 [p]", "[x]", "34%"
    bool put_value(const model::Index& index) {
        const auto& cell = *find("value");
        std::string_view written = cell.text;
        std::vector<Node> marks;
        while (written.ends_with(']') && written.rfind('[') != std::string_view::npos) {
            const size_t open = written.rfind('[');
            marks.insert(marks.begin(), text_node(cell, std::string(written.substr(open + 1, written.size() - open - 2))));
            written = trim(written.substr(0, open));
        }
        if (written.ends_with('%')) {
            if (!is_percentage(index))
                return refuse(cell, fmt::format("\"{}\" is a percentage, but its indicator is none", cell.text),
                              "write the figure in the indicator's unit, or name another unit in a column \"unit\"");
            written = trim(written.substr(0, written.size() - 1));
        }
        if (!marks.empty()) put(map_, "status", list_node(cell, std::move(marks)));
        return written.empty() || put_number("value", cell, written);
    }

    static std::string_view trim(std::string_view words) { return words.substr(0, words.find_last_not_of(' ') + 1); }

    bool is_percentage(const model::Index& index) const {
        if (const auto* unit = find("unit")) return unit->text == model::name(model::Unit::percent);
        const auto* indicator = index.indicator(find("indicator")->text);
        return indicator && indicator->unit == model::Unit::percent;
    }

    const std::string& file_;
    report::Report& report_;
    std::map<std::string, Node> cells_;
    Node map_;
};

}  // namespace

std::optional<Node> as_snapshot_map(const std::vector<std::string>& headings, std::vector<Node> cells, const model::Index& index,
                                    const std::string& file, report::Report& report) {
    return Row(headings, std::move(cells), file, report).as_map(index);
}

}  // namespace content
