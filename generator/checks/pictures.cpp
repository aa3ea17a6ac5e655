#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "checks/checks.hpp"
#include "text/slug.hpp"

namespace checks {
namespace {

constexpr auto npos = std::string_view::npos;

std::string lower(std::string_view words) {
    std::string out(words);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

/// "script" of "svg:script".
std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// A browser passes over blanks in the scheme, and reads character references in it.
bool may_run(std::string_view value) {
    std::string address(value);
    std::erase_if(address, is_space);
    return address.starts_with("javascript:") || address.substr(0, address.find(':')).find('&') != npos;
}

/// What makes the tag (its name and attributes, in lower case) more than a drawing; empty if nothing does.
std::string active_part(std::string_view tag) {
    if (tag.empty() || tag[0] == '!' || tag[0] == '?') return "";
    const auto name_end = std::min(tag.find_first_of(" \t\r\n/"), tag.size());
    const auto name = tag.substr(0, name_end);
    for (const auto active : {"script", "foreignobject", "iframe", "handler"})
        if (local_name(name) == active) return fmt::format("<{}>", name);
    for (size_t at = name_end; (at = tag.find('=', at)) != npos;) {
        const auto key_end = tag.find_last_not_of(" \t\r\n", at - 1) + 1;
        const auto key_begin = tag.find_last_of(" \t\r\n\"'/", key_end - 1) + 1;
        const auto key = tag.substr(key_begin, key_end - key_begin);
        const auto open = tag.find_first_not_of(" \t\r\n", at + 1);
        if (open == npos || (tag[open] != '"' && tag[open] != '\'')) return "";
        const auto close = std::min(tag.find(tag[open], open + 1), tag.size());
        const auto value = tag.substr(open + 1, close - open - 1);
        if (local_name(key).starts_with("on")) return fmt::format("{}=", key);
        const bool leads = local_name(key) == "href" || key == "to" || key == "from" || key == "values" || key == "by";
        if (leads && may_run(value)) return fmt::format("{}=\"{}\"", key, value);
        at = close;
    }
    return "";
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

void refuse(const text::TreeFile& file, size_t at, const std::string& part, const text::Tree& content, report::Report& report) {
    report.add(report::Kind::active_picture, text::place_of(file.bytes, at, {content.shown(file.path), 1, 1}),
               fmt::format("the picture holds \"{}\": it could run a program in a reader's browser", part),
               "save it as a plain drawing (in Inkscape: \"Optimised SVG\"), or take this part out");
}

void check_picture(const text::TreeFile& file, const text::Tree& content, report::Report& report) {
    if (text::first_control(file.bytes) != npos || text::first_bad_utf8(file.bytes) != npos)
        return report.add(report::Kind::not_utf8, {content.shown(file.path), 0, 0}, "the picture is not UTF-8 text", "save it as plain SVG in UTF-8");
    const auto words = lower(file.bytes);
    for (size_t at = words.find('<'); at < words.size(); at = words.find('<', at)) {
        const std::string_view here = std::string_view(words).substr(at);
        if (here.starts_with("<!entity")) return refuse(file, at, "<!ENTITY", content, report);
        const size_t size = here.starts_with("<!doctype") ? 1 : size_of_part(here);
        if (const auto part = active_part(here.substr(1, size - 1)); !part.empty()) refuse(file, at, part, content, report);
        at += size;
    }
}

}  // namespace

void check_pictures(const text::Tree& content, report::Report& report) {
    for (const auto& file : content.files())
        if (file.path.ends_with(".svg")) check_picture(file, content, report);
}

}  // namespace checks
