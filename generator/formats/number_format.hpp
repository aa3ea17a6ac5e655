// How a spreadsheet shows a number.
#pragma once

#include <string>
#include <string_view>

namespace formats {

/// What a format code such as "#,##0.0", "0%" or "mmm-yy" makes of a number.
struct NumberFormat {
    enum class Shows : unsigned char { as_it_is, decimals, percent, day, month, year };
    Shows shows = Shows::as_it_is;
    int decimals = 0;
};

NumberFormat number_format(std::string_view code);
/// One of those that every spreadsheet knows by a number below 164.
NumberFormat number_format(int id);

/// From which day a workbook counts: 1900 or 1904.
enum class Epoch : unsigned char { y1900, y1904 };

/// "70.70", "34.5%", "2020-10-01", "October 2020"; a number that no format shortens has at most 15 digits, as spreadsheets have.
std::string shown(double value, NumberFormat format, Epoch epoch);

}  // namespace formats
