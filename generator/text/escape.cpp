#include "text/escape.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/html.hpp"
#include "text/utf8.hpp"

namespace text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

/// On one line.
std::string folded(std::string_view words) {
    std::string out;
    for (size_t at = 0; at < words.size();) {
        const auto one = character(words, at);
        if (is_line_break(one.code) || one.code == '\t') out += ' ';
        else out += is_control(one.code) || !one.well_formed ? "\xef\xbf\xbd" : words.substr(at, one.length);
        at += one.length;
    }
    return out;
}

std::string with_backslashes(std::string_view words, std::string_view before) {
    std::string out;
    for (const char c : words) {
        if (is_one_of(c, before)) out += '\\';
        out += c;
    }
    return out;
}

std::string percent_encoded(std::string_view words, std::string_view signs) {
    std::string out;
    for (const char c : words) out += is_one_of(c, signs) ? fmt::format("%{:02X}", unsigned(c)) : std::string(1, c);
    return out;
}

/// Where a line of Markdown can begin a list, a heading, a quotation, code.
size_t end_of_block_sign(std::string_view line) {
    const size_t digits = size_t(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
    const size_t sign = digits > 0 ? digits : 0;
    return sign < line.size() && is_one_of(line[sign], digits > 0 ? ".)" : "#>+-=~`:") ? sign : std::string_view::npos;
}

constexpr std::string_view formula_signs = "=+-@\t\r\n";
constexpr std::string_view wide_formula_signs[] = {"＝", "＋", "－", "＠"};

bool is_formula(std::string_view cell) {
    const auto starts_with = [&](std::string_view sign) { return cell.starts_with(sign); };
    if (std::any_of(std::begin(wide_formula_signs), std::end(wide_formula_signs), starts_with)) return true;
    if (cell.empty() || !is_one_of(cell[0], formula_signs)) return false;
    return cell[0] == '=' || cell.find_first_not_of("0123456789.,% ", 1) != std::string_view::npos;
}

}  // namespace

std::string for_terminal(std::string_view words) {
    std::string out;
    for (size_t at = 0; at < words.size();) {
        const auto one = character(words, at);
        const auto bytes = words.substr(at, one.length);
        const bool harmless = one.well_formed && !is_control(one.code) && !is_invisible(one.code) && !is_line_break(one.code);
        if (harmless) out += bytes;
        else if (one.well_formed && one.code >= 0x80) out += fmt::format("\\u{{{:04X}}}", std::uint32_t(one.code));
        else
            for (const unsigned char byte : bytes) out += fmt::format("\\x{:02X}", byte);
        at += one.length;
    }
    return out;
}

std::string for_markdown(std::string_view words) {
    const auto line = folded(words);
    std::string out;
    size_t at = std::min(line.find_first_not_of(' '), line.size());
    const size_t block_sign = end_of_block_sign(std::string_view(line).substr(at));
    const size_t escaped = block_sign == std::string_view::npos ? block_sign : at + block_sign;
    for (; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '@') {  // code is neither a mailbox nor somebody's name, which a backslash would not prevent
            const size_t end = std::min(line.find_first_not_of('@', at), line.size());
            out += "`" + line.substr(at, end - at) + "`";
            at = end - 1;
            continue;
        }
        const bool begins_address =
            (c == ':' && line.compare(at, 3, "://") == 0) || (c == '.' && at > 0 && (line[at - 1] | 0x20) == 'w');
        if (at == escaped || begins_address || is_one_of(c, "\\`*_[]<&~|$#")) out += '\\';
        out += c;
    }
    return out;
}

std::string for_csv(std::string_view words) {
    auto cell = sound(words);
    if (is_formula(cell)) cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string for_xml(std::string_view words) { return Html::escaped(sound(words)).str(); }

std::string for_command(std::string_view words) { return percent_encoded(sound(words), "%\r\n"); }
std::string for_command_property(std::string_view words) { return percent_encoded(sound(words), "%\r\n:,"); }

std::string for_nginx(std::string_view words) { return with_backslashes(folded(words), "\\\""); }

/// A backslash stands for itself there unless one of the two follows.
std::string for_apache(std::string_view words) {
    const auto line = folded(words);
    std::string out;
    for (size_t at = 0; at < line.size(); ++at) {
        const bool before_special = at + 1 == line.size() || is_one_of(line[at + 1], "\\\"");
        if (line[at] == '"' || (line[at] == '\\' && before_special)) out += '\\';
        out += line[at];
    }
    return out;
}

std::string for_regex(std::string_view words) { return with_backslashes(words, ".+*?()[]{}^$|\\#"); }

std::string calendar_line(std::string_view name, std::string_view value) {
    constexpr size_t longest = 73;  // with the space that a folded line begins with, well below 75
    std::string line = std::string(name) + ":" + folded(value), out;
    while (line.size() > longest) {
        size_t cut = longest;
        while ((line[cut] & 0xc0) == 0x80) --cut;
        out += line.substr(0, cut) + "\r\n ";
        line.erase(0, cut);
    }
    return out + line + "\r\n";
}

std::string for_calendar(std::string_view words) {
    std::string out;
    for (const char c : with_backslashes(sound(words), "\\;,"))
        if (c == '\n') out += "\\n";
        else if (c != '\r') out += c;
    return out;
}

std::string for_mail_header(std::string_view words) { return folded(words); }

std::string quoted_printable(std::string_view body) {
    constexpr size_t longest = 75;  // and the "=" of a line that goes on
    std::string out;
    size_t length = 0;
    const auto sound_body = sound(body);
    for (size_t at = 0; at < sound_body.size(); ++at) {
        const char c = sound_body[at];
        if (c == '\r') continue;
        if (c == '\n') {
            out += "\r\n", length = 0;
            continue;
        }
        const bool ends_line = at + 1 == sound_body.size() || is_one_of(sound_body[at + 1], "\r\n");
        const bool itself = (c > 0x20 && c < 0x7f && c != '=') || (is_one_of(c, " \t") && !ends_line);
        const auto piece = itself ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
        if (length + piece.size() > longest) out += "=\r\n", length = 0;
        out += piece, length += piece.size();
    }
    return out;
}

}  // namespace text
