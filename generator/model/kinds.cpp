#include "model/kinds.hpp"

#include <array>

namespace model {
namespace {

template <class... K>
constexpr std::array<const About*, sizeof...(K)> abouts_of(KindList<K...>) {
    return {&K::Type::about...};
}

constexpr auto abouts = abouts_of(Kinds());

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

}  // namespace model
