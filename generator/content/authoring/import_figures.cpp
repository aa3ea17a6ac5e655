#include "content/authoring/import_figures.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/authoring/column_names.hpp"
#include "content/authoring/figure_row.hpp"
#include "content/authoring/table_columns.hpp"
#include "content/kinds/key_reader.hpp"

namespace content {
namespace {

using report::Kind;

class Import {
public:
    Import(const TableHeading& heading, const TableMapping& mapping, const std::string& file, const model::Portal& portal,
           report::Report& report)
        : heading_(heading), mapping_(mapping), file_(file), names_(portal, mapping), report_(report) {}

    void read(const std::vector<Node>& row) {
        if (is_words_alone(row)) return pass_over(row.front(), "this row has words in one cell alone");
        if (row.size() != heading_.columns.size()) return refuse(row);
        const text::Place place{file_, row.front().line, 1};
        for (size_t i = 0; i < row.size(); ++i)
            if (heading_.columns[i].heading.text.empty() && !row[i].text.empty()) pass_over(row[i], "this column has no heading");
        auto shared = shared_cells(row);
        bool any = false;
        for (size_t i = 0; i < row.size(); ++i) {
            if (!heading_.columns[i].period || row[i].text.empty()) continue;
            auto cells = shared;
            cells["value"] = row[i];
            cells["period"] = heading_.columns[i].heading;
            add(as_snapshot_map(std::move(cells), heading_.columns[i].period, place, names_, report_));
            any = true;
        }
        if (!is_wide()) add(as_snapshot_map(std::move(shared), std::nullopt, place, names_, report_));
        else if (!any) report_.add(Kind::missing_key, place, "this row has no figure", "write at least one, or take the row out");
    }

    std::vector<model::Observation> finish() {
        names_.finish(report_);
        return std::move(figures_);
    }

private:
    bool is_wide() const {
        return std::any_of(heading_.columns.begin(), heading_.columns.end(),
                           [](const auto& column) { return column.period.has_value(); });
    }

    /// A source below the table, or a heading among its rows; one that is merged over several cells stands in each of them.
    bool is_words_alone(const std::vector<Node>& row) const {
        std::set<std::string_view> words;
        for (const auto& cell : row)
            if (!cell.text.empty()) words.insert(cell.text);
        return words.size() == 1 && heading_.columns.size() > 1 && words.begin()->find_first_of("0123456789") != 0;
    }

    void pass_over(const Node& cell, std::string_view why) {
        report_.add(Kind::lost_words, {file_, cell.line, cell.column}, fmt::format("{}: it was passed over", why),
                    "if it belongs to the figures, give it its place in the table");
    }

    void refuse(const std::vector<Node>& row) {
        report_.add(Kind::bad_value, {file_, row.front().line, 1},
                    fmt::format("this row has {} cells, but there are {} columns", row.size(), heading_.columns.size()),
                    "put texts that hold the separator in quotes");
    }

    FigureCells shared_cells(const std::vector<Node>& row) const {
        FigureCells cells;
        for (const auto& [column, value] : mapping_.always) {
            auto cell = row.front();
            cell.text = value.text;
            cells.emplace(column, std::move(cell));
        }
        for (size_t i = 0; i < row.size(); ++i) {
            const auto& name = heading_.columns[i].name;
            if (!name.empty() && name != ignored_column && !row[i].text.empty()) cells.insert_or_assign(name, row[i]);
        }
        return cells;
    }

    void add(const std::optional<Node>& map) {
        if (!map) return;
        report::Report found;
        Fields fields(*map, file_, found);
        if (model::Observation figure; read_described(fields, figure) && !found.has_errors())
            figures_.push_back(std::move(figure));
        report_.merge(std::move(found));
    }

    const TableHeading& heading_;
    const TableMapping& mapping_;
    const std::string& file_;
    TableNames names_;
    report::Report& report_;
    std::vector<model::Observation> figures_;
};

}  // namespace

std::vector<model::Observation> import_figures(std::string_view bytes, const std::string& file, const TableMapping& mapping,
                                               const model::Portal& portal, report::Report& report) {
    const auto table = read_table(bytes, mapping.sheet, file, report);
    if (!table) return {};
    const auto heading = table->rows.empty() ? std::nullopt : find_heading(*table, mapping, file, report);
    if (!heading && !table->rows.empty()) return {};
    std::vector<model::Observation> figures;
    if (heading) {
        Import import(*heading, mapping, file, portal, report);
        for (size_t row = heading->row + 1; row < table->rows.size(); ++row) import.read(table->rows[row]);
        figures = import.finish();
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
