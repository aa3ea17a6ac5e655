#include "formats/workbook.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include <fmt/format.h>

#include "formats/cell.hpp"
#include "formats/workbook_styles.hpp"
#include "formats/zip.hpp"
#include "text/escape.hpp"

namespace formats {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relations_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_space = "http://schemas.openxmlformats.org/package/2006";
constexpr int days_before_1970 = 25'569;  ///< since 30 December 1899, from which spreadsheets count
constexpr double width_of_prose = 90;     ///< of a sheet without a table
constexpr size_t longest_text = 32'767;   ///< in UTF-16; a longer one makes the whole file unreadable

/// A spreadsheet takes "_x0041_" for "A".
std::string for_cell(std::string_view words) {
    std::string text;
    for (size_t at = 0; at < words.size(); ++at) {
        if (words.substr(at, 2) == "_x" && at + 6 < words.size() && words[at + 6] == '_') text += "_x005F";
        text += words[at];
    }
    return text::for_xml(text);
}

std::string shortened(const std::string& words) {
    if (words.size() <= longest_text) return words;
    size_t end = longest_text - 3;
    while ((static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;  // between two characters
    return words.substr(0, end) + "…";
}

std::string inline_text(CellPlace at, Style style, const std::string& words) {
    return fmt::format(R"(<c r="{}" s="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)", cell_name(at),
                       number_of(style), for_cell(shortened(words)));
}

bool is_number(const std::string& digits) {
    double value = 0;
    const auto* const end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, value, std::chars_format::fixed).ptr == end && !digits.empty();
}

std::string cell_markup(CellPlace at, const Cell& cell, Style usual) {
    const auto number = [&](unsigned style, const auto& value) {
        return fmt::format(R"(<c r="{}" s="{}"><v>{}</v></c>)", cell_name(at), style, value);
    };
    const auto day = cell.holds == Holds::date ? text::Date::parse(cell.written) : std::nullopt;
    if (day) return number(number_of(Style::date), day->days() + days_before_1970);
    if (cell.holds == Holds::number && is_number(cell.written)) return number(style_of_number(cell.written), cell.written);
    const auto linked = usual == Style::wrapped ? Style::wrapped_link : Style::link;
    return inline_text(at, cell.link.empty() ? usual : linked, cell.written);
}

/// One sheet, written from the top; its parts are gathered on the way.
class SheetWriter {
public:
    SheetWriter(const Sheet& sheet, size_t number) : sheet_(sheet), number_(number) {
        row([&](CellPlace at) { return inline_text(at, Style::heading, sheet.title); });
        for (const auto& line : sheet.lines)
            row([&](CellPlace at) { return linked(at, line, sheet.table ? Style::plain : Style::wrapped); });
        if (sheet.table) write(*sheet.table);
    }

    std::string markup() const {
        return fmt::format(
            R"({}<worksheet xmlns="{}" xmlns:r="{}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{}"/>)"
            R"(<sheetViews><sheetView{} workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>)"
            R"(<cols>{}</cols><sheetData>{}</sheetData>{}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>)"
            R"(<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>{}</worksheet>)",
            head, main_space, relations_space, cell_name({row_, columns()}), number_ == 1 ? " tabSelected=\"1\"" : "", widths(),
            rows_, links_.empty() ? "" : "<hyperlinks>" + links_ + "</hyperlinks>",
            sheet_.table ? R"(<tableParts count="1"><tablePart r:id="table"/></tableParts>)" : "");
    }

    std::string relations() const {
        auto all = relations_;
        if (sheet_.table)
            all += fmt::format(R"(<Relationship Id="table" Type="{}/table" Target="../tables/table{}.xml"/>)", relations_space,
                               number_);
        return all.empty()
                   ? all
                   : fmt::format(R"({}<Relationships xmlns="{}/relationships">{}</Relationships>)", head, package_space, all);
    }

    std::string table() const {
        std::string columns;
        for (size_t i = 0; i < sheet_.table->columns.size(); ++i)
            columns += fmt::format(R"(<tableColumn id="{}" name="{}"/>)", i + 1, for_cell(sheet_.table->columns[i].title));
        return fmt::format(
            R"({}<table xmlns="{}" id="{}" name="{}" displayName="{}" ref="{}:{}" totalsRowShown="0"><tableColumns count="{}">{}</tableColumns>)"
            R"(<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>)",
            head, main_space, number_, sheet_.table->name, sheet_.table->name, cell_name({heading_row(), 1}),
            cell_name({row_, this->columns()}), this->columns(), columns);
    }

    int heading_row() const { return 2 + int(sheet_.lines.size()); }

private:
    void write(const SheetTable& table) {
        rows_ += row_start();
        for (size_t i = 0; i < table.columns.size(); ++i)
            rows_ += inline_text({row_, int(i) + 1}, Style::header, table.columns[i].title);
        rows_ += "</row>";
        for (const auto& cells : table.rows) {
            rows_ += row_start();
            for (size_t i = 0; i < cells.size(); ++i) rows_ += linked({row_, int(i) + 1}, cells[i], Style::wrapped);
            rows_ += "</row>";
        }
    }

    template <class Markup>
    void row(Markup&& markup) {
        rows_ += row_start();
        rows_ += markup(CellPlace{row_, 1});
        rows_ += "</row>";
    }

    std::string row_start() { return fmt::format(R"(<row r="{}">)", ++row_); }

    std::string linked(CellPlace at, const Cell& cell, Style usual) {
        if (cell.link.starts_with('#'))
            links_ += fmt::format(R"(<hyperlink ref="{}" location="'{}'!A1"/>)", cell_name(at), for_cell(cell.link.substr(1)));
        else if (!cell.link.empty()) add_away(at, cell.link);
        return cell_markup(at, cell, usual);
    }

