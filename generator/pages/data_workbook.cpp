#include "pages/data_workbook.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/workbook.hpp"
#include "model/vocabulary.hpp"
#include "pages/data_files.hpp"
#include "pages/licence.hpp"

namespace pages {
namespace {

using formats::Cell;
using formats::Holds;

constexpr double narrowest = 10, widest = 60;  ///< of a column, in characters
constexpr auto none = "[z]", not_printed = "[x]";

/// The day on which anything changed last: a workbook that was the same yesterday has the same bytes.
text::Date last_change(const Context& context) {
    std::optional<text::Date> last;
    context.portal.each([&](const model::Entry& entry) {
        if (entry.changed && entry.changed->value <= context.today) last = std::max(last, std::optional(entry.changed->value));
    });
    return last.value_or(context.today);
}

/// Without the characters that the name of a sheet may not have.
std::string sheet_name(std::string title) {
    constexpr size_t longest = 31;
    std::erase_if(title, [](char sign) { return std::string_view("[]:*?/\\'").find(sign) != std::string_view::npos; });
    return title.substr(0, longest);
}

std::string table_name(std::string name) {
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

Holds holds(const Column& column) {
    if (column.datatype == "number") return Holds::number;
    return column.datatype == "date" ? Holds::date : Holds::words;
}

/// Where the first mark of a figure says why there is no number, it stands in its place.
std::string instead(const Column& column, const std::string& marks) {
    if (column.name != "value") return column.datatype == "number" ? not_printed : none;
    for (const auto* symbol : {"[c]", none})
        if (marks.find(symbol) != std::string::npos) return symbol;
    return not_printed;
}

std::vector<Cell> cells_of(const std::vector<std::string>& row, const Table& table, size_t marks) {
    std::vector<Cell> cells;
    for (size_t i = 0; i < row.size(); ++i) {
        const auto& column = table.columns[i];
        if (row[i].empty()) cells.push_back({instead(column, marks < row.size() ? row[marks] : "")});
        else cells.push_back({row[i], holds(column)});
    }
    return cells;
}

double width_of(const std::string& title, size_t column, const std::vector<std::vector<Cell>>& rows) {
    size_t longest = title.size();
    for (const auto& row : rows) longest = std::max(longest, row[column].written.size());
    return std::clamp(double(longest) + 2, narrowest, widest);
}

formats::SheetTable sheet_table(std::string name, const std::vector<std::string>& titles, std::vector<std::vector<Cell>> rows) {
    formats::SheetTable made{std::move(name), {}, std::move(rows)};
    for (size_t i = 0; i < titles.size(); ++i) made.columns.push_back({titles[i], width_of(titles[i], i, made.rows)});
    return made;
}

formats::Sheet data_sheet(const Table& table) {
    const auto& columns = table.columns;
    const auto marks = std::find_if(columns.begin(), columns.end(), [](const auto& column) { return column.name == "status"; });
    std::vector<std::string> titles;
    for (const auto& column : columns) titles.push_back(column.title);
    std::vector<std::vector<Cell>> rows;
    for (const auto& row : table.rows) rows.push_back(cells_of(row, table, size_t(marks - columns.begin())));
    return {sheet_name(table.title),
            table.title,
            {{table.description},
             {"This worksheet contains one table. Some cells hold symbols: see the worksheet Notes.", Holds::words, "#Notes"}},
            sheet_table(table_name(table.name), titles, std::move(rows))};
}

formats::Sheet cover(const Context& context) {
    const auto& settings = context.portal.settings;
    formats::Sheet sheet{"Cover", settings.title + ": all data", {}, {}};
    const auto add = [&](std::string words, std::string link = "") {
        if (!words.empty()) sheet.lines.push_back({std::move(words), Holds::words, std::move(link)});
    };
    add(settings.description);
    add(settings.notice);
    if (!settings.organisation.empty()) add("Published by " + settings.organisation + ".");
    add("Last changed on " + last_change(context).long_form() + ".");
    add("Every worksheet is listed in Contents.", "#Contents");
    add("Website: " + context.absolute("/"), context.absolute("/"));
    if (const auto about = context.pages.find("/about-the-data/"); about != context.pages.end())
        add(about->second->title + ": " + about->second->summary, context.absolute("/about-the-data/"));
    add(settings.licence.title, licence_address(context));
    if (!settings.mailbox.empty()) add("Contact: " + settings.mailbox, "mailto:" + settings.mailbox);
    return sheet;
}

formats::Sheet contents(const std::vector<Table>& tables) {
    std::vector<std::vector<Cell>> rows{{{"Notes", Holds::words, "#Notes"},
                                         {"What the symbols in the tables mean."},
                                         {std::to_string(model::names<model::Mark>().size()), Holds::number}}};
    for (const auto& table : tables)
        rows.push_back({{sheet_name(table.title), Holds::words, "#" + sheet_name(table.title)},
                        {table.description},
                        {std::to_string(table.rows.size()), Holds::number}});
    return {"Contents",
            "Contents",
            {{"This worksheet contains one table."}},
            sheet_table("contents", {"Worksheet", "What it holds", "Rows"}, std::move(rows))};
}

formats::Sheet notes() {
    std::vector<std::vector<Cell>> rows;
    model::each_word<model::Mark>([&](model::Mark mark, std::string_view symbol) {
        rows.push_back({{fmt::format("[{}]", symbol)}, {std::string(model::words(mark))}});
    });
    return {"Notes",
            "Notes",
            {{"This worksheet contains one table."}},
            sheet_table("symbols", {"Symbol", "What it means"}, std::move(rows))};
}

}  // namespace

std::string data_workbook(const Context& context) {
    const auto tables = whole_tables(context);
    if (tables.empty()) return {};
    const auto& settings = context.portal.settings;
    formats::Workbook workbook{settings.title + ": all data",
                               settings.organisation,
                               settings.language,
                               last_change(context),
                               {cover(context), contents(tables), notes()}};
    for (const auto& table : tables) workbook.sheets.push_back(data_sheet(table));
    return formats::written(workbook);
}

}  // namespace pages
