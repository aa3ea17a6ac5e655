#include "content/authoring/known_lines.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/json.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace content {
namespace {

constexpr size_t longest_comment = 200;
constexpr std::string_view no_items = "[]\n";

/// In quotation marks, unless it reads the same without.
std::string yaml_text(const std::string& words) {
    const bool is_plain = std::all_of(words.begin(), words.end(), [](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) || std::string_view(" ./_-,;()'").find(char(c)) != std::string_view::npos);
    });
    return is_plain && (words.empty() || std::isalnum(static_cast<unsigned char>(words[0]))) ? words : text::json_text(words);
}

bool is_comment(std::string_view line) { return text::trimmed(line).starts_with('#'); }
bool is_blank(std::string_view line) { return text::trimmed(line).empty(); }

}  // namespace

std::string known_lines(const std::vector<report::Finding>& findings, const std::vector<std::string>& folders,
                        const Judgement& judgement) {
    std::string lines;
    for (const auto& finding : findings) {
        lines += fmt::format("# {}\n", text::for_terminal(text::shortened(finding.message, longest_comment)));
        const auto put = [&](std::string_view key, const std::string& value) {
            lines += value.empty() ? fmt::format("{}:\n", key) : fmt::format("{}: {}\n", key, yaml_text(value));
        };
        put("- rule", std::string(finding.code()));
        put("  place", report::without_folders(finding.place.file, folders));
        put("  reason", judgement.reason);
        put("  who", judgement.who);
        put("  day", judgement.day.iso());
        if (judgement.until) put("  until", judgement.until->iso());
        put("  fingerprint", finding.fingerprint);
    }
    return lines;
}

std::string without_items(std::string_view bytes, std::vector<int> lines) {
    const auto all = text::lines_of(bytes);
    std::vector<bool> taken(all.size());
    for (const int line : lines) {
        size_t first = size_t(line) - 1, end = first + 1;
        if (first > 0 && text::trimmed(all[first - 1]) == "-") --first;
        while (first > 0 && is_comment(all[first - 1])) --first;
        while (end < all.size() && all[end].starts_with(' ') && !is_blank(all[end])) ++end;
        std::fill(taken.begin() + long(first), taken.begin() + long(end), true);
    }
    std::string left;
    for (size_t i = 0; i < all.size(); ++i)
        if (!taken[i]) left += all[i];
    return text::trimmed(left).empty() && !lines.empty() ? std::string(no_items) : left;
}

std::string with_items(std::string_view bytes, std::string_view more) {
    if (more.empty()) return std::string(bytes);
    std::string all(bytes == no_items ? "" : bytes);
    if (!all.empty() && !all.ends_with('\n')) all += '\n';
    return all.append(more);
}

}  // namespace content
