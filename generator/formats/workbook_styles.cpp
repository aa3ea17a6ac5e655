#include "formats/workbook_styles.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace formats {
namespace {

constexpr unsigned most_decimals = 6, first_of_numbers = number_of(Style::wrapped_link) + 1;
constexpr unsigned date_format = 164, first_number_format = 165;  ///< those below are the spreadsheet's own

std::string formats_of_numbers() {
    auto all =
        fmt::format(R"(<numFmts count="{}"><numFmt numFmtId="{}" formatCode="d\ mmmm\ yyyy"/>)", most_decimals + 2, date_format);
    for (unsigned decimals = 0; decimals <= most_decimals; ++decimals)
        all += fmt::format(R"(<numFmt numFmtId="{}" formatCode="#,##0{}{}"/>)", first_number_format + decimals,
                           decimals ? "." : "", std::string(decimals, '0'));
    return all + "</numFmts>";
}

/// The guidance asks for Arial or the like, 12 points and larger.
constexpr std::string_view fonts =
    R"(<fonts count="4"><font><sz val="12"/><name val="Arial"/></font><font><b/><sz val="16"/><name val="Arial"/></font>)"
    R"(<font><b/><sz val="12"/><name val="Arial"/></font><font><u/><sz val="12"/><color rgb="FF1D4F91"/><name val="Arial"/></font></fonts>)";
constexpr std::string_view fills_and_borders =
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)";

std::string look(unsigned format, unsigned font, bool is_heading, bool wraps) {
    return fmt::format(
        R"(<xf numFmtId="{}" fontId="{}" fillId="0" borderId="0" xfId="{}" applyNumberFormat="1" applyFont="1" applyAlignment="1">)"
        R"(<alignment vertical="top"{}/></xf>)",
        format, font, is_heading ? 1 : 0, wraps ? R"( wrapText="1")" : "");
}

/// In the order of `Style`, then numbers by their decimals.
std::string looks() {
    std::string all = look(0, 0, false, false) + look(0, 1, true, false) + look(0, 2, false, true) + look(0, 0, false, true) +
                      look(date_format, 0, false, false) + look(0, 3, false, false) + look(0, 3, false, true);
    for (unsigned decimals = 0; decimals <= most_decimals; ++decimals)
        all += look(first_number_format + decimals, 0, false, false);
    return fmt::format(R"(<cellXfs count="{}">{}</cellXfs>)", first_of_numbers + most_decimals + 1, all);
}

}  // namespace

unsigned style_of_number(std::string_view digits) {
    const auto point = digits.find('.');
    const size_t decimals = point == std::string_view::npos ? 0 : digits.size() - point - 1;
    return first_of_numbers + unsigned(std::min<size_t>(decimals, most_decimals));
}

std::string styles() {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}{}{})"
        R"(<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellStyleXfs>{})"
        R"(<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles></styleSheet>)",
        "\n", formats_of_numbers(), fonts, fills_and_borders, looks());
}

}  // namespace formats
