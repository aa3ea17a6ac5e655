// Finds room for words in a picture.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace charts {

/// The narrowest chart in pixels, on a phone of 320.
inline constexpr double narrowest = 290;
inline constexpr double text_height = 20;

/// Which end of a text stands at its point; the ends of a picture hold their words inside.
std::string_view anchor_at(double share);

/// `text` in lines that leave room for `beside` in the narrowest picture; a word alone may be longer.
std::vector<std::string> lines_beside(std::string_view text, std::string_view beside);

/// Keeps words off each other in the narrowest picture, and so in all.
class Labels {
public:
    /// True, and the room is taken, if no earlier words stand where `text` would: at `share` across, its foot `y` down.
    bool place(std::string_view text, double share, double y);
    /// Takes the room of a mark around a point.
    void keep_off(double share, double y);

private:
    struct Box {
        double left, right, top, bottom;
    };
    std::vector<Box> taken_;
};

}  // namespace charts
