// The words that `csa new` leaves for an editor to replace.
#pragma once

#include <string_view>

namespace model::placeholder {

inline constexpr std::string_view summary = "One plain sentence for lists and search engines.";
inline constexpr std::string_view paper = "Title of the paper";
inline constexpr std::string_view minute_not_held = "What is known instead of the minute.";
inline constexpr std::string_view text = "Write the text here.";

}  // namespace model::placeholder
