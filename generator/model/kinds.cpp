#include "model/kinds.hpp"

#include <algorithm>
#include <array>

namespace model {
namespace {

template <class... K>
constexpr std::array<const About*, sizeof...(K)> abouts_of(KindList<K...>) {
    return {&K::Type::about...};
}

constexpr auto abouts = abouts_of(Kinds());

constexpr std::array<std::string_view, 9> lists_of_several{"home",  "toolkits", "action-log",     "due", "figures",
                                                           "links", "data",     "contradictions", "a-z"};

}  // namespace

const About& about(Kind kind) { return *abouts[size_t(kind)]; }

std::optional<Kind> parse_kind(std::string_view word) {
    for (size_t number = 0; number < kind_count; ++number)
        if (abouts[number]->name == word) return Kind(number);
    return std::nullopt;
}

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (const auto* about : abouts) names.push_back(about->name);
    return names;
}

std::span<const std::string_view> page_lists() {
    static const auto lists = [] {
        std::vector<std::string_view> all;
        for (const auto* about : abouts)
            if (!about->list.empty() && std::find(all.begin(), all.end(), about->list) == all.end()) all.push_back(about->list);
        all.insert(all.end(), lists_of_several.begin(), lists_of_several.end());
        return all;
    }();
    return lists;
}

}  // namespace model
