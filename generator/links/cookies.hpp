// Cookies for the length of one chain of redirects: some sites lead round in a circle without them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace links {

class Cookies {
public:
    /// The value of a Set-Cookie header from `host`.
    void take(std::string_view header, std::string_view host);
    /// "a=1; b=2": those that `host` may see.
    std::string for_host(std::string_view host) const;

private:
    struct Cookie {
        std::string domain, name, value;
    };
    std::vector<Cookie> held_;
};

}  // namespace links
