#include "content/authoring/table_rows.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "content/data/csv.hpp"
#include "content/data/source_text.hpp"
#include "formats/read_workbook.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace content {
namespace {

using formats::ShownSheet;
using report::Kind;

constexpr size_t most_columns = 1000;

/// What Windows-1252 has at 0x80 to 0x9F; 0 for nothing.
constexpr auto windows_1252 = std::to_array<char32_t>(
    {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178});

std::string from_utf16(std::string_view bytes) {
    std::string out;
    const auto unit = [&](size_t at) {
        return std::uint32_t(static_cast<unsigned char>(bytes[at])) | std::uint32_t(static_cast<unsigned char>(bytes[at + 1]))
                                                                          << 8;
    };
    for (size_t at = 2; at + 1 < bytes.size(); at += 2) {
        auto code = unit(at);
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size())
            code = 0x10000 + ((code - 0xD800) << 10) + (unit(at += 2) - 0xDC00);
        text::append_character(out, code);
    }
    return out;
}

/// Whether it holds bytes that are no UTF-8, and no character beyond ASCII that is: then it is another encoding.
bool is_of_windows(std::string_view bytes) {
    bool any_broken = false;
    for (size_t at = 0; at < bytes.size();) {
        const auto next = text::character(bytes, at);
        if (next.well_formed && next.length > 1) return false;
        any_broken = any_broken || !next.well_formed;
        at += next.length;
    }
    return any_broken;
}

std::string from_windows(std::string_view bytes) {
    std::string out;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        text::append_character(out, code >= 0x80 && code < 0xA0 ? windows_1252[code - 0x80U] : code);
    }
    return out;
}

std::string as_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe")) return from_utf16(bytes);
    return is_of_windows(bytes) ? from_windows(bytes) : std::string(bytes);
}

void refuse(const std::string& file, std::string message, std::string help, report::Report& report) {
    report.add(Kind::bad_value, {file, 1, 1}, std::move(message), std::move(help));
}

std::optional<TableRows> read_csv(std::string_view bytes, const std::string& file, report::Report& report) {
    const auto utf8 = as_utf8(bytes);
    const auto text = checked_text(utf8, file, report);
    if (!text) return std::nullopt;
    CsvRows source(*text, file, report);
    TableRows table;
    while (auto cells = source.next()) table.rows.push_back(std::move(*cells));
    return table;
}

Node cell_node(formats::CellPlace at, std::string words) {
    Node node;
    node.type = Node::Type::text;
    node.line = at.row;
    node.column = at.column;
    node.text = std::move(words);
    return node;
}

TableRows rows_of(const ShownSheet& sheet) {
    TableRows table;
    int last_row = -1;
    size_t width = 0;
    for (const auto& cell : sheet.cells) width = std::max(width, std::min(size_t(cell.at.column), most_columns));
    for (const auto& [at, words, is_hidden] : sheet.cells) {
        if (size_t(at.column) > width || text::trimmed(words).empty()) continue;
        if (at.row != last_row) {
            auto& row = table.rows.emplace_back();
            for (size_t column = 1; column <= width; ++column) row.push_back(cell_node({at.row, int(column)}, ""));
        }
        last_row = at.row;
        table.rows.back()[size_t(at.column) - 1].text = text::trimmed(words);
    }
    return table;
}

std::string names_of(const std::vector<const ShownSheet*>& sheets) {
    std::vector<std::string> names;
    for (const auto* sheet : sheets) names.push_back(fmt::format("\"{}\"", sheet->name));
    return fmt::format("{}", fmt::join(names, ", "));
}

/// The one that is meant; null if that is not clear, which is reported.
const ShownSheet* chosen(const std::vector<ShownSheet>& all, const std::string& wanted, const std::string& file,
                         report::Report& report) {
    std::vector<const ShownSheet*> shown;
    for (const auto& sheet : all) {
        if (!wanted.empty() && sheet.name == wanted) return &sheet;
        if (!sheet.is_hidden && !sheet.cells.empty()) shown.push_back(&sheet);
    }
    if (!wanted.empty())
        return refuse(file, fmt::format("the workbook has no sheet \"{}\"", wanted),
                      fmt::format("its sheets are {}", names_of(shown)), report),
               nullptr;
    if (shown.size() > 1)
        return refuse(file, fmt::format("the workbook has {} sheets: {}", shown.size(), names_of(shown)),
                      fmt::format("say which one is meant: --sheet \"{}\"", shown[0]->name), report),
               nullptr;
    if (shown.empty())
        return refuse(file, "the workbook is empty", "write one figure in each row below the names of the columns", report),
               nullptr;
    return shown[0];
}

/// What nobody sees is neither taken nor left out without a word.
bool refuse_hidden(const ShownSheet& sheet, const std::string& file, report::Report& report) {
    const auto hidden = std::find_if(sheet.cells.begin(), sheet.cells.end(), [](const auto& cell) { return cell.is_hidden; });
    if (hidden == sheet.cells.end()) return false;
    report.add(Kind::bad_value, {file, hidden->at.row, hidden->at.column}, "a row or column with words in it is hidden",
               "show it or delete it, so that what is taken is what you see");
    return true;
}

std::optional<TableRows> read_sheet(std::string_view bytes, const std::string& wanted, const std::string& file,
                                    report::Report& report) {
    const auto sheets = formats::read_workbook(bytes);
    if (!sheets)
        return refuse(file, fmt::format("the file {}", sheets.error()), "save it in Excel as \"Excel Workbook (*.xlsx)\"",
                      report),
               std::nullopt;
    const auto* sheet = chosen(*sheets, wanted, file, report);
    if (!sheet || refuse_hidden(*sheet, file, report)) return std::nullopt;
    auto table = rows_of(*sheet);
    if (sheets->size() > 1) table.sheet = sheet->name;
    return table;
}

}  // namespace

bool is_workbook(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

std::optional<TableRows> read_table(std::string_view bytes, const std::string& sheet, const std::string& file,
                                    report::Report& report) {
    if (is_workbook(bytes)) return read_sheet(bytes, sheet, file, report);
    if (bytes.starts_with("\xd0\xcf\x11\xe0")) {
        refuse(file, "the file is a workbook of an old form (.xls), or has a password",
               "save it in Excel as \"Excel Workbook (*.xlsx)\", without a password", report);
        return std::nullopt;
    }
    return read_csv(bytes, file, report);
}

}  // namespace content