    void add_away(CellPlace at, const std::string& address) {
        links_ += fmt::format(R"(<hyperlink ref="{}" r:id="link{}"/>)", cell_name(at), ++away_);
        relations_ += fmt::format(R"(<Relationship Id="link{}" Type="{}/hyperlink" Target="{}" TargetMode="External"/>)", away_,
                                  relations_space, text::for_xml(address));
    }

    int columns() const { return sheet_.table ? int(sheet_.table->columns.size()) : 1; }

    std::string widths() const {
        const auto column = [](size_t number, double width) {
            return fmt::format(R"(<col min="{0}" max="{0}" width="{1}" customWidth="1"/>)", number, width);
        };
        if (!sheet_.table) return column(1, width_of_prose);
        std::string all;
        for (size_t i = 0; i < sheet_.table->columns.size(); ++i) all += column(i + 1, sheet_.table->columns[i].width);
        return all;
    }

    const Sheet& sheet_;
    size_t number_;
    int row_ = 0, away_ = 0;
    std::string rows_, links_, relations_;
};

std::string content_types(const Workbook& workbook) {
    constexpr std::string_view type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    auto parts = fmt::format(
        R"(<Override PartName="/xl/workbook.xml" ContentType="{0}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{0}.styles+xml"/>)"
        R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)",
        type);
    for (size_t i = 1; i <= workbook.sheets.size(); ++i) {
        parts += fmt::format(R"(<Override PartName="/xl/worksheets/sheet{}.xml" ContentType="{}.worksheet+xml"/>)", i, type);
        if (workbook.sheets[i - 1].table)
            parts += fmt::format(R"(<Override PartName="/xl/tables/table{}.xml" ContentType="{}.table+xml"/>)", i, type);
    }
    return fmt::format(
        R"({}<Types xmlns="{}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/>{}</Types>)",
        head, package_space, parts);
}

std::string package_relations() {
    return fmt::format(
        R"({}<Relationships xmlns="{}/relationships"><Relationship Id="workbook" Type="{}/officeDocument" Target="xl/workbook.xml"/>)"
        R"(<Relationship Id="core" Type="{}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)",
        head, package_space, relations_space, package_space);
}

std::string workbook_relations(size_t sheets) {
    auto all = fmt::format(
        R"({}<Relationships xmlns="{}/relationships"><Relationship Id="styles" Type="{}/styles" Target="styles.xml"/>)", head,
        package_space, relations_space);
    for (size_t i = 1; i <= sheets; ++i)
        all += fmt::format(R"(<Relationship Id="sheet{0}" Type="{1}/worksheet" Target="worksheets/sheet{0}.xml"/>)", i,
                           relations_space);
    return all + "</Relationships>";
}

/// A table's heading stands at the top of each sheet of paper.
std::string workbook_markup(const Workbook& workbook, const std::vector<SheetWriter>& writers) {
    std::string sheets, names;
    for (size_t i = 0; i < workbook.sheets.size(); ++i) {
        const auto name = for_cell(workbook.sheets[i].name);
        sheets += fmt::format(R"(<sheet name="{0}" sheetId="{1}" r:id="sheet{1}"/>)", name, i + 1);
        if (workbook.sheets[i].table)
            names += fmt::format(R"(<definedName name="_xlnm.Print_Titles" localSheetId="{0}">'{1}'!${2}:${2}</definedName>)", i,
                                 name, writers[i].heading_row());
    }
    return fmt::format(
        R"({}<workbook xmlns="{}" xmlns:r="{}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>{}</sheets>{}</workbook>)",
        head, main_space, relations_space, sheets, names.empty() ? "" : "<definedNames>" + names + "</definedNames>");
}

std::string properties(const Workbook& workbook) {
    const auto moment = workbook.day.iso() + "T00:00:00Z";
    return fmt::format(
        R"({}<cp:coreProperties xmlns:cp="{}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
        R"(xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">)"
        R"(<dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language>)"
        R"(<dcterms:created xsi:type="dcterms:W3CDTF">{}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{}</dcterms:modified></cp:coreProperties>)",
        head, package_space, text::for_xml(workbook.title), text::for_xml(workbook.author), text::for_xml(workbook.language),
        moment, moment);
}

}  // namespace

std::string written(const Workbook& workbook) {
    std::vector<SheetWriter> writers;
    for (const auto& sheet : workbook.sheets) writers.emplace_back(sheet, writers.size() + 1);
    std::vector<std::pair<std::string, std::string>> parts{{"[Content_Types].xml", content_types(workbook)},
                                                           {"_rels/.rels", package_relations()},
                                                           {"docProps/core.xml", properties(workbook)},
                                                           {"xl/workbook.xml", workbook_markup(workbook, writers)},
                                                           {"xl/_rels/workbook.xml.rels", workbook_relations(writers.size())},
                                                           {"xl/styles.xml", styles()}};
    for (size_t i = 0; i < writers.size(); ++i) {
        const auto number = std::to_string(i + 1);
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml", writers[i].markup());
        if (auto relations = writers[i].relations(); !relations.empty())
            parts.emplace_back("xl/worksheets/_rels/sheet" + number + ".xml.rels", std::move(relations));
        if (workbook.sheets[i].table) parts.emplace_back("xl/tables/table" + number + ".xml", writers[i].table());
    }
    std::vector<Packed> files;
    for (const auto& [path, bytes] : parts) files.push_back({path, bytes});
    return zipped(files);
}

}  // namespace formats
