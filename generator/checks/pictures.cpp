#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "checks/checks.hpp"
#include "text/ascii.hpp"
#include "text/slug.hpp"

namespace checks {
namespace {

constexpr auto npos = std::string_view::npos;

/// "script" of "svg:script".
std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

constexpr std::string_view blanks = " \t\r\n";

bool is_space(char c) { return blanks.find(c) != npos; }

/// A browser passes over blanks in the scheme, and reads numbered characters in it.
bool may_run(std::string_view value) {
    std::string address(value);
    std::erase_if(address, is_space);
    return address.find("javascript:") != npos || address.substr(0, address.find_first_of("/?")).find("&#") != npos;
}

bool is_element_that_runs(std::string_view name) {
    constexpr std::array<std::string_view, 4> known{"script", "foreignobject", "iframe", "handler"};
    return std::find(known.begin(), known.end(), local_name(name)) != known.end();
}

/// Attributes that hold an address, or an address to come in an animation.
bool leads_somewhere(std::string_view key) {
    constexpr std::array<std::string_view, 5> known{"href", "to", "from", "by", "values"};
    return std::find(known.begin(), known.end(), local_name(key)) != known.end();
}

/// The name or attribute that makes the tag (in lower case) more than a drawing; empty if nothing does.
std::string_view active_part(std::string_view tag) {
    if (tag.empty() || tag[0] == '!' || tag[0] == '?') return {};
    const auto name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
    if (is_element_that_runs(name)) return name;
    for (size_t at = name.size(); (at = tag.find('=', at)) != npos;) {
        const auto key_end = tag.find_last_not_of(blanks, at - 1) + 1;
        const auto key_begin = tag.find_last_of(" \t\r\n\"'/", key_end - 1) + 1;
        const auto key = tag.substr(key_begin, key_end - key_begin);
        const auto open = tag.find_first_not_of(blanks, at + 1);
        if (open == npos || (tag[open] != '"' && tag[open] != '\'')) return {};
        const auto close = std::min(tag.find(tag[open], open + 1), tag.size());
        const bool runs = leads_somewhere(key) && may_run(tag.substr(open + 1, close - open - 1));
        if (runs || local_name(key).starts_with("on")) return tag.substr(key_begin, close + 1 - key_begin);
        at = close;
    }
    return {};
}

/// Bytes of the comment, CDATA, instruction or tag that begins here; a tag ends at a '>' outside quotation marks.
size_t size_of_part(std::string_view here) {
    constexpr std::array<std::array<std::string_view, 2>, 3> enclosed{{{"<!--", "-->"}, {"<![cdata[", "]]>"}, {"<?", "?>"}}};
    for (const auto& [open, close] : enclosed)
        if (here.starts_with(open)) return std::min(here.find(close, open.size()), here.size());
    char quote = 0;
    for (size_t at = 0; at < here.size(); ++at) {
        if (quote) quote = here[at] == quote ? char(0) : quote;
        else if (here[at] == '"' || here[at] == '\'') quote = here[at];
        else if (here[at] == '>') return at;
    }
    return here.size();
}

void check_picture(const text::TreeFile& file, const text::Tree& content, report::Report& report) {
    const auto refuse = [&](size_t at, size_t size) {
        report.add(
            report::Kind::active_picture, text::place_of(file.bytes, at, {content.shown(file.path), 1, 1}),
            fmt::format("the picture holds \"{}\": it could run a program in a reader's browser", file.bytes.substr(at, size)),
            "save it as a plain drawing (in Inkscape: \"Optimised SVG\"), or take this part out");
    };
    const auto words = text::lower_case(file.bytes);
    for (size_t at = words.find('<'); at < words.size(); at = words.find('<', at)) {
        const auto here = std::string_view(words).substr(at);
        constexpr std::string_view entity = "<!entity";
        if (here.starts_with(entity)) return refuse(at, entity.size());
        const size_t size = here.starts_with("<!doctype") ? 1 : size_of_part(here);
        if (const auto part = active_part(here.substr(1, size - 1)); !part.empty())
            refuse(size_t(part.data() - words.data()), part.size());
        at += size;
    }
}

bool is_utf8_text(std::string_view bytes) { return text::first_control(bytes) == npos && text::first_bad_utf8(bytes) == npos; }

}  // namespace

void check_pictures(const text::Tree& content, report::Report& report) {
    for (const auto& file : content.files()) {
        if (!file.path.ends_with(".svg")) continue;
        if (is_utf8_text(file.bytes)) check_picture(file, content, report);
        else
            report.add(report::Kind::not_utf8, {content.shown(file.path), 0, 0}, "the picture is not UTF-8 text",
                       "save it as plain SVG in UTF-8");
    }
}

}  // namespace checks
