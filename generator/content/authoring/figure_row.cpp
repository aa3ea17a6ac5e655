#include "content/authoring/figure_row.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "content/authoring/figure_words.hpp"
#include "content/authoring/period_words.hpp"
#include "content/authoring/plain_words.hpp"
#include "content/kinds/usual_period.hpp"
#include "model/vocabulary.hpp"

namespace content {
namespace {

using report::Kind;

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

/// "percent" for "percent" and "%"; other words stay, for the reader of snapshots to refuse.
std::string unit_name(std::string_view words) {
    std::string found(words);
    model::each_word<model::Unit>([&](model::Unit unit, std::string_view name) {
        if (name_words(words) == name_words(name) || name_words(words) == name_words(model::words(unit))) found = name;
    });
    return found;
}

class FigureRow {
public:
    FigureRow(FigureCells cells, const std::optional<text::Period>& period, const text::Place& row, TableNames& names,
              report::Report& report)
        : cells_(std::move(cells)), period_(period), row_(row), names_(names), report_(report) {
        map_.type = Node::Type::map;
        map_.line = row.line;
        map_.column = row.column;
    }

    std::optional<Node> as_map() {
        if (!has_required()) return std::nullopt;
        const bool named = put_names(), timed = put_period(), counted = put_value();
        put_as_they_are();
        return named && timed && counted ? std::optional(std::move(map_)) : std::nullopt;
    }

private:
    const Node* find(std::string_view column) const {
        const auto at = cells_.find(column);
        return at == cells_.end() ? nullptr : &at->second;
    }

    bool refuse(const Node& cell, std::string message, std::string help) {
        report_.add(Kind::bad_value, {row_.file, cell.line, cell.column}, std::move(message), std::move(help));
        return false;
    }

    bool has_required() {
        std::vector<std::string_view> required{"indicator", "area", "value"};
        if (!find("period")) required.insert(required.end(), {"period_start", "period_end"});
        return std::count_if(required.begin(), required.end(), [&](auto column) { return !expect(column); }) == 0;
    }

    bool expect(std::string_view column) {
        if (find(column)) return true;
        report_.add(Kind::missing_key, row_, fmt::format("this row has nothing under \"{}\"", column),
                    column == "value" ? "write the number, 0 if there were none, or .. if no number is printed"
                                      : "fill the cell, or take the row out");
        return false;
    }

    bool put_names() {
        indicator_ = names_.indicator(*find("indicator"), row_.file);
        const auto* area = names_.area(*find("area"), row_.file);
        if (indicator_) put(map_, "indicator", text_node(*find("value"), indicator_->ref.id));
        if (area) put(map_, "area", text_node(*find("area"), area->ref.id));
        return indicator_ && area;
    }

    bool put_period() {
        const auto* whole = find("period");
        if (!whole) return put_period(*find("period_start"), *find("period_end"));
        const auto period = period_ ? period_ : period_in_words(whole->text);
        if (period) return put_period(*whole, *whole, *period);
        return refuse(*whole, fmt::format("\"{}\" does not say which stretch of time is meant", whole->text),
                      "write it as Oct-Dec 2020, December 2020, Q3 2020/21, 2020/21 or 12 months to December 2020");
    }

    bool put_period(const Node& first, const Node& last) {
        const auto start = day_in_words(first.text), end = day_in_words(last.text);
        const bool good_start = start || refuse_day(first), good_end = end || refuse_day(last);
        return good_start && good_end && put_period(first, last, usual_period(*start, *end));
    }

    bool refuse_day(const Node& cell) {
        report_.add(Kind::bad_date, {row_.file, cell.line, cell.column}, fmt::format("\"{}\" is not a date", cell.text),
                    "write the day as 31/12/2020, 31 December 2020 or 2020-12-31");
        return false;
    }

