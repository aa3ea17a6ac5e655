#include "links/url/public_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace links {
namespace {

template <size_t bytes>
struct Block {
    std::array<std::uint8_t, bytes> first;
    int bits;
};

/// https://www.iana.org/assignments/iana-ipv4-special-registry, with multicast, reserved and broadcast.
constexpr std::array<Block<4>, 16> reserved_ipv4{{
    {{0, 0, 0, 0}, 8},
    {{10, 0, 0, 0}, 8},
    {{100, 64, 0, 0}, 10},
    {{127, 0, 0, 0}, 8},
    {{169, 254, 0, 0}, 16},
    {{172, 16, 0, 0}, 12},
    {{192, 0, 0, 0}, 24},
    {{192, 0, 2, 0}, 24},
    {{192, 31, 196, 0}, 24},
    {{192, 52, 193, 0}, 24},
    {{192, 88, 99, 0}, 24},
    {{192, 168, 0, 0}, 16},
    {{198, 18, 0, 0}, 15},
    {{198, 51, 100, 0}, 24},
    {{203, 0, 113, 0}, 24},
    {{224, 0, 0, 0}, 3},
}};

constexpr Block<16> global_ipv6{{0x20}, 3};

/// Inside 2000::/3: https://www.iana.org/assignments/iana-ipv6-special-registry.
constexpr std::array<Block<16>, 4> reserved_ipv6{{
    {{0x20, 0x01, 0x00}, 23},
    {{0x20, 0x01, 0x0d, 0xb8}, 32},
    {{0x26, 0x20, 0x00, 0x4f, 0x80}, 48},
    {{0x3f, 0xff}, 20},
}};

template <size_t bytes>
bool inside(const std::uint8_t* address, const Block<bytes>& block) {
    const int whole = block.bits / 8, rest = block.bits % 8;
    if (!std::equal(address, address + whole, block.first.begin())) return false;
    return rest == 0 || (address[whole] ^ block.first[size_t(whole)]) >> (8 - rest) == 0;
}

bool is_public_ipv4(const std::uint8_t* address) {
    return std::none_of(reserved_ipv4.begin(), reserved_ipv4.end(), [&](const auto& block) { return inside(address, block); });
}

constexpr Block<16> ipv4_mapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Block<16> nat64{{0, 0x64, 0xff, 0x9b}, 96};
constexpr Block<16> six_to_four{{0x20, 0x02}, 16};

/// Names that lead nowhere on the public internet: RFC 6761, 6762 and 8375, and ICANN's resolution of 29 July 2024.
constexpr std::array<std::string_view, 4> own_networks{".localhost", ".local", ".home.arpa", ".internal"};

}  // namespace

IpAddress mapped(std::array<std::uint8_t, 4> ipv4) {
    IpAddress address = ipv4_mapped.first;
    std::copy(ipv4.begin(), ipv4.end(), address.begin() + 12);
    return address;
}

bool is_public(const IpAddress& address) {
    const auto* const bytes = address.data();
    if (inside(bytes, ipv4_mapped) || inside(bytes, nat64)) return is_public_ipv4(bytes + 12);
    if (inside(bytes, six_to_four)) return is_public_ipv4(bytes + 2);
    return inside(bytes, global_ipv6) &&
           std::none_of(reserved_ipv6.begin(), reserved_ipv6.end(), [&](const auto& block) { return inside(bytes, block); });
}

bool is_public_host(const std::string& host) {
    std::array<std::uint8_t, 4> ipv4{};
    IpAddress ipv6{};
    if (inet_pton(AF_INET, host.c_str(), ipv4.data()) == 1) return is_public(mapped(ipv4));
    if (host.starts_with('['))
        return inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), ipv6.data()) == 1 && is_public(ipv6);
    const auto name = std::string_view(host).substr(0, host.size() - host.ends_with('.'));
    return name.find('.') != std::string_view::npos &&
           std::none_of(own_networks.begin(), own_networks.end(), [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace links
