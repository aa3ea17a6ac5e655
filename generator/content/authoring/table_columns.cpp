#include "content/authoring/table_columns.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/authoring/column_names.hpp"
#include "content/authoring/period_words.hpp"
#include "content/authoring/plain_words.hpp"

namespace content {
namespace {

using report::Kind;

constexpr size_t furthest_heading = 50;  ///< rows in which the heading is looked for

/// One of ours, "ignore", or empty.
std::string known_name(std::string_view heading, const TableMapping& mapping) {
    const auto own = mapping.columns.find(plain_words(heading));
    return own == mapping.columns.end() ? std::string(column_called(heading)) : own->second.text;
}

/// "Q3" below "2020/21", which may stand further left.
std::optional<text::Period> period_of(const std::vector<Node>& heading, size_t column, const std::vector<Node>* above) {
    const auto& words = heading[column].text;
    if (auto period = period_in_words(words)) return period;
    if (!above || words.empty()) return std::nullopt;
    for (size_t left = std::min(column + 1, above->size()); left-- > 0;)
        if (!(*above)[left].text.empty()) return period_in_words(words + " " + (*above)[left].text);
    return std::nullopt;
}

TableColumn column_of(const std::vector<Node>& row, size_t at, const std::vector<Node>* above, const TableMapping& mapping) {
    TableColumn column{known_name(row[at].text, mapping), std::nullopt, row[at]};
    if (column.name.empty()) column.period = period_of(row, at, above);
    return column;
}

/// How likely a row is the heading.
size_t score(const std::vector<TableColumn>& columns) {
    size_t score = 0;
    for (const auto& column : columns) score += column.name.empty() ? (column.period ? 1 : 0) : 2;
    return score;
}

class HeadingCheck {
public:
    HeadingCheck(const TableHeading& heading, const TableMapping& mapping, const std::string& file, report::Report& report)
        : heading_(heading), mapping_(mapping), file_(file), report_(report) {}

    bool is_good() {
        for (size_t i = 0; i < heading_.columns.size(); ++i) check(i);
        const auto& always = mapping_.always;
        const bool is_wide = has_periods();
        const bool has_period = is_wide || heading_.has("period") || always.contains("period");
        for (const auto column : {"indicator", "area"}) expect(column);
        if (!has_period) expect("period_start"), expect("period_end");
        if (!is_wide) expect("value");
        return !report_.has_errors();
    }

private:
    bool has_periods() const {
        return std::any_of(heading_.columns.begin(), heading_.columns.end(),
                           [](const auto& column) { return column.period.has_value(); });
    }

    void check(size_t i) {
        const auto& [name, period, heading] = heading_.columns[i];
        const text::Place place{file_, heading.line, heading.column};
        if (name.empty() && !period && !heading.text.empty())
            report_.add(
                Kind::unknown_key, place, fmt::format("the column \"{}\" is not known here", heading.text),
                report::did_you_mean(
                    heading.text, column_names(),
                    fmt::format(
                        "say in \"{}\" which it is, or that it is left out: columns: {{\"{}\": ignore}}; the columns are: {}",
                        mapping_.file, heading.text, fmt::join(column_names(), ", "))));
        for (size_t other = 0; other < i && !name.empty() && name != ignored_column; ++other)
            if (heading_.columns[other].name == name)
                report_.add(Kind::duplicate_key, place, fmt::format("the column \"{}\" is there twice", name),
                            "take one of the two out");
    }

    void expect(std::string_view column) {
        if (heading_.has(column) || mapping_.always.contains(column)) return;
        const auto line = heading_.columns.empty() ? 1 : heading_.columns.front().heading.line;
        report_.add(
            Kind::missing_key, {file_, line, 1}, fmt::format("there is no column \"{}\"", column),
            fmt::format("one row has to name the columns: {}; what holds for all rows may stand in \"{}\": always: {{{}: …}}",
                        fmt::join(column_names(), ", "), mapping_.file, column));
    }

    const TableHeading& heading_;
    const TableMapping& mapping_;
    const std::string& file_;
    report::Report& report_;
};

}  // namespace

bool TableHeading::has(std::string_view name) const {
    return std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.name == name; });
}

std::optional<TableHeading> find_heading(const TableRows& table, const TableMapping& mapping, const std::string& file,
                                         report::Report& report) {
    TableHeading best;
    size_t highest = 0;
    for (size_t row = 0; row < std::min(table.rows.size(), furthest_heading); ++row) {
        TableHeading heading{row, {}};
        const auto* above = row > 0 ? &table.rows[row - 1] : nullptr;
        for (size_t at = 0; at < table.rows[row].size(); ++at)
            heading.columns.push_back(column_of(table.rows[row], at, above, mapping));
        const auto points = score(heading.columns);
        if (row == 0 || points > highest) highest = points, best = std::move(heading);
    }
    report::Report found;
    const bool good = HeadingCheck(best, mapping, file, found).is_good();
    report.merge(std::move(found));
    return good ? std::optional(std::move(best)) : std::nullopt;
}

}  // namespace content
