#include "pages/data_files.hpp"
#include "pages/figure_data.hpp"

#include <nlohmann/json.hpp>

#include "figures/suppression.hpp"
#include "formats/read_workbook.hpp"
#include "pages/data_workbook.hpp"
#include "small_portal.hpp"

namespace {

std::string csv_of(std::vector<std::string> cells) {
    const SmallPortal small{};
    pages::Table table{"t", "T", "D", {}, {}};
    for (size_t i = 0; i < cells.size(); ++i) table.columns.push_back({"c" + std::to_string(i), "C", "string"});
    table.rows.push_back(std::move(cells));
    const auto bytes = pages::files_of(table, small.context())[0].bytes;
    return bytes.substr(bytes.find("\r\n") + 2);
}

const std::string snapshot =
    R"({"title": "Q3", "summary": "S", "changed": "2026-11-22", "meeting": "2019-12-06", "pack": "lscsb-2019-12-06", "paper": "P",
  "period": {"start": "2020-10-01", "end": "2020-12-31", "kind": "quarter", "label": "Q3"},
  "observations": [
    {"indicator": "i", "area": "county", "value": 1495.50, "status": ["p", "r"], "was": 1490},
    {"indicator": "i", "area": "county", "status": ["x"]},
    {"indicator": "i", "area": "district", "value": 3}]})";

std::string facts(const std::string& more) {
    return "---\ntitle: T\nsummary: S\nchanged: 2026-11-22\nsources: []\n" + more + "---\n";
}

}  // namespace

TEST_CASE("cells with commas, quotation marks or line ends are quoted") {
    CHECK(csv_of({"plain", "a,b", "say \"so\"", "two\nlines"}) == "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
}

TEST_CASE("no cell is a formula for a spreadsheet") {
    for (const std::string formula : {"=cmd|' /C calc'!A0", "=1+1", "+cmd", "-2+3+cmd", "@SUM(1)", "\tx", "\rx"}) {
        const auto line = csv_of({formula, "end"});
        INFO(formula);
        CHECK((line.starts_with("'") || line.starts_with("\"'")));
    }
}

TEST_CASE("numbers keep their sign") {
    CHECK(csv_of({"-6.1%", "+4", "-1,495", "+44 116 222 2222"}) == "-6.1%,+4,\"-1,495\",+44 116 222 2222\r\n");
}

TEST_CASE("the value column of a snapshot holds numbers and nothing else, its marks stand beside it") {
    SmallPortal small{{"snapshots/q3.json", snapshot},
                      {"indicators/i.md", facts("unit: count\npolarity: low-good\n")},
                      {"areas/county.md", facts("type: county\n")},
                      {"areas/district.md", facts("type: district\n")}};
    figures::hide_small_numbers(small.portal);
    const auto tables = pages::data_tables(small.context());
    const auto& table = tables.at(0);
    const auto column = [&](std::string_view name) {
        const auto at =
            std::find_if(table.columns.begin(), table.columns.end(), [&](const auto& one) { return one.name == name; });
        REQUIRE(at != table.columns.end());
        return size_t(at - table.columns.begin());
    };
    const auto values = column("value"), marks = column("status");
    CHECK(table.rows[0][values] == "1495.50");
    CHECK(table.rows[0][marks] == "[p] [r]");
    CHECK(table.rows[1][values] == "");
    CHECK(table.rows[1][marks] == "[x]");
    CHECK(table.rows[2][values] == "");
    CHECK(table.rows[2][marks] == "[c]");
    const auto metadata = nlohmann::json::parse(pages::files_of(table, small.context())[1].bytes);
    CHECK(metadata["tableSchema"]["columns"][values]["datatype"] == "number");
    CHECK(metadata["url"] == "q3.csv");
    CHECK(metadata["tableSchema"]["columns"][values]["titles"] == "value");
    CHECK_FALSE(metadata.contains("dc:license"));
}

TEST_CASE("the figures of one indicator come from all papers, in files of their own") {
    const SmallPortal small({{"snapshots/q3.json", snapshot},
                             {"indicators/i.md", facts("unit: count\npolarity: low-good\ncaveats: [Counted twice.]\n")},
                             {"areas/county.md", facts("type: county\nons_code: E10000018\n")},
                             {"areas/district.md", facts("type: district\n")}});
    const auto context = small.context();
    const auto table = pages::indicator_figures(small.portal.indicators.at(0), context);
    CHECK(table.rows.size() == 3);
    const auto column = [&](std::string_view name) {
        return size_t(
            std::find_if(table.columns.begin(), table.columns.end(), [&](const auto& one) { return one.name == name; }) -
            table.columns.begin());
    };
    CHECK(table.columns[18].name == "snapshot");  // what came later stands behind it
    CHECK(table.rows[0][18] == "q3");
    CHECK(table.rows[0][column("indicator_name")] == "T");
    CHECK(table.rows[0][column("area_ons_code")] == "E10000018");
    CHECK(table.rows[0][column("paper")] == "P");
    CHECK(table.rows[0][column("caveats")] == "Counted twice.");
    CHECK(pages::files_of(table, context)[0].path == "data/indicators/i.csv");
}

TEST_CASE("the workbook holds every table, says for each cell why it is empty, and hides what the tables hide") {
    SmallPortal small({{"snapshots/q3.json", snapshot},
                       {"indicators/i.md", facts("unit: count\npolarity: low-good\n")},
                       {"areas/county.md", facts("type: county\nons_code: E10000018\n")},
                       {"areas/district.md", facts("type: district\n")},
                       {"partners/p.md", facts("role: \"=1+1\"\ntype: board\n")}},
                      "licence: {title: Terms, address: /terms/#data}\n");
    figures::hide_small_numbers(small.portal);
    const auto context = small.context();
    const auto bytes = pages::data_workbook(context);
    CHECK(bytes == pages::data_workbook(context));
    const auto sheets = formats::read_workbook(bytes);
    REQUIRE(sheets);
    std::vector<std::string> names;
    for (const auto& sheet : *sheets) names.push_back(sheet.name);
    CHECK(names == std::vector<std::string>{"Cover", "Contents", "Notes", "All figures", "Partners"});
    const auto words = [&](size_t sheet, std::string_view cell) {
        for (const auto& one : (*sheets)[sheet].cells)
            if (formats::cell_name(one.at) == cell) return one.text;
        return std::string();
    };
    CHECK(words(0, "A1") == "Safe & <sound>: all data");
    CHECK(words(3, "A4") == "Indicator");
    CHECK(words(3, "C5") == "2020-10-01");
    CHECK(words(3, "G5") == "1495.50");
    CHECK(words(3, "G6") == "[x]");
    CHECK(words(3, "G7") == "[c]");
    CHECK(words(3, "V7") == "[z]");  // no ONS code
    CHECK(words(4, "D5") == "=1+1");
}

TEST_CASE("a portal without tables has no workbook") {
    const SmallPortal small{};
    CHECK(pages::data_workbook(small.context()).empty());
}
