// How the cells of a workbook look.
#pragma once

#include <string>
#include <string_view>

namespace formats {

/// `heading` is the style that spreadsheets call "Heading 1", which a screen reader can tell.
enum class Style : unsigned char { plain, heading, header, wrapped, date, link, wrapped_link };

/// The attribute `s` of a cell.
constexpr unsigned number_of(Style style) { return unsigned(style); }
/// With as many decimals as the digits have, up to six.
unsigned style_of_number(std::string_view digits);

/// The part xl/styles.xml.
std::string styles();

}  // namespace formats
