// The fixed words of the content: each is an enum whose `name(E)` gives the word that authors write, in a switch. A value without
// a `case` does not compile; what stands after the switch is no value.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace model {

/// Calls `use(value, name)` for all that can be written, in order. A first value without a name means that nothing was said.
template <class E, class Use>
constexpr void each_word(Use&& use) {
    for (int number = 0; number == 0 || !name(E(number)).empty(); ++number)
        if (!name(E(number)).empty()) use(E(number), name(E(number)));
}

template <class E>
std::vector<std::string_view> names() {
    std::vector<std::string_view> all;
    each_word<E>([&](E, std::string_view name) { all.push_back(name); });
    return all;
}

template <class E>
std::optional<E> parse(std::string_view word) {
    std::optional<E> found;
    each_word<E>([&](E value, std::string_view name) {
        if (name == word) found = value;
    });
    return found;
}

}  // namespace model
