#include "content/authoring/import_figures.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "content/data/csv.hpp"
#include "content/authoring/figure_row.hpp"
#include "content/kinds/key_reader.hpp"
#include "content/data/source_text.hpp"

namespace content {
namespace {

using report::Kind;

/// Names of the columns, in the order of the table; nothing if a column is missing, unknown or there twice.
std::optional<std::vector<std::string>> read_heading(const std::vector<Node>& cells, const std::string& file,
                                                     report::Report& report) {
    std::vector<std::string> headings;
    const std::vector<std::string_view> known(columns.begin(), columns.end());
    for (const auto& cell : cells) {
        const text::Place place{file, cell.line, cell.column};
        if (std::find(known.begin(), known.end(), cell.text) == known.end())
            report.add(
                Kind::unknown_key, place, fmt::format("the column \"{}\" is not known here", cell.text),
                report::did_you_mean(cell.text, known, fmt::format("the columns known here are: {}", fmt::join(known, ", "))));
        if (std::find(headings.begin(), headings.end(), cell.text) != headings.end())
            report.add(Kind::duplicate_key, place, fmt::format("the column \"{}\" is there twice", cell.text),
                       "take one of the two out");
        headings.push_back(cell.text);
    }
    for (const auto column : required_columns())
        if (std::find(headings.begin(), headings.end(), column) == headings.end())
            report.add(Kind::missing_key, {file, 1, 1}, fmt::format("there is no column \"{}\"", column),
                       fmt::format("the first line names the columns: {}", fmt::join(columns, ", ")));
    return report.has_errors() ? std::nullopt : std::optional(std::move(headings));
}

}  // namespace

std::vector<model::Observation> import_figures(std::string_view bytes, const std::string& file, const model::Index& index,
                                               report::Report& report) {
    const auto text = checked_text(bytes, file, report);
    if (!text) return {};
    CsvRows rows(*text, file, report);
    const auto first = rows.next();
    const auto headings = first ? read_heading(*first, file, report) : std::nullopt;
    if (!headings) return {};
    std::vector<model::Observation> figures;
    while (auto cells = rows.next()) {
        if (cells->size() != headings->size()) {
            report.add(Kind::bad_value, {file, cells->front().line, 1},
                       fmt::format("this row has {} cells, but there are {} columns", cells->size(), headings->size()),
                       "put texts that hold the separator in quotes");
            continue;
        }
        const auto map = as_snapshot_map(*headings, std::move(*cells), index, file, report);
        if (!map) continue;
        report::Report found;
        Fields fields(*map, file, found);
        if (model::Observation figure; read_described(fields, figure) && !found.has_errors())
            figures.push_back(std::move(figure));
        report.merge(std::move(found));
    }
    if (figures.empty() && !report.has_errors())
        report.add(Kind::empty_file, {file, 1, 1}, "the table holds no figure",
                   "write one figure in each row below the names of the columns");
    return figures;
}

text::Period usual_period(const std::vector<model::Observation>& figures) {
    std::map<std::pair<text::Date, text::Date>, size_t> counts;
    const auto count = [&](const auto& figure) -> size_t& { return counts[{figure.period.start, figure.period.end}]; };
    for (const auto& figure : figures) ++count(figure);
    return std::max_element(figures.begin(), figures.end(), [&](const auto& a, const auto& b) { return count(a) < count(b); })
        ->period;
}

}  // namespace content
