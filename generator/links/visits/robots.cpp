#include "links/visits/robots.hpp"

#include <algorithm>

#include "links/url/percent.hpp"
#include "text/ascii.hpp"

namespace links {
namespace {

/// The name of a robot without its version.
std::string_view token(std::string_view agent) {
    const auto end = std::find_if(agent.begin(), agent.end(), [](char c) {
        const char lower = char(c | 0x20);
        return !(lower >= 'a' && lower <= 'z') && c != '-' && c != '_';
    });
    return agent.substr(0, size_t(end - agent.begin()));
}

/// Whether `pattern` matches a beginning of `path`: '*' is any text, a '$' at the end its end. No backtracking beyond the last
/// '*'.
bool matches(std::string_view pattern, std::string_view path) {
    const bool to_the_end = pattern.ends_with('$');
    if (to_the_end) pattern.remove_suffix(1);
    size_t at = 0, in = 0, star = std::string_view::npos, retry = 0;
    while (at < pattern.size() || (to_the_end && in < path.size())) {
        if (at < pattern.size() && pattern[at] == '*') star = at++, retry = in;
        else if (at < pattern.size() && in < path.size() && pattern[at] == path[in]) ++at, ++in;
        else if (star != std::string_view::npos && retry < path.size()) at = star + 1, in = ++retry;
        else return false;
    }
    return true;
}

/// One form for "%7E", "%7e" and "~", in which '*' and '$' are encoded: they are themselves, and no signs of a pattern.
std::string literal(std::string_view path) {
    static constexpr EncodeSet with_signs = encode_set(" \"#<>?^`{}*$");
    std::string out;
    append_encoded(out, percent_decoded(path), with_signs);
    return out;
}

/// In the same form but for the signs that are written as they are.
std::string pattern_of(std::string_view rule) {
    const bool to_the_end = rule.ends_with('$');
    if (to_the_end) rule.remove_suffix(1);
    std::string out;
    for (size_t star; (star = rule.find('*')) != std::string_view::npos; rule.remove_prefix(star + 1))
        out += literal(rule.substr(0, star)) + '*';
    return out + literal(rule) + (to_the_end ? "$" : "");
}

}  // namespace

/// Collects the rules of the groups that concern one robot.
class Robots::Groups {
public:
    explicit Groups(std::string agent) : agent_(std::move(agent)) {}

    void read_line(std::string_view line) {
        const size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        const auto key = text::lower_case(text::trimmed(line.substr(0, colon), " \t"));
        const auto value = text::trimmed(line.substr(colon + 1), " \t");
        if (key == "user-agent") name(value);
        else if (key == "allow" || key == "disallow") rule(value, key == "allow");
    }

    std::vector<Rule> rules() const { return named_ ? ours_ : everyones_; }

private:
    /// Several names may stand one after the other at the head of a group.
    void name(std::string_view value) {
        if (!in_head_) for_us_ = for_everyone_ = false;
        in_head_ = true;
        for_us_ |= text::lower_case(token(value)) == agent_;
        for_everyone_ |= value == "*";
        named_ |= for_us_;
    }

    void rule(std::string_view value, bool allow) {
        in_head_ = false;
        if (value.empty()) return;
        if (for_us_) ours_.push_back({pattern_of(value), allow});
        if (for_everyone_) everyones_.push_back({pattern_of(value), allow});
    }

    std::string agent_;
    std::vector<Rule> ours_, everyones_;
    bool in_head_ = false, for_us_ = false, for_everyone_ = false, named_ = false;
};

Robots::Robots(std::string_view text, std::string_view agent) {
    Groups groups(text::lower_case(token(agent)));
    text = text.substr(0, longest_robots);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const size_t end = std::min(text.find_first_of("\r\n"), text.size());
        groups.read_line(text.substr(0, std::min(text.find('#'), end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    rules_ = groups.rules();
}

bool Robots::allows(std::string_view path) const {
    const auto wanted = literal(path);
    const Rule* best = nullptr;
    for (const auto& rule : rules_) {
        if (!matches(rule.pattern, wanted)) continue;
        const bool longer = !best || rule.pattern.size() > best->pattern.size();
        if (longer || (rule.pattern.size() == best->pattern.size() && rule.allow)) best = &rule;
    }
    return !best || best->allow || path == "/robots.txt";
}

}  // namespace links
