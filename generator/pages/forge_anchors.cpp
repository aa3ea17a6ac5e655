#include "pages/forge_anchors.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/forge_slug.hpp"
#include "text/percent.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

/// Anchors of one page, from its title down, each numbered from the second of the same words on.
class Anchors {
public:
    std::string of(std::string_view words) {
        auto anchor = text::forge_slug(words);
        const auto earlier = seen_[anchor]++;
        return earlier == 0 ? anchor : anchor + "-" + std::to_string(earlier);
    }

private:
    std::unordered_map<std::string, size_t> seen_;
};

}  // namespace

std::string with_own_anchor(const model::Entry& entry, std::string_view suffix) {
    const auto hash = suffix.find('#');
    const auto& headings = entry.prose.headings;
    if (hash == std::string_view::npos || hash + 1 == suffix.size()) return std::string(suffix);
    const auto wanted = text::percent_decoded(suffix.substr(hash + 1));
    const auto is_wanted = [&](const model::Heading& heading) { return heading.id == wanted; };
    if (std::any_of(headings.begin(), headings.end(), is_wanted)) return std::string(suffix);
    Anchors anchors;
    if (anchors.of(entry.title) == wanted || text::slug(entry.title) == wanted) return std::string(suffix.substr(0, hash));
    for (const auto& heading : headings)
        if (anchors.of(heading.words) == wanted) return std::string(suffix.substr(0, hash + 1)) + heading.id;
    return std::string(suffix);
}

}  // namespace pages
