#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "checks/checks.hpp"

namespace checks {
namespace {

using report::Kind;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)); }
bool in_mailbox(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_' || c == '+'; }

bool is_text_file(std::string_view path) {
    for (const std::string_view ending : {".md", ".markdown", ".yaml", ".yml", ".json", ".csv", ".txt", ".svg", ".html"})
        if (path.ends_with(ending)) return true;
    return false;
}

text::Place place_of(const std::string& file, std::string_view bytes, size_t at) {
    const auto before = bytes.substr(0, at);
    return {file, 1 + int(std::count(before.begin(), before.end(), '\n')), int(at - (before.rfind('\n') + 1)) + 1};
}

/// How many bytes from `at` a British mobile number takes, "07700 900123" or "+44 7700 900123"; 0 if none stands there.
size_t mobile_number(std::string_view bytes, size_t at) {
    if (at > 0 && (is_digit(bytes[at - 1]) || bytes[at - 1] == '+')) return 0;
    std::string digits;
    size_t end = at;
    for (; end < bytes.size() && digits.size() < 13; ++end) {
        const char c = bytes[end];
        if (is_digit(c)) digits += c;
        else if (!(c == '+' && end == at) && !((c == ' ' || c == '-' || c == '(' || c == ')') && end + 1 < bytes.size() && !digits.empty())) break;
    }
    while (end > at && !is_digit(bytes[end - 1])) --end;
    const bool national = bytes[at] == '0' && digits.size() == 11 && digits.starts_with("07");
    const bool international = bytes[at] == '+' && (digits.size() == 12 || digits.size() == 13) && (digits.starts_with("447") || digits.starts_with("4407"));
    return national || international ? end - at : 0;
}

/// A mailbox of the form first.last@… belongs to a person; a team's has one word or a hyphen.
bool is_personal(std::string_view local) {
    const auto dot = local.find('.');
    if (dot == std::string_view::npos || local.find('.', dot + 1) != std::string_view::npos) return false;
    const auto first = local.substr(0, dot);
    auto last = local.substr(dot + 1);
    while (!last.empty() && is_digit(last.back())) last.remove_suffix(1);
    const auto letters = [](std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c); }); };
    return letters(first) && letters(last);
}

void check_mailboxes(std::string_view bytes, const std::string& file, report::Report& report) {
    for (size_t at = bytes.find('@'); at != std::string_view::npos; at = bytes.find('@', at + 1)) {
        size_t begin = at, end = at + 1;
        while (begin > 0 && in_mailbox(bytes[begin - 1])) --begin;
        while (end < bytes.size() && in_mailbox(bytes[end])) ++end;
        const auto domain = bytes.substr(at + 1, end - at - 1);
        if (domain.find('.') == std::string_view::npos || !is_personal(bytes.substr(begin, at - begin))) continue;
        report.add(Kind::personal_data, place_of(file, bytes, begin), fmt::format("\"{}\" looks like a person's mailbox", bytes.substr(begin, end - begin)),
                   "give the team's mailbox, or the role");
    }
}

void check_numbers(std::string_view bytes, const std::string& file, report::Report& report) {
    for (size_t at = bytes.find('7'); at != std::string_view::npos; at = bytes.find('7', at + 1)) {
        size_t begin = at;
        if (begin > 0 && bytes[begin - 1] == '0') --begin;
        while (begin > 0 && bytes[begin] != '+' && (bytes[begin - 1] == '4' || bytes[begin - 1] == '+' || bytes[begin - 1] == ' ' || bytes[begin - 1] == '(') && at - begin < 8) --begin;
        while (begin < at && bytes[begin] != '+' && bytes[begin] != '0') ++begin;
        const size_t size = mobile_number(bytes, begin);
        if (size == 0) continue;
        report.add(Kind::personal_data, place_of(file, bytes, begin), fmt::format("\"{}\" is a mobile number", bytes.substr(begin, size)),
                   "give the team's or the service's public number, or the role");
        at = begin + size;
    }
}

}  // namespace

void check_personal_data(const text::Tree& content, report::Report& report) {
    for (const auto& file : content.files()) {
        if (!is_text_file(file.path)) continue;
        const auto shown = content.shown(file.path);
        check_mailboxes(file.bytes, shown, report);
        check_numbers(file.bytes, shown, report);
    }
}

}  // namespace checks
