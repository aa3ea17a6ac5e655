// Which addresses of the internet are public: nothing else is ever contacted unless the operator allows it by name.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace links {

/// An IPv6 address; IPv4 is held as ::ffff:a.b.c.d.
using IpAddress = std::array<std::uint8_t, 16>;

IpAddress mapped(std::array<std::uint8_t, 4> ipv4);

/// False for what the IANA registries of special-purpose addresses (RFC 6890) reserve: private, loopback, link-local with the
/// metadata services of clouds, shared (CGNAT), unique-local, multicast, documentation … An IPv4 address inside an IPv6 one
/// (mapped, NAT64, 6to4) is judged as IPv4.
bool is_public(const IpAddress& address);

/// By what the host of an address says alone: a number that is public, or a name that is not kept for own networks.
bool is_public_host(const std::string& host);

}  // namespace links
