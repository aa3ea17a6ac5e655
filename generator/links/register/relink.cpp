#include "links/register/relink.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "links/url/public_address.hpp"
#include "text/contact.hpp"
#include "text/lines.hpp"

namespace links {
namespace {

constexpr size_t context_lines = 3;
constexpr size_t longest_written = 2000;  ///< bytes; what some browsers and mail programs still read

/// Why a person has to look at it before it is written for `old`; empty if nobody has to.
std::string_view doubt_about(const Url& address, const Url* old) {
    if (address.scheme != "http" && address.scheme != "https") return "the new address is not one of the web";
    if (!address.username.empty() || !address.password.empty()) return "the new address names a user";
    if (!is_public_host(address.host.value_or("")) && !(old && old->host == address.host))
        return "the new address leads to a host that is not public";
    if (address.href().size() > longest_written) return "the new address is very long";
    const auto written = address.href();
    if (text::may_hold_contact(written) || written.find("%40") != std::string::npos)
        return "the new address may hold a person's number or mailbox";
    return "";
}

/// What stands behind '#' is kept where the move has nothing there: the new page has it as well, or the next check says so.
text::Repair repair_on_the_web(const Result& result, const std::string& to, std::string reason) {
    text::Repair repair{*result.source, result.url, "", std::move(reason), "the new address cannot be read"};
    auto address = parse_url(to);
    if (!address) return repair;
    const auto old = parse_url(result.target);
    if (old && !address->fragment) address->fragment = old->fragment;
    repair.after = address->href();
    repair.doubt = doubt_about(*address, old ? &*old : nullptr);
    return repair;
}

/// Nothing if nothing can be done.
std::optional<text::Repair> repair_of(const Result& result, const Register& known) {
    if (!result.suggestion.empty())
        return text::Repair{*result.source, result.url, result.suggestion, "the only address that is near"};
    const auto& knowledge = known.knowledge();
    if (const auto* move = knowledge.move_for(result.target); move && move->day <= knowledge.today)
        if (const auto moved = move->applied(result.target); known.works(moved))
            return repair_on_the_web(result, moved, fmt::format("moved as planned on {}", move->day.long_form()));
    if (const auto settled = settled_address(known.visits(result.target), knowledge.policy); !settled.empty())
        return repair_on_the_web(result, settled, fmt::format("moved for good, {} visits say", knowledge.policy.stable_runs));
    const auto alternate = knowledge.alternate_for(result.target);
    if (result.verdict.status == Status::broken && !alternate.empty())
        return repair_on_the_web(result, alternate, "the approved alternate of a broken link");
    return std::nullopt;
}

using Lines = std::vector<std::string_view>;

void append_line(std::string& out, char mark, std::string_view line) {
    out += mark;
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// Lines `first` to before `end`: what goes before what comes, for each run of changed lines.
void append_hunk(std::string& out, const Lines& before, const Lines& after, size_t first, size_t end) {
    for (size_t at = first; at < end;) {
        size_t changed = at;
        while (changed < end && before[changed] != after[changed]) ++changed;
        for (size_t i = at; i < changed; ++i) append_line(out, '-', before[i]);
        for (size_t i = at; i < changed; ++i) append_line(out, '+', after[i]);
        if (changed < end) append_line(out, ' ', before[changed]);
        at = changed + 1;
    }
}

}  // namespace

std::vector<text::Repair> repairs(const Checked& checked, const Register& known) {
    std::vector<text::Repair> repairs;
    for (const auto& result : checked.results) {
        if (!result.source) continue;
        if (auto repair = repair_of(result, known)) repairs.push_back(std::move(*repair));
    }
    std::sort(repairs.begin(), repairs.end());
    repairs.erase(std::unique(repairs.begin(), repairs.end()), repairs.end());
    return repairs;
}

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
    const auto old_lines = text::lines_of(before), new_lines = text::lines_of(after);
    std::string diff;
    for (size_t at = 0; at < old_lines.size();) {
        if (old_lines[at] == new_lines[at]) {
            ++at;
            continue;
        }
        const size_t first = at - std::min(at, context_lines);
        size_t last = at;  // changed lines whose surroundings touch share a hunk
        for (size_t next = at; next < old_lines.size() && next <= last + 2 * context_lines; ++next)
            if (old_lines[next] != new_lines[next]) last = next;
        const size_t end = std::min(old_lines.size(), last + 1 + context_lines);
        diff += fmt::format("@@ -{0},{1} +{0},{1} @@\n", first + 1, end - first);
        append_hunk(diff, old_lines, new_lines, first, end);
        at = end;
    }
    return diff.empty() ? "" : fmt::format("--- a/{0}\n+++ b/{0}\n", path) + diff;
}

}  // namespace links
