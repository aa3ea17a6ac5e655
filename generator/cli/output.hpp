// What the program prints, beside its progress: nothing else writes to the terminal.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "text/escape.hpp"

namespace cli {

/// To standard output as it is: JSON, a configuration, a script.
void put(std::string_view document);
/// To standard output: exact for a program such as `patch`, harmless for somebody who watches.
void put_diff(std::string_view diff);
/// To standard error, lines that were made harmless where they were made.
void put_warning(std::string_view lines);

/// Words that are put into a form are shown, not obeyed: they end no line and move no cursor.
template <class T>
auto shown(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) return text::for_terminal(value);
    else return value;
}
template <class T>
using Shown = decltype(shown(std::declval<const T&>()));

/// To standard output.
template <class... T>
void answer(fmt::format_string<Shown<T>...> form, const T&... values) {
    put(fmt::format(form, shown(values)...));
}
/// To standard error.
template <class... T>
void warn(fmt::format_string<Shown<T>...> form, const T&... values) {
    put_warning(fmt::format(form, shown(values)...));
}

}  // namespace cli
