#include "text/json.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/utf8.hpp"

namespace text {
namespace {

/// Of a character beyond ASCII, two where UTF-16 needs two; DEL.
std::string escape(char32_t c) {
    const auto unit = [](std::uint32_t number) { return fmt::format("\\u{:04x}", number); };
    if (c < 0x10000) return unit(std::uint32_t(c));
    const auto rest = std::uint32_t(c) - 0x10000;
    return unit(0xd800 | rest >> 10) + unit(0xdc00 | (rest & 0x3ff));
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& json, int indent) {
    const auto written = json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    if (std::all_of(written.begin(), written.end(), [](char c) { return c >= 0 && c < 0x7f; })) return written;
    std::string out;
    out.reserve(written.size());
    for (size_t at = 0; at < written.size();) {
        const auto one = character(written, at);
        const bool shown = one.code < 0x7f || !(is_control(one.code) || is_invisible(one.code) || is_line_break(one.code));
        out += shown ? written.substr(at, one.length) : escape(one.code);
        at += one.length;
    }
    return out;
}

}  // namespace text
