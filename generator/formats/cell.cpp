#include "formats/cell.hpp"

#include "text/ascii.hpp"

namespace formats {
namespace {

constexpr int letters = 26, last_column = 16'384, last_row = 1'048'576;

}  // namespace

std::string cell_name(CellPlace place) {
    std::string name;
    for (int rest = place.column; rest > 0; rest = (rest - 1) / letters)
        name.insert(name.begin(), char('A' + (rest - 1) % letters));
    return name + std::to_string(place.row);
}

std::optional<CellPlace> cell_place(std::string_view name) {
    CellPlace place;
    for (const char written : text::lower_case(name)) {
        if (written == '$') continue;
        if (written >= 'a' && written <= 'z' && place.row == 0) place.column = place.column * letters + (written - 'a' + 1);
        else if (written >= '0' && written <= '9' && place.column > 0) place.row = place.row * 10 + (written - '0');
        else return std::nullopt;
        if (place.column > last_column || place.row > last_row) return std::nullopt;
    }
    return place.row > 0 ? std::optional(place) : std::nullopt;
}

}  // namespace formats
