#include "links/visits/cookies.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/date.hpp"

namespace links {
namespace {

constexpr size_t most_cookies = 50;
constexpr size_t longest_cookie = 4096;

bool domain_matches(std::string_view host, std::string_view domain) {
    return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

bool path_matches(std::string_view path, std::string_view of_cookie) {
    return path.starts_with(of_cookie) &&
           (path.size() == of_cookie.size() || of_cookie.ends_with('/') || path[of_cookie.size()] == '/');
}

/// The folder of the address, without its last slash.
std::string default_path(const Url& url) {
    const auto path = url.path();
    const auto slash = path.rfind('/');
    return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

struct Attributes {
    std::string domain, path;
    bool secure = false, ended = false, has_age = false;

    void take(std::string_view name, std::string_view value, text::Moment now) {
        const auto key = text::lower_case(name);
        if (key == "domain") domain = text::lower_case(value.starts_with('.') ? value.substr(1) : value);
        else if (key == "path") path = value.starts_with('/') ? std::string(value) : "";
        else if (key == "secure") secure = true;
        else if (key == "max-age") take_age(value);
        else if (key == "expires" && !has_age)
            if (const auto moment = parse_loose_date(value)) ended = *moment <= now;
    }

private:
    /// A number that is not positive ends the cookie; what is no number says nothing.
    void take_age(std::string_view value) {
        const auto digits = value.substr(value.starts_with('-') ? 1 : 0);
        if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return;
        has_age = true;
        ended = value.starts_with('-') || digits.find_first_not_of('0') == std::string_view::npos;
    }
};

/// "name=value" of one part; a part without "=" is a name.
std::pair<std::string_view, std::string_view> halves(std::string_view part) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return {text::trimmed(part, " \t"), {}};
    return {text::trimmed(part.substr(0, equals), " \t"), text::trimmed(part.substr(equals + 1), " \t")};
}

Attributes attributes_of(std::string_view rest, text::Moment now) {
    Attributes found;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const auto [name, value] = halves(rest.substr(0, end));
        found.take(name, value, now);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}

/// The number at the beginning of `token`, of one to `most` digits, if no further digit follows.
std::optional<int> leading_number(std::string_view token, size_t most) {
    int number = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    const auto digits = size_t(end - token.data());
    return error == std::errc() && digits <= most && digits > 0 ? std::optional(number) : std::nullopt;
}

/// A date as its tokens give it, each part by the first token that can be it.
struct LooseDate {
    std::optional<int> day, month, year;
    std::optional<int> seconds;  ///< of the day

    void take(std::string_view token) {
        if (!seconds && take_time(token)) return;
        if (!day && token.size() <= 2 && (day = leading_number(token, 2))) return;
        if (!month && take_month(token)) return;
        if (!year && token.size() >= 2 && token.size() <= 4) year = leading_number(token, 4);
    }

private:
    bool take_time(std::string_view token) {
        std::array<int, 3> parts{};
        for (size_t i = 0; i < parts.size(); ++i) {
            const auto number = leading_number(token, 2);
            if (!number) return false;
            parts[i] = *number;
            const auto end = std::min(token.find_first_not_of("0123456789"), token.size());
            if (i < 2 && (end == token.size() || token[end] != ':')) return false;
            token.remove_prefix(std::min(end + 1, token.size()));
        }
        if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59) return false;
        seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];
        return true;
    }

    bool take_month(std::string_view token) {
        constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
        const auto at = token.size() < 3 ? std::string_view::npos : months.find(text::lower_case(token.substr(0, 3)));
        if (at == std::string_view::npos || at % 3 != 0) return false;
        month = int(at / 3) + 1;
        return true;
    }
};

bool is_delimiter(unsigned char c) { return c != ':' && !std::isalnum(c) && c < 0x80; }

}  // namespace

std::optional<text::Moment> parse_loose_date(std::string_view text) {
    LooseDate date;
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if_not(at, text.end(), is_delimiter);
        at = std::find_if(begin, text.end(), is_delimiter);
        if (begin != at) date.take(text.substr(size_t(begin - text.begin()), size_t(at - begin)));
    }
    if (!date.day || !date.month || !date.year || !date.seconds) return std::nullopt;
    const int year = *date.year + (*date.year < 70 ? 2000 : *date.year < 100 ? 1900 : 0);
    const auto day = text::Date::parse(fmt::format("{:04}-{:02}-{:02}", year, *date.month, *date.day));
    return day && year > 1600 ? std::optional(text::from_unix(day->days() * 86400L + *date.seconds)) : std::nullopt;
}

void Cookies::take(std::string_view header, const Url& from, text::Moment now) {
    const auto end = std::min(header.find(';'), header.size());
    const auto pair = header.substr(0, end);
    if (pair.find('=') == std::string_view::npos || pair.size() > longest_cookie) return;
    const auto [name, value] = halves(pair);
    const auto attributes = attributes_of(header.substr(end), now);
    const auto host = from.host.value_or("");
    const bool of_domain = attributes.domain.find('.') != std::string::npos;
    if (name.empty() || (of_domain && !domain_matches(host, attributes.domain))) return;
    Cookie cookie{std::string(name),
                  std::string(value),
                  of_domain ? attributes.domain : host,
                  attributes.path.empty() ? default_path(from) : attributes.path,
                  !of_domain,
                  attributes.secure};
    std::erase_if(held_, [&](const Cookie& old) {
        return old.name == cookie.name && old.domain == cookie.domain && old.path == cookie.path;
    });
    if (!attributes.ended && held_.size() < most_cookies) held_.push_back(std::move(cookie));
}

bool Cookies::belongs(const Cookie& cookie, const Url& url) {
    const auto host = url.host.value_or("");
    if (cookie.secure && url.scheme != "https") return false;
    return (cookie.of_host_alone ? host == cookie.domain : domain_matches(host, cookie.domain)) &&
           path_matches(url.path(), cookie.path);
}

std::string Cookies::for_url(const Url& url) const {
    std::vector<const Cookie*> sent;
    for (const auto& cookie : held_)
        if (belongs(cookie, url)) sent.push_back(&cookie);
    std::stable_sort(sent.begin(), sent.end(), [](const auto* a, const auto* b) { return a->path.size() > b->path.size(); });
    std::string out;
    for (const auto* cookie : sent) out += fmt::format("{}{}={}", out.empty() ? "" : "; ", cookie->name, cookie->value);
    return out;
}

}  // namespace links
