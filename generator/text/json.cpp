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
    auto written = json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    const auto after_ascii = [&](size_t at) {
        const auto ascii = [](char c) { return c >= 0 && c < 0x7f; };
        return size_t(std::find_if_not(written.begin() + std::ptrdiff_t(at), written.end(), ascii) - written.begin());
    };
    size_t at = 0, end = after_ascii(0);
    if (end == written.size()) return written;
    std::string out;
    out.reserve(written.size());
    for (; end < written.size(); end = after_ascii(at)) {
        out.append(written, at, end - at);
        const auto one = character(written, end);
        if (is_control(one.code) || is_invisible(one.code) || is_line_break(one.code)) out += escape(one.code);
        else out.append(written, end, one.length);
        at = end + one.length;
    }
    return out.append(written, at);
}

}  // namespace text
