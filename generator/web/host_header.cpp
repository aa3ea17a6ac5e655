#include "web/host_header.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace web {
namespace {

/// RFC 4648, 4.
std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (size_t at = 0; at < bytes.size(); at += 3) {
        const auto group = bytes.substr(at, 3);
        unsigned bits = 0;
        for (size_t i = 0; i < 3; ++i) bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0u);
        for (size_t i = 0; i < 4; ++i) out += i <= group.size() ? letters[bits >> (18 - 6 * i) & 63] : '=';
    }
    return out;
}

bool is_header(std::string_view line) {
    const size_t colon = line.find(':');
    const auto bad = [](unsigned char c) { return c <= 0x20 || c == 0x7f; };
    const auto name = line.substr(0, colon);
    return colon != std::string_view::npos && !name.empty() && std::none_of(name.begin(), name.end(), bad);
}

bool is_login(std::string_view words) { return words.find(':') != std::string_view::npos; }

template <class IsGood, class Line>
std::optional<std::vector<HostHeader>> read(std::string_view lines, IsGood is_good, Line line_of) {
    std::vector<HostHeader> headers;
    for (const auto whole : text::lines_of(lines)) {
        const auto line = text::trimmed(whole);
        if (line.empty()) continue;
        const size_t blank = std::min(line.find_first_of(" \t"), line.size());
        auto host = links::HostPattern::parse(line.substr(0, blank));
        const auto rest = text::trimmed(line.substr(blank));
        if (!host || !is_good(rest)) return std::nullopt;
        headers.push_back({std::move(*host), line_of(rest)});
    }
    return headers;
}

}  // namespace

std::optional<std::vector<HostHeader>> read_headers(std::string_view lines) {
    return read(lines, is_header, [](std::string_view header) { return std::string(header); });
}

std::optional<std::vector<HostHeader>> read_logins(std::string_view lines) {
    return read(lines, is_login, [](std::string_view login) { return "Authorization: Basic " + base64(login); });
}

}  // namespace web
