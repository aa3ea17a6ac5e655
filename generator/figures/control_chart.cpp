#include "figures/control_chart.hpp"

#include <cmath>
#include <functional>
#include <numeric>

namespace figures {
namespace {

constexpr size_t fewest = 8;
constexpr size_t long_run = 7;

/// Adds a signal for every stretch of at least seven figures in which each pair of neighbours has the same sign of `step`, not 0.
void add_runs(std::vector<Signal>& signals, SignalKind kind, size_t first, size_t size,
              const std::function<double(size_t)>& step) {
    for (size_t begin = first, at = first; at <= size; ++at) {
        if (at < size && step(at) != 0 && step(at) * step(begin) > 0) continue;
        const size_t begins = begin - first;  // a run of steps begins one figure before its first step
        if (at - begins >= long_run) signals.push_back({kind, begins, at - 1});
        begin = at;
    }
}

std::vector<Signal> signals_of(const std::vector<double>& values, double mean, double near, double far) {
    std::vector<Signal> signals;
    for (size_t i = 0; i < values.size(); ++i)
        if (std::abs(values[i] - mean) > far) signals.push_back({SignalKind::outside, i, i});
    add_runs(signals, SignalKind::one_side, 0, values.size(), [&](size_t i) { return values[i] - mean; });
    add_runs(signals, SignalKind::run, 1, values.size(), [&](size_t i) { return values[i] - values[i - 1]; });
    for (size_t i = 0; i + 2 < values.size(); ++i)
        for (const double side : {-1.0, 1.0}) {
            int beyond = 0;
            for (size_t k = i; k < i + 3; ++k) beyond += side * (values[k] - mean) > near;
            if (beyond >= 2) signals.push_back({SignalKind::near_limit, i, i + 2});
        }
    return signals;
}

}  // namespace

std::string_view words(SignalKind kind) {
    switch (kind) {
        case SignalKind::outside: return "a figure outside the limits of its own past";
        case SignalKind::one_side: return "seven figures in a row on one side of the mean";
        case SignalKind::run: return "seven figures in a row rising or falling";
        case SignalKind::near_limit: return "two of three figures close to a limit";
    }
    return "";
}

std::optional<ControlChart> control_chart(const std::vector<double>& values) {
    if (values.size() < fewest) return std::nullopt;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    double moving_range = 0;
    for (size_t i = 1; i < values.size(); ++i) moving_range += std::abs(values[i] - values[i - 1]);
    moving_range /= double(values.size() - 1);
    const double near = 1.773 * moving_range, far = 2.66 * moving_range;
    return ControlChart{mean, mean - far, mean + far, signals_of(values, mean, near, far)};
}

}  // namespace figures
