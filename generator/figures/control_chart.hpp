// Control charts: which figures stand out from their own past.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace figures {

enum class SignalKind { outside, one_side, run, near_limit };

/// For readers: "seven figures in a row on one side of the mean".
std::string_view words(SignalKind kind);

struct Signal {
    SignalKind kind;
    size_t first;  ///< of the figures that show it
    size_t last;
};

struct ControlChart {
    double mean;
    double low;
    double high;
    std::vector<Signal> signals;
};

/// XmR chart (NHS England, Making Data Count): limits at mean ± 2.66 mean moving ranges; signals are a figure outside, seven on
/// one side, seven rising or falling, two of three beyond two thirds of the way to a limit. Nothing for fewer than eight figures.
/// The caller gives comparable figures of periods that do not overlap, the earliest first.
std::optional<ControlChart> control_chart(const std::vector<double>& values);

}  // namespace figures
