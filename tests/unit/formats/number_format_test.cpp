#include "formats/number_format.hpp"

#include <doctest/doctest.h>

#include "formats/cell.hpp"

namespace {

std::string shown(double value, std::string_view code) {
    return formats::shown(value, formats::number_format(code), formats::Epoch::y1900);
}

}  // namespace

TEST_CASE("numbers are shown as their formats ask") {
    CHECK(shown(70.7, "0.00") == "70.70");
    CHECK(shown(1234567.5, "#,##0") == "1234568");
    CHECK(shown(2.675, "0.00") == "2.68");
    CHECK(shown(-2.675, "0.00") == "-2.68");
    CHECK(shown(0.345, "0.0%") == "34.5%");
    CHECK(shown(0.1 + 0.2, "General") == "0.3");
    CHECK(shown(0.00001, "General") == "0.00001");
    CHECK(shown(7200, "[$£-809]#,##0;[Red]-[$£-809]#,##0") == "7200");
    CHECK(shown(7200.5, "_-\"£\"* #,##0.00_-") == "7200.50");
    CHECK(shown(1'500'000, "#,##0,\"k\"") == "1500000");
}

TEST_CASE("days are shown as days, in both ways of counting them") {
    CHECK(shown(44105, "dd/mm/yyyy") == "2020-10-01");
    CHECK(shown(44105.75, "d\\ mmmm\\ yyyy hh:mm") == "2020-10-01");
    CHECK(shown(44105, "mmm-yy") == "October 2020");
    CHECK(shown(44105, "[$-809]d mmm yyyy;@") == "2020-10-01");
    CHECK(formats::shown(44105 - 1462, formats::number_format(14), formats::Epoch::y1904) == "2020-10-01");
    CHECK(shown(5, "\"day\" 0") == "5");
}

TEST_CASE("cells are named as in a spreadsheet") {
    CHECK(formats::cell_name({7, 2}) == "B7");
    CHECK(formats::cell_name({1, 26}) == "Z1");
    CHECK(formats::cell_name({1, 27}) == "AA1");
    CHECK(formats::cell_name({1, 16384}) == "XFD1");
    for (const auto* name : {"B7", "$B$7", "b7"}) {
        const auto place = formats::cell_place(name);
        REQUIRE(place);
        CHECK(place->row == 7);
        CHECK(place->column == 2);
    }
    for (const auto* none : {"", "B", "7", "7B", "B0", "XFE1", "A1048577", "A-1"}) CHECK_FALSE(formats::cell_place(none));
}
