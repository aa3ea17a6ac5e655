#include "links/register/leave_alone.hpp"

#include <algorithm>

#include "links/url/address_pattern.hpp"

namespace links {
namespace {

struct Ignored {
    AddressPattern pattern;
    bool is_met = false;
};

Ignored read_pattern(const std::string& written) {
    auto address = AddressPattern::parse(written);
    return {address ? std::move(*address) : AddressPattern::of_words(written)};
}

/// An address of the web in its comparable form, of other links what is written and where it leads.
bool fits(const AddressPattern& pattern, const Result& result, const std::optional<std::string>& comparable) {
    return comparable ? pattern.matches(*comparable) : pattern.matches(result.url.str()) || pattern.matches(result.target.str());
}

void leave(Result& result, Checked& checked) {
    checked.broken -= result.verdict.status == Status::broken;
    result.verdict = {};
    result.verdict.status = Status::excluded;
}

}  // namespace

std::vector<std::string> leave_alone(Checked& checked, const std::vector<std::string>& patterns) {
    std::vector<Ignored> ignored;
    for (const auto& written : patterns) ignored.push_back(read_pattern(written));
    if (ignored.empty()) return {};
    for (auto& result : checked.results) {
        const auto comparable = comparable_address(result.target.str());
        for (auto& [pattern, is_met] : ignored)
            if (fits(pattern, result, comparable)) is_met = true, leave(result, checked);
    }
    std::vector<std::string> idle;
    for (size_t i = 0; i < ignored.size(); ++i)
        if (!ignored[i].is_met) idle.push_back(patterns[i]);
    return idle;
}

}  // namespace links
