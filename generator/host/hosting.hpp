// What a web host has to do besides handing out files: headers, redirects, how long things may be kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/site.hpp"

namespace host {

struct Header {
    std::string_view name;
    std::string value;
};

/// An old address and the one that took its place, both as paths on the host.
struct Redirect {
    std::string from;        ///< as text: "/csa/café/"
    std::string to;          ///< as a browser sends it: "/csa/caf%C3%A9/"
    std::string query = {};  ///< that the old address must have: "id=12"; empty for any
};

struct Hosting {
    std::string base_path;        ///< "/csa/"
    std::vector<Header> headers;  ///< of every answer
    std::vector<Redirect> redirects;
};

inline constexpr std::string_view kept_a_year = "public, max-age=31536000, immutable";  ///< for names with a fingerprint
inline constexpr std::string_view asked_again = "no-cache";  ///< kept, but never shown before the host said that it still holds

/// The headers that a site without cookies, forms to elsewhere and foreign scripts can afford. An alias without a slash at its
/// end is also redirected with one.
Hosting hosting_of(const site::Site& site, std::vector<Redirect> aliases);

}  // namespace host
