#include "charts/labels.hpp"

#include <algorithm>

namespace charts {
namespace {

constexpr double character_width = 9, mark_radius = 8;

size_t characters(std::string_view text) {
    return size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string_view anchor_at(double share) { return share < 0.2 ? "start" : share > 0.85 ? "end" : "middle"; }

std::vector<std::string> lines_beside(std::string_view text, std::string_view beside) {
    const auto room = size_t(narrowest / character_width) - characters(beside) - 1;
    std::vector<std::string> lines{""};
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (!lines.back().empty() && characters(lines.back()) + 1 + characters(word) > room) lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + std::string(word);
    }
    return lines;
}

bool Labels::place(std::string_view text, double share, double y) {
    const double width = character_width * double(characters(text));
    const auto anchor = anchor_at(share);
    const double left = share * narrowest - (anchor == "start" ? 0 : anchor == "end" ? width : width / 2);
    const Box box{left, left + width, y - text_height, y};
    const bool is_free = std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) {
        return box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    });
    if (is_free) taken_.push_back(box);
    return is_free;
}

void Labels::keep_off(double share, double y) {
    const double x = share * narrowest;
    taken_.push_back({x - mark_radius, x + mark_radius, y - mark_radius, y + mark_radius});
}

}  // namespace charts
