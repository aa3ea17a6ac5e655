#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "checks/checks.hpp"
#include "report/in_chunks.hpp"
#include "text/ascii.hpp"

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

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)); }
bool separates(char c) { return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')'; }

/// Moves `at` back over `written`, also over at most two separators behind it; false, and nothing moved, if it does not stand
/// there.
bool step_back(std::string_view bytes, size_t& at, std::string_view written) {
    size_t end = at;
    for (int i = 0; i < 2 && end > 0 && separates(bytes[end - 1]); ++i) --end;
    if (!bytes.substr(0, end).ends_with(written)) return false;
    at = end - written.size();
    return true;
}

/// Where the number begins whose first 7 stands at `seven`: at "0", "+44", "+44 (0)" or "0044" before it. npos if none does.
size_t begin_of_number(std::string_view bytes, size_t seven) {
    size_t at = seven;
    const auto before = bytes.substr(0, seven);
    const size_t zero = before.ends_with("0") ? 1 : before.ends_with("(0)") ? 3 : before.ends_with("(0) ") ? 4 : 0;
    const bool trunk = zero == 1;
    at -= zero;
    if (!step_back(bytes, at, "+44") && !step_back(bytes, at, "0044") && !trunk) return std::string_view::npos;
    const bool inside_other =
        at > 0 && (is_word(bytes[at - 1]) || std::string_view("/=_.+#%&-").find(bytes[at - 1]) != std::string_view::npos);
    return inside_other ? std::string_view::npos : at;
}

/// Where the ten digits end that begin at `at`, with at most two separators between them; npos for more, fewer, or letters
/// behind.
size_t end_of_number(std::string_view bytes, size_t at) {
    int digits = 0, between = 0;
    for (; at < bytes.size() && digits < 10; ++at) {
        if (is_digit(bytes[at])) ++digits, between = 0;
        else if (!separates(bytes[at]) || ++between > 2) break;
    }
    return digits == 10 && (at == bytes.size() || !is_word(bytes[at])) ? at : std::string_view::npos;
}

/// Words that stand in the mailboxes of teams, not of persons.
bool is_of_team(std::string_view word) {
    static constexpr std::array<std::string_view, 22> words{
        "admin",     "asb",      "board",  "communications", "community",   "contact", "council", "crime",
        "enquiries", "feedback", "help",   "info",           "information", "media",   "office",  "partnership",
        "police",    "press",    "report", "safety",         "support",     "team"};
    const auto lower = text::lower_case(word);
    return std::any_of(words.begin(), words.end(), [&](std::string_view known) {
        return lower == known || lower.starts_with(std::string(known) + "-") || lower.ends_with("-" + std::string(known));
    });
}

/// A mailbox of the form first.last@… belongs to a person; a team's is one word, or names what the team does.
bool is_personal(std::string_view local) {
    while (!local.empty() && is_digit(local.back())) local.remove_suffix(1);
    const auto dot = local.find('.');
    if (dot == std::string_view::npos) return false;
    const auto first = local.substr(0, dot), last = local.substr(dot + 1);
    const auto is_name = [](std::string_view word) {
        return !word.empty() && !is_of_team(word) &&
               std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c) || c == '-'; });
    };
    return is_name(first) && is_name(last);
}

/// Hosts of private mailboxes: no team of a public service has one there.
bool is_private_host(std::string_view domain) {
    static constexpr std::array<std::string_view, 9> hosts{"gmail.com",   "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com",
                                                           "live.co.uk", "yahoo.com",      "yahoo.co.uk", "icloud.com"};
    return std::find(hosts.begin(), hosts.end(), domain) != hosts.end();
}

void check_mailboxes(std::string_view bytes, const std::string& file, report::Report& report) {
    for (size_t at = bytes.find('@'); at != std::string_view::npos; at = bytes.find('@', at + 1)) {
        size_t begin = at, end = at + 1;
        while (begin > 0 && in_mailbox(bytes[begin - 1])) --begin;
        while (end < bytes.size() && in_mailbox(bytes[end])) ++end;
        while (bytes[end - 1] == '.') --end;  // of the sentence
        const auto domain = bytes.substr(at + 1, end - at - 1);
        if (domain.find('.') == std::string_view::npos || begin == at) continue;
        if (!is_personal(bytes.substr(begin, at - begin)) && !is_private_host(domain)) continue;
        report.add(Kind::personal_data, text::place_of(bytes, begin, {file, 1, 1}),
                   fmt::format("\"{}\" looks like a person's mailbox", bytes.substr(begin, end - begin)),
                   "give the team's mailbox, or the role");
    }
}

/// British mobile numbers: "07700 900123", "+44 7700 900123".
void check_numbers(std::string_view bytes, const std::string& file, report::Report& report) {
    for (size_t at = bytes.find('7'); at != std::string_view::npos; at = bytes.find('7', at + 1)) {
        const size_t end = end_of_number(bytes, at);
        const size_t begin = end == std::string_view::npos ? end : begin_of_number(bytes, at);
        if (begin == std::string_view::npos) continue;
        report.add(Kind::personal_data, text::place_of(bytes, begin, {file, 1, 1}),
                   fmt::format("\"{}\" is a mobile number", bytes.substr(begin, end - begin)),
                   "give the team's or the service's public number, or the role");
        at = end - 1;
    }
}

}  // namespace

void check_personal_data(const text::Tree& content, report::Report& report) {
    const auto& files = content.files();
    report::in_chunks(files.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        for (size_t i = begin; i < end; ++i) {
            if (!is_text_file(files[i].path)) continue;
            const auto shown = content.shown(files[i].path);
            check_mailboxes(files[i].bytes, shown, part);
            check_numbers(files[i].bytes, shown, part);
        }
    });
}

}  // namespace checks
