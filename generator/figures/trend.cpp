#include "figures/trend.hpp"

#include <algorithm>

namespace figures {
namespace {

constexpr double chi_squared_limit = 9.5495;  // χ² with one degree of freedom at 99.8 %

struct Line {
    double slope;
    double chi_squared;
};

double weight_of(const TrendPoint& point) {
    const double standard_error = (point.interval.high - point.interval.low) / 3.92;
    return 1 / (standard_error * standard_error);
}

Line fit(const std::vector<TrendPoint>& points) {
    double weights = 0, x_mean = 0, y_mean = 0, sxx = 0, sxy = 0;
    for (const auto& point : points) {
        weights += weight_of(point);
        x_mean += weight_of(point) * point.years;
        y_mean += weight_of(point) * point.value;
    }
    x_mean /= weights, y_mean /= weights;
    for (const auto& point : points) {
        sxx += weight_of(point) * (point.years - x_mean) * (point.years - x_mean);
        sxy += weight_of(point) * (point.years - x_mean) * (point.value - y_mean);
    }
    return {sxy / sxx, sxy * sxy / sxx};
}

bool keeps_sign_without_any_one(const std::vector<TrendPoint>& points, double slope) {
    for (size_t left_out = 0; left_out < points.size(); ++left_out) {
        auto others = points;
        others.erase(others.begin() + long(left_out));
        if (fit(others).slope * slope <= 0) return false;
    }
    return true;
}

}  // namespace

std::optional<Trend> trend_of(std::vector<TrendPoint> points) {
    if (points.size() < trend_points) return std::nullopt;
    points.erase(points.begin(), points.end() - long(trend_points));
    const auto [slope, chi_squared] = fit(points);
    return Trend{slope, chi_squared, chi_squared > chi_squared_limit && keeps_sign_without_any_one(points, slope)};
}

}  // namespace figures