    bool put_period(const Node& first, const Node& last, const text::Period& usual) {
        Node period = text_node(first, "");
        period.type = Node::Type::map;
        put(period, "start", text_node(first, usual.start.iso()));
        put(period, "end", text_node(last, usual.end.iso()));
        put(period, "kind", or_else("period_kind", first, std::string(text::name(usual.kind))));
        put(period, "label", or_else("period_label", first, usual.label));
        put(map_, "period", std::move(period));
        return true;
    }

    Node or_else(std::string_view column, const Node& at, std::string words) const {
        const auto* cell = find(column);
        return cell ? *cell : text_node(at, std::move(words));
    }

    std::optional<FigureWords> read_figure(const Node& cell) {
        auto read = figure_in_words(cell.text);
        if (auto* figure = std::get_if<FigureWords>(&read)) return std::move(*figure);
        auto& [message, help] = std::get<Refusal>(read);
        refuse(cell, std::move(message), std::string(help));
        return std::nullopt;
    }

    bool put_value() {
        const auto& cell = *find("value");
        const auto figure = read_figure(cell);
        if (!figure) return false;
        if (indicator_ && !fits_unit(cell, *figure)) return false;
        std::vector<Node> marks;
        for (const auto& mark : figure->marks) marks.push_back(text_node(cell, mark));
        if (!figure->digits.empty()) put(map_, "value", text_node(cell, figure->digits));
        const bool has_count = put_number("count", marks), has_denominator = put_number("denominator", marks);
        if (!marks.empty()) put(map_, "status", list_node(cell, std::move(marks)));
        return has_count && has_denominator;
    }

    bool fits_unit(const Node& cell, const FigureWords& figure) {
        const auto* unit = find("unit");
        const auto named = unit ? unit_name(unit->text) : std::string(model::name(indicator_->unit));
        const auto refuse_sign = [&](std::string_view what) {
            return refuse(cell, fmt::format("\"{}\" is {}, but its indicator is not", cell.text, what),
                          "write the figure in the indicator's unit, or name another unit in a column \"unit\"");
        };
        if (figure.is_percent && named != model::name(model::Unit::percent)) return refuse_sign("a percentage");
        if (figure.is_pounds && named != model::name(model::Unit::pounds)) return refuse_sign("an amount of money");
        return true;
    }

    /// A count that is hidden hides its percentage: both are marked so, by one mark.
    bool put_number(const std::string& column, std::vector<Node>& marks) {
        const auto* cell = find(column);
        if (!cell) return true;
        const auto figure = read_figure(*cell);
        if (!figure) return false;
        if (figure->is_percent || figure->is_pounds)
            return refuse(*cell, fmt::format("\"{}\" is no count", cell->text), "write how many there were");
        const bool is_hidden = figure->digits.empty() && !figure->marks.empty() && figure->marks.front() == "c";
        if (is_hidden && map_.find("value"))
            return refuse(*cell, fmt::format("\"{}\" hides a number that the value beside it gives away", cell->text),
                          "write [c] as value, too");
        if (is_hidden && marks.empty()) marks.push_back(text_node(*cell, "c"));
        if (!figure->digits.empty()) put(map_, column, text_node(*cell, figure->digits));
        return true;
    }

    void put_as_they_are() {
        if (const auto* unit = find("unit")) put(map_, "unit", text_node(*unit, unit_name(unit->text)));
        if (const auto* paragraph = find("paragraph")) put(map_, "paragraph", *paragraph);
        if (const auto* note = find("note")) put(map_, "caveats", list_node(*note, {*note}));
    }

    FigureCells cells_;
    const std::optional<text::Period>& period_;
    const text::Place& row_;
    TableNames& names_;
    report::Report& report_;
    const model::Indicator* indicator_ = nullptr;
    Node map_;
};

}  // namespace

std::optional<Node> as_snapshot_map(FigureCells cells, const std::optional<text::Period>& period, const text::Place& row,
                                    TableNames& names, report::Report& report) {
    return FigureRow(std::move(cells), period, row, names, report).as_map();
}

}  // namespace content
