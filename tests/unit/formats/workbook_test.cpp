#include "formats/workbook.hpp"

#include <doctest/doctest.h>

#include "formats/read_workbook.hpp"
#include "formats/zip.hpp"

namespace {

using formats::Cell;
using formats::Holds;

formats::Workbook example() {
    return {"Title & <more>",
            "Board",
            "en-GB",
            *text::Date::parse("2026-11-28"),
            {{"Cover",
              "All data",
              {{"See Figures", Holds::words, "#Figures"}, {"Website", Holds::words, "https://example.org/?a&b"}},
              {}},
             {"Figures",
              "Figures",
              {{"This worksheet contains one table."}},
              formats::SheetTable{"figures",
                                  {{"Area", 12}, {"Value", 10}, {"Day", 20}},
                                  {{{"_x0041_ & \"B\""}, {"70.70", Holds::number}, {"2020-10-01", Holds::date}},
                                   {{"=1+1"}, {"[c]", Holds::number}, {"2012", Holds::date}}}}}}};
}

}  // namespace

TEST_CASE("what is written into a workbook is read from it again, and the same workbook has the same bytes") {
    const auto bytes = formats::written(example());
    CHECK(bytes == formats::written(example()));
    const auto sheets = formats::read_workbook(bytes);
    REQUIRE(sheets);
    REQUIRE(sheets->size() == 2);
    CHECK((*sheets)[0].cells.at(1).text == "See Figures");
    std::vector<std::string> words;
    for (const auto& cell : (*sheets)[1].cells) words.push_back(cell.text);
    CHECK(words == std::vector<std::string>{"Figures", "This worksheet contains one table.", "Area", "Value", "Day",
                                            "_x0041_ & \"B\"", "70.70", "2020-10-01", "=1+1", "[c]", "2012"});
}

TEST_CASE("a table is marked as one, and nothing runs") {
    const auto bytes = formats::written(example());
    const auto table = formats::unzipped(bytes, "xl/tables/table2.xml"),
               sheet = formats::unzipped(bytes, "xl/worksheets/sheet2.xml");
    REQUIRE(table);
    REQUIRE(sheet);
    CHECK(table->find("ref=\"A3:C5\"") != std::string::npos);
    CHECK(sheet->find("<f>") == std::string::npos);
    CHECK(formats::unzipped(bytes, "xl/workbook.xml")->find("'Figures'!$3:$3") != std::string::npos);
    CHECK(formats::unzipped(bytes, "docProps/core.xml")->find("2026-11-28T00:00:00Z") != std::string::npos);
    CHECK(formats::unzipped(bytes, "xl/worksheets/_rels/sheet1.xml.rels")->find("https://example.org/?a&amp;b") !=
          std::string::npos);
}

TEST_CASE("what is no workbook is told") {
    CHECK(formats::read_workbook("indicator,area\n").error() == "is no workbook that Excel wrote as .xlsx");
    const std::string
        main = "<workbook",
        relations =
            R"(<Relationships xmlns="r"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
    const auto torn = formats::zipped({{"_rels/.rels", relations}, {"xl/workbook.xml", main}});
    CHECK(formats::read_workbook(torn).error().starts_with("is damaged: its part \"xl/workbook.xml\" is not XML"));
}
