// Where something stands in a source file.
#pragma once

#include <algorithm>
#include <compare>
#include <string>
#include <string_view>

namespace text {

/// A position in a file of the content or theme tree. `line` and `column` count from 1, columns in bytes;
/// line 0 means the file as a whole.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    auto operator<=>(const Place&) const = default;
};

/// A value together with the place where the author wrote it.
template <class T>
struct Placed {
    T value;
    Place place;
};

/// The place of the byte `at` of `bytes`, whose first byte stands at `start` and whose lines begin in that column.
inline Place place_of(std::string_view bytes, size_t at, const Place& start) {
    const auto before = bytes.substr(0, at);
    return {start.file, start.line + int(std::count(before.begin(), before.end(), '\n')),
            start.column + int(at - (before.rfind('\n') + 1))};
}

}  // namespace text
