#include "content/data/source_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/data/flat_yaml.hpp"
#include "text/ascii.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace content {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

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

/// "----": meant as the line around the facts.
bool is_almost_fence(std::string_view line) {
    const auto hyphens = text::trimmed(line, " \t");
    return hyphens.size() >= 2 && hyphens.find_first_not_of('-') == std::string_view::npos && !is_fence(line);
}

/// "title: Knife crime"
bool is_fact(std::string_view line) {
    const auto key = line.substr(0, line.find(": "));
    return !key.empty() && key.size() < line.size() &&
           key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

void refuse_fence(std::string_view line, std::string_view does, text::Place place, report::Report& report) {
    report.add(report::Kind::front_matter_line, std::move(place),
               fmt::format("the line \"{}\" does not {} the facts", line, does),
               "write exactly three hyphens, with nothing before them: ---");
}

/// Facts that would be read as text, because no line --- opens them at the very top.
bool refuse_misplaced_facts(std::string_view text, const std::string& file, report::Report& report) {
    size_t at = 0;
    int number = 1;
    auto line = next_line(text, at);
    for (; text::trimmed(line, " \t").empty() && at < text.size(); ++number) line = next_line(text, at);
    if (!(is_fence(line) || is_almost_fence(line)) || !is_fact(next_line(text, at))) return false;
    if (!is_fence(line)) return refuse_fence(line, "open", {file, number, 1}, report), true;
    report.add(report::Kind::front_matter_line, {file, number, 1}, "the facts do not begin in the first line of the file",
               "take out the empty lines above the line ---");
    return true;
}

}  // namespace

std::optional<std::string_view> checked_text(std::string_view bytes, const std::string& file, report::Report& report) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        report.add(report::Kind::empty_file, {file, 0, 0}, "the file is empty", "write it or remove it");
        return std::nullopt;
    }
    if (const size_t at = text::first_control(bytes); at != std::string_view::npos) {
        report.add(report::Kind::not_text, text::place_of(bytes, at, {file, 1, 1}),
                   fmt::format("the file is not plain text: it holds the control character 0x{:02X}",
                               std::uint32_t(text::character(bytes, at).code)),
                   "save it as plain text in UTF-8, or give a picture or document its right ending");
        return std::nullopt;
    }
    if (const size_t at = text::first_bad_utf8(bytes); at != std::string_view::npos) {
        report.add(report::Kind::not_utf8, text::place_of(bytes, at, {file, 1, 1}),
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
        if (refuse_misplaced_facts(text, file, report)) return std::nullopt;
        source.prose = text;
        return source;
    }
    const size_t begin = at;
    for (int line = 2; at < text.size(); ++line) {
        const size_t line_start = at;
        const auto here = next_line(text, at);
        if (here.starts_with('-') && is_almost_fence(here))
            return refuse_fence(here, "close", {file, line, 1}, report), std::nullopt;
        if (!is_fence(here)) continue;
        const auto yaml = text.substr(begin, line_start - begin);
        auto facts = read_flat_yaml(yaml, 2);
        if (!facts) facts = read_yaml(yaml, {file, 2, 1}, report);
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
