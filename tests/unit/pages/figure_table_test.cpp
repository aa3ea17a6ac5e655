#include "pages/figure_table.hpp"

#include "small_portal.hpp"

TEST_CASE("numbers of a page have the same thousands separators, the paper's earlier value too") {
    const std::string facts = "---\ntitle: T\nsummary: S\nchanged: 2026-11-22\nsources: []\n";
    const SmallPortal small{
        {"snapshots/q3.json",
         R"({"title": "Q3", "summary": "S", "changed": "2026-11-22", "meeting": "2019-12-06", "pack": "lscsb-2019-12-06", "paper": "P",
  "period": {"start": "2020-10-01", "end": "2020-12-31", "kind": "quarter", "label": "Q3"},
  "observations": [{"indicator": "i", "area": "county", "value": 1495, "printed": {"previous": 10593.5, "change": -9098.5}}]})"},
        {"indicators/i.md", facts + "unit: count\npolarity: low-good\n---\n"},
        {"areas/county.md", facts + "type: county\n---\n"}};
    const auto context = small.context();
    const auto row = pages::figure_row(context.book.figures().at(0), pages::Cited::paper, context);
    CHECK(row.get("value")->string_value() == "1,495");
    CHECK(row.get("comparison")->string_value() == "previous 10,593.5; change −9,098.5");
}
