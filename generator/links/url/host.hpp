// Hosts of addresses, by the host parser of the WHATWG URL Standard.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace links {

/// The standard's name for what is wrong with an address, such as "host-invalid-code-point".
struct UrlError {
    std::string_view word;
};

enum class HostKind { domain, opaque };

/// The serialised host: "xn--caf-dma.example", "127.0.0.1", "[2001:db8::1]". `domain` reads international names and all forms of
/// IPv4 numbers (for http, https, ws, wss, ftp and file); `opaque` only encodes. `text` is UTF-8.
tl::expected<std::string, UrlError> parse_host(std::string_view text, HostKind kind);

/// "xn--caf-dma.example" for "Café.example": Unicode Technical Standard 46, non-transitional.
tl::expected<std::string, UrlError> domain_to_ascii(std::string_view domain);

}  // namespace links
