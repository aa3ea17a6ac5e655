// Where something stands in a source file.
#pragma once

#include <compare>
#include <string>

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

}  // namespace text
