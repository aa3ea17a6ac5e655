// The exception report: figures that a stated rule picks out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figures/book.hpp"

namespace figures {

enum class ExceptionRule { tested_change, control_signal, outside_range, bottom_quartile, untested_change };

/// The rule for readers: "the change is unlikely to be chance alone".
std::string_view words(ExceptionRule rule);

struct Exception {
    ExceptionRule rule;
    Figure figure;
    std::string words;  ///< one sentence with the numbers
};

/// Of one paper, in its own order; those of `untested_change` last, as they may be chance.
std::vector<Exception> exceptions_of(const model::Snapshot& snapshot, const Book& book);

}  // namespace figures
