// A list of kinds with their types, known when the program is compiled.
#pragma once

#include <cassert>
#include <cstddef>
#include <type_traits>

#include "model/kind.hpp"

namespace model {

template <Kind its_kind, class E>
struct Of {
    static constexpr Kind kind = its_kind;
    using Type = E;
};

template <class... K>
struct KindList {};

template <class... K>
constexpr size_t count(KindList<K...>) {
    return sizeof...(K);
}

/// Whether it names every number from 0 on in turn, as an enum does.
template <class... K>
constexpr bool in_order(KindList<K...>) {
    int place = 0;
    return ((K::kind == Kind(place++)) && ...);
}

template <class E, class... K>
constexpr Kind kind_in(KindList<K...>) {
    static_assert((std::is_same_v<E, typename K::Type> || ...), "a type of the list");
    Kind kind{};
    ((std::is_same_v<E, typename K::Type> ? void(kind = K::kind) : void()), ...);
    return kind;
}

/// Calls `use(std::type_identity<E>())` with the type of a kind, which the list holds.
template <class Use, class First, class... More>
decltype(auto) with_type_in(KindList<First, More...>, Kind kind, Use& use) {
    if constexpr (sizeof...(More) > 0)
        if (kind != First::kind) return with_type_in(KindList<More...>(), kind, use);
    assert(kind == First::kind);
    return use(std::type_identity<typename First::Type>());
}

}  // namespace model
