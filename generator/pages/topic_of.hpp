// Under which priority a figure belongs.
#pragma once

#include <string_view>

#include "pages/context.hpp"

namespace pages {

/// A priority to group by; none for what belongs to no priority. Sorted as the board lists them, none last.
struct Topic {
    const model::Priority* priority = nullptr;

    bool operator<(const Topic& other) const;
};

bool in_force(const model::Priority& priority, text::Date today);

/// The first priority of `board` in force to which the indicator is related; of any board if `board` is empty.
Topic topic_of(const model::Ref& indicator, std::string_view board, const Context& context);

}  // namespace pages
