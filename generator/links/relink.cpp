#include "links/relink.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "text/lines.hpp"

namespace links {
namespace {

constexpr size_t context_lines = 3;

const std::vector<Attempt>* visits_of(const Knowledge& knowledge, const std::string& address) {
    const auto link = web_link(address);
    const auto at = link ? knowledge.history.find(link->key()) : knowledge.history.end();
    return at == knowledge.history.end() ? nullptr : &at->second;
}

bool works(const Knowledge& knowledge, const std::string& address) {
    const auto* visits = visits_of(knowledge, address);
    const auto* last = visits ? last_counted(*visits) : nullptr;
    return last && info(last->problem).says == Says::works;
}

/// What stands behind '#' is kept: the new page has it as well, or the next check says so.
std::string with_fragment(std::string address, const std::string& old) {
    const size_t hash = old.find('#');
    if (hash != std::string::npos && address.find('#') == std::string::npos) address += old.substr(hash);
    return address;
}

/// The new address and the reason; both empty if nothing can be done.
std::pair<std::string, std::string> new_address(const Result& result, const Knowledge& knowledge, text::Date today) {
    if (!result.suggestion.empty()) return {result.suggestion, "the only address that is near"};
    if (const auto* move = move_for(result.target, knowledge.moves); move && move->day <= today)
        if (const auto moved = move->applied(result.target); works(knowledge, moved))
            return {moved, fmt::format("moved as planned on {}", move->day.long_form())};
    if (const auto* visits = visits_of(knowledge, result.target))
        if (const auto settled = settled_address(*visits, knowledge.policy); !settled.empty())
            return {with_fragment(settled, result.target),
                    fmt::format("moved for good, {} visits say", knowledge.policy.stable_runs)};
    const auto alternate = knowledge.alternates.find(result.target);
    if (result.status == Status::broken && alternate != knowledge.alternates.end())
        return {alternate->second, "the approved alternate of a broken link"};
    return {};
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

/// The end of the text where it has no such place.
size_t offset_of(const Lines& lines, const text::Place& place) {
    const auto line = size_t(place.line) - 1, column = size_t(place.column) - 1;
    if (line >= lines.size() || column >= lines[line].size()) return std::string_view::npos;
    return size_t(lines[line].data() - lines[0].data()) + column;
}

bool stands_at(std::string_view bytes, size_t offset, std::string_view address) {
    const auto rest = bytes.substr(std::min(offset, bytes.size()));
    constexpr std::string_view ends = ")>\"' \t\r\n,]}";
    return rest.starts_with(address) &&
           (rest.size() == address.size() || ends.find(rest[address.size()]) != std::string_view::npos);
}

/// Where the address itself begins, near a place that may be that of its quotation mark or, in Markdown, of the whole link.
size_t address_at(std::string_view bytes, size_t place, const std::string& address) {
    if (place == std::string_view::npos) return place;
    const bool wrapped = std::string_view("\"'<").find(bytes[place]) != std::string_view::npos;
    if (stands_at(bytes, place + wrapped, address)) return place + wrapped;
    if (bytes[place] != '[' && bytes[place] != '!') return std::string_view::npos;
    for (const std::string_view opening : {"](", "](<", "]: ", "]: <"})
        for (size_t at = bytes.find(opening, place); at != std::string_view::npos; at = bytes.find(opening, at + 1))
            if (stands_at(bytes, at + opening.size(), address)) return at + opening.size();
    return std::string_view::npos;
}

}  // namespace

std::vector<Repair> repairs(const Checked& checked, const Knowledge& knowledge, text::Date today) {
    std::vector<Repair> repairs;
    for (const auto& result : checked.results) {
        if (!result.source) continue;
        auto [address, reason] = new_address(result, knowledge, today);
        if (!address.empty()) repairs.push_back({*result.source, result.url, std::move(address), std::move(reason)});
    }
    std::sort(repairs.begin(), repairs.end());
    repairs.erase(std::unique(repairs.begin(), repairs.end()), repairs.end());
    return repairs;
}

std::string repaired(std::string_view bytes, const std::vector<Repair>& repairs, std::vector<Repair>& left_over) {
    const auto lines = text::lines_of(bytes);
    std::map<size_t, const Repair*> at;
    for (const auto& repair : repairs) {
        const auto offset = address_at(bytes, offset_of(lines, repair.place), repair.before);
        if (offset == std::string_view::npos) left_over.push_back(repair);
        else at.emplace(offset, &repair);
    }
    std::string out(bytes);
    for (auto one = at.rbegin(); one != at.rend(); ++one) out.replace(one->first, one->second->before.size(), one->second->after);
    return out;
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
