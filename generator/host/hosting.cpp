#include "host/hosting.hpp"

#include "host/content_security_policy.hpp"

namespace host {
namespace {

constexpr std::string_view unused_features =
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), "
    "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

bool has_ending(std::string_view address) { return address.find('.', address.rfind('/')) != std::string_view::npos; }

}  // namespace

Hosting hosting_of(const site::Site& site, std::vector<Redirect> aliases) {
    Hosting hosting{site.base_path,
                    {{"Content-Security-Policy", content_security_policy(site)},
                     {"Strict-Transport-Security", "max-age=63072000"},
                     {"X-Content-Type-Options", "nosniff"},
                     {"X-Frame-Options", "DENY"},
                     {"Referrer-Policy", "same-origin"},  // nobody else learns that someone came from a page on abuse
                     {"Permissions-Policy", std::string(unused_features)},
                     {"Cross-Origin-Opener-Policy", "same-origin"},
                     {"Cross-Origin-Resource-Policy", "same-origin"}},
                    {}};
    for (auto& alias : aliases) {
        if (!alias.from.ends_with('/') && !has_ending(alias.from) && alias.query.empty())
            hosting.redirects.push_back({alias.from + "/", alias.to});
        hosting.redirects.push_back(std::move(alias));
    }
    return hosting;
}

}  // namespace host
