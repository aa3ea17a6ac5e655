#include "links/visits/retry_after.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "text/date.hpp"

namespace links {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::chrono::seconds longest_pause = std::chrono::days(366);  ///< nobody waits so long, and it fits into every unit

/// The whole of `digits` as a number that is not negative.
std::optional<long> number(std::string_view digits) {
    long value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

}  // namespace

std::optional<text::Moment> parse_http_date(std::string_view text) {
    if (text.size() != 29 || !text.ends_with(" GMT")) return std::nullopt;
    const auto month = std::find(months.begin(), months.end(), text.substr(8, 3));
    if (month == months.end()) return std::nullopt;
    const auto day =
        text::Date::parse(fmt::format("{}-{:02}-{}", text.substr(12, 4), month - months.begin() + 1, text.substr(5, 2)));
    const auto hours = number(text.substr(17, 2)), minutes = number(text.substr(20, 2)), seconds = number(text.substr(23, 2));
    if (!day || !hours || !minutes || !seconds || text[19] != ':' || text[22] != ':') return std::nullopt;
    return text::from_unix(day->days() * 86400L + *hours * 3600 + *minutes * 60 + *seconds);
}

std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, text::Moment now) {
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_number) return std::min(std::chrono::seconds(number(text).value_or(longest_pause.count())), longest_pause);
    const auto moment = parse_http_date(text);
    if (!moment) return std::nullopt;
    return std::clamp<std::chrono::seconds>(*moment - now, std::chrono::seconds(0), longest_pause);
}

}  // namespace links
