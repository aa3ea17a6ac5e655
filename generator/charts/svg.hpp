// SVG as text. Lengths across are shares of the picture's width, lengths down are pixels, so that a chart fills its column while
// its words keep their size.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "text/html.hpp"

namespace charts {

/// What a chart says, for those who hear it.
struct Words {
    std::string id;           ///< unique in its page
    std::string title;        ///< the finding
    std::string description;  ///< what is drawn and how it reads
};

struct Attribute {
    std::string_view name;
    std::string value;
};

/// Text and attribute values are escaped; attributes without a value are left out.
text::Html element(std::string_view name, std::initializer_list<Attribute> attributes, const text::Html& inside = {});
text::Html words(std::string_view text, std::initializer_list<Attribute> attributes);

/// "12.5": at most two decimals, the same on every machine.
std::string number(double value);
/// 0.375 -> "37.5%".
std::string percent(double share);

/// The whole picture, `height` pixels high and as wide as its column, with its title and description.
text::Html picture(const Words& words, double height, const text::Html& inside);

/// Something drawn in pixels around the point `share` across and `y` down.
text::Html around(double share, double y, std::string_view kind, const text::Html& inside);

/// A straight line from one share across to another.
text::Html line(std::string_view kind, double from_share, double from_y, double to_share, double to_y);

}  // namespace charts
