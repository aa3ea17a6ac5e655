// Addresses as browsers read them: the WHATWG URL Standard.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "links/url/host.hpp"

namespace links {

/// The parts of a parsed address, each serialised (percent-encoded ASCII).
struct Url {
    std::string scheme;  ///< lower case, without ':'
    std::string username;
    std::string password;
    std::optional<std::string> host;         ///< absent for "mailto:x", empty for "file:///x"
    std::optional<std::uint16_t> port;       ///< absent when it is the scheme's own
    std::vector<std::string> segments;       ///< of the path; unused when the path is opaque
    std::optional<std::string> opaque_path;  ///< "x@example.org" of "mailto:x@example.org"
    std::optional<std::string> query;        ///< without '?'
    std::optional<std::string> fragment;     ///< without '#'

    bool is_special() const;
    std::string path() const;
    std::string href() const;
    /// "https://example.org:8080"; "null" where the standard has no tuple origin.
    std::string origin() const;
};

/// `text` in any encoding state a page may hold it (UTF-8; broken bytes become U+FFFD), resolved against `base` if one is given.
tl::expected<Url, UrlError> parse_url(std::string_view text, const Url* base = nullptr);

/// The port that a scheme uses unless told otherwise: 443 for "https"; nothing for schemes that are not special, and for "file".
std::optional<std::uint16_t> default_port(std::string_view scheme);
bool is_special_scheme(std::string_view scheme);

}  // namespace links
