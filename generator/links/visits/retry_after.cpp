#include "links/visits/retry_after.hpp"

#include <algorithm>
#include <charconv>

#include "links/visits/cookies.hpp"

namespace links {
namespace {

constexpr std::chrono::seconds longest_pause = std::chrono::days(366);  ///< nobody waits so long, and it fits into every unit

}  // namespace

std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, text::Moment now) {
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos) {
        long seconds = longest_pause.count();  // stays so for what is beyond any number
        std::from_chars(text.data(), text.data() + text.size(), seconds);
        return std::min(std::chrono::seconds(seconds), longest_pause);
    }
    const auto moment = parse_loose_date(text);
    if (!moment) return std::nullopt;
    return std::clamp<std::chrono::seconds>(*moment - now, std::chrono::seconds(0), longest_pause);
}

}  // namespace links
