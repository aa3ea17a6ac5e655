// Cookies for the length of one chain of redirects, by RFC 6265, section 5: some sites lead round in a circle without them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "links/url/url.hpp"
#include "text/moment.hpp"

namespace links {

class Cookies {
public:
    /// The value of a Set-Cookie header that came with the answer of `from`.
    void take(std::string_view header, const Url& from, text::Moment now);
    /// "a=1; b=2": those that a request for `url` may carry, longer paths first.
    std::string for_url(const Url& url) const;

private:
    struct Cookie {
        std::string name, value;
        std::string domain, path;
        bool of_host_alone = true;
        bool secure = false;
    };
    static bool belongs(const Cookie& cookie, const Url& url);

    std::vector<Cookie> held_;
};

/// A day and time as servers write them, in any order and with any signs between (RFC 6265, section 5.1.1; the three forms of RFC
/// 9110, section 5.6.7, are such); nothing if it is none.
std::optional<text::Moment> parse_loose_date(std::string_view text);

}  // namespace links
