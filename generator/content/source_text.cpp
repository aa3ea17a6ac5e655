#include "content/source_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/flat_yaml.hpp"
#include "text/slug.hpp"

namespace content {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

text::Place place_of_byte(std::string_view bytes, size_t at, const std::string& file) {
    const auto before = bytes.substr(0, at);
    const auto line_start = before.rfind('\n') + 1;
    return {file, 1 + int(std::count(before.begin(), before.end(), '\n')), int(at - line_start) + 1};
}

/// The line that begins at `from`, without its end; `from` moves to the next line.
std::string_view next_line(std::string_view text, size_t& from) {
    const size_t end = std::min(text.find('\n', from), text.size());
    auto line = text.substr(from, end - from);
    from = std::min(end + 1, text.size());
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_fence(std::string_view line) {
    while (line.ends_with(' ')) line.remove_suffix(1);
    return line == "---";
}

}  // namespace

std::optional<std::string_view> checked_text(std::string_view bytes, const std::string& file, report::Report& report) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        report.add(report::Kind::empty_file, {file, 0, 0}, "the file is empty", "write it or remove it");
        return std::nullopt;
    }
    if (const size_t at = text::first_control(bytes); at != std::string_view::npos) {
        report.add(report::Kind::not_text, place_of_byte(bytes, at, file),
                   fmt::format("the file is not plain text: it holds the control character 0x{:02X}",
                               static_cast<unsigned char>(bytes[at])),
                   "save it as plain text in UTF-8, or give a picture or document its right ending");
        return std::nullopt;
    }
    if (const size_t at = text::first_bad_utf8(bytes); at != std::string_view::npos) {
        report.add(report::Kind::not_utf8, place_of_byte(bytes, at, file),
                   fmt::format("the byte 0x{:02X} does not belong to UTF-8 text", static_cast<unsigned char>(bytes[at])),
                   "save the file as UTF-8");
        return std::nullopt;
    }
    return bytes;
}

std::optional<SourceText> split_source(std::string_view text, const std::string& file, report::Report& report) {
    SourceText source;
    source.facts.type = Node::Type::map;
    size_t at = 0;
    if (!is_fence(next_line(text, at))) {
        source.prose = text;
        return source;
    }
    const size_t begin = at;
    for (int line = 2; at < text.size(); ++line) {
        const size_t line_start = at;
        if (!is_fence(next_line(text, at))) continue;
        const auto yaml = text.substr(begin, line_start - begin);
        auto facts = read_flat_yaml(yaml, 2);
        if (!facts) facts = read_yaml(yaml, file, 2, report);
        if (!facts) return std::nullopt;
        source.facts = std::move(*facts);
        source.prose = text.substr(at);
        source.prose_line = line + 1;
        return source;
    }
    report.add(report::Kind::front_matter_open, {file, 1, 1}, "the facts at the top are never closed",
               "put a line --- between them and the text");
    return std::nullopt;
}

}  // namespace content
