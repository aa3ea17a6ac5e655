#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "checks/checks.hpp"
#include "checks/mailbox_words.hpp"
#include "checks/passage.hpp"
#include "checks/text_files.hpp"
#include "text/ascii.hpp"
#include "text/contact.hpp"

namespace checks {
namespace {

using report::Kind;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)); }
bool in_mailbox(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_' || c == '+' || c == '\'';
}

bool has(const std::vector<std::string_view>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)); }

constexpr auto npos = std::string_view::npos;

/// What people put between the digits of a number: blanks, points, hyphens, brackets, strokes.
constexpr std::string_view separators = " -.()[]/_";
constexpr int most_separators = 3;  ///< in a row, as in " - "

bool is_separator(char c) { return separators.find(c) != npos; }

/// Moves `at` back over `written`, also over a few separators behind it; false, and nothing moved, if it does not stand
/// there.
bool step_back(std::string_view bytes, size_t& at, std::string_view written) {
    size_t end = at;
    for (int passed = 0; !bytes.substr(0, end).ends_with(written); ++passed) {
        if (passed == most_separators || end == 0 || !is_separator(bytes[end - 1])) return false;
        --end;
    }
    at = end - written.size();
    return true;
}

constexpr size_t longest_word = 60;  ///< no more is looked at before a number

/// Whether what begins at `at` goes on from an address, a reference or another number. "0116 222 1234/07700 900123" are two
/// numbers, and "Mob.07700 900123" is one.
bool is_inside_other(std::string_view bytes, size_t at) {
    if (at == 0 || std::string_view("/=_.+#%&-").find(bytes[at - 1]) == npos) return at > 0 && is_word(bytes[at - 1]);
    const auto near = bytes.substr(at - std::min(at, longest_word), std::min(at, longest_word) - 1);
    const auto before = text::lower_case(near.substr(near.find_last_of(" \t\n|(") + 1));
    if (bytes[at - 1] == '/') return !std::all_of(before.begin(), before.end(), is_digit);
    constexpr auto names = std::to_array<std::string_view>({"m", "mob", "mobile", "phone", "t", "tel", "telephone"});
    return std::find(names.begin(), names.end(), before) == names.end();
}

/// "07.12.2019" and "07-08-09": days, and other things in pairs.
bool is_date(std::string_view written) {
    const auto parts = [&](size_t at) { return written.size() > at && (written[at] == '.' || written[at] == '-'); };
    return parts(2) && parts(5);
}

/// Where the number begins whose first 7 stands at `seven`: at "0", "+44", "+44 (0)", "0044" or "44" before it. npos if none
/// does.
size_t begin_of_number(std::string_view bytes, size_t seven) {
    size_t at = seven;
    const bool trunk = bytes.substr(0, seven).ends_with('0');
    if (trunk) --at;
    else step_back(bytes, at, "(0)");
    if (!step_back(bytes, at, "+44") && !step_back(bytes, at, "0044") && !trunk && !step_back(bytes, at, "44")) return npos;
    return is_inside_other(bytes, at) ? npos : at;
}

/// Where the ten digits end that begin at `at`, with a few separators between them; npos for more, fewer, or letters
/// behind. "07/12/2019" is a day: no stroke stands behind the first digit.
size_t end_of_number(std::string_view bytes, size_t at) {
    int digits = 0, between = 0;
    while (at < bytes.size() && digits < 10) {
        const bool digit = is_digit(bytes[at]);
        const bool parts = is_separator(bytes[at]) && !(digits == 1 && bytes[at] == '/');
        digits += digit;
        between = digit ? 0 : between + 1;
        if ((!digit && !parts) || between > most_separators) return npos;
        ++at;
    }
    return digits == 10 && (at == bytes.size() || !is_word(bytes[at])) ? at : npos;
}

/// Words that stand in the mailboxes of teams, not of persons.
bool is_of_team(std::string_view word) {
    const auto& words = mailbox_words().teams;
    return std::any_of(words.begin(), words.end(), [&](std::string_view known) {
        return word == known || (word.starts_with(known) && word[known.size()] == '-') ||
               (word.ends_with(known) && word[word.size() - known.size() - 1] == '-');
    });
}

/// "first.last", "f.last" and "flast" belong to a person; a team's mailbox is one word, or names what the team does.
bool is_personal(std::string_view written) {
    const auto lower = text::lower_case(written);
    auto local = std::string_view(lower);
    while (!local.empty() && is_digit(local.back())) local.remove_suffix(1);
    const auto dot = local.find('.');
    if (dot == npos) {
        const auto part = local.find_last_of("-_");
        return part == npos ? has(mailbox_words().surnames, local.substr(std::min<size_t>(1, local.size())))
                            : has(mailbox_words().surnames, local.substr(part + 1));
    }
    const auto is_name = [](std::string_view word) {
        return !word.empty() && !is_of_team(word) &&
               std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c) || c == '-' || c == '\''; });
    };
    return is_name(local.substr(0, dot)) && is_name(local.substr(dot + 1));
}

/// Calls `found(begin, end)` for each.
template <class Found>
void each_mailbox(std::string_view bytes, Found&& found) {
    for (size_t at = bytes.find('@'); at != npos; at = bytes.find('@', at + 1)) {
        size_t begin = at, end = at + 1;
        while (begin > 0 && in_mailbox(bytes[begin - 1])) --begin;
        while (end < bytes.size() && in_mailbox(bytes[end])) ++end;
        while (bytes[end - 1] == '.') --end;  // of the sentence
        const auto domain = bytes.substr(at + 1, end - at - 1);
        if (domain.find('.') == npos || begin == at) continue;
        if (is_personal(bytes.substr(begin, at - begin)) || has(mailbox_words().private_hosts, domain)) found(begin, end);
    }
}

/// British mobile numbers: "07700 900123", "+44 7700 900123".
template <class Found>
void each_number(std::string_view bytes, Found&& found) {
    for (size_t at = bytes.find('7'); at != npos; at = bytes.find('7', at + 1)) {
        const size_t end = end_of_number(bytes, at);
        const size_t begin = end == npos ? npos : begin_of_number(bytes, at);
        if (begin == npos || is_date(bytes.substr(begin, end - begin))) continue;
        found(begin, end);
        at = end - 1;
    }
}

}  // namespace

void judge_personal_data(const Passage& passage, report::Report& report) {
    const PlainSigns plain(passage.text);
    const auto text = plain.text();
    PassagePlaces places(passage);
    const auto refuse = [&](size_t begin, size_t end, std::string_view what, std::string help) {
        report.add(Kind::personal_data, places.of(plain.origin(begin)),
                   fmt::format("\"{}\" {}", text.substr(begin, end - begin), what), std::move(help));
    };
    each_mailbox(text, [&](size_t begin, size_t end) {
        refuse(begin, end, "looks like a person's mailbox", "give the team's mailbox, or the role");
    });
    each_number(text, [&](size_t begin, size_t end) {
        refuse(begin, end, "is a mobile number", "give the team's or the service's public number, or the role");
    });
}

void check_personal_data(const text::Tree& content, report::Report& report) {
    each_text_file(content, report, [](std::string_view bytes, const std::string& shown, report::Report& part) {
        if (text::may_hold_contact(bytes)) judge_personal_data({bytes, {shown, 1, 1}, Passage::Form::source}, part);
    });
}

}  // namespace checks
