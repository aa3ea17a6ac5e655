// What a browser asks: the head of an HTTP/1.1 request (RFC 9112).
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace web {

struct HttpRequest {
    enum class Method { get, head, other };
    Method method = Method::other;
    std::string path;   ///< percent-decoded
    std::string query;  ///< as sent, without '?'
    std::string host, range, if_range, if_none_match;
    bool keeps_connection = false;
};

/// Bytes that a head may have. Whoever sends more is refused.
inline constexpr size_t longest_head = 16 << 10;

/// `head` goes up to and with its empty line. The status that refuses it if it is none, or a GET or HEAD with a body: 400, 413,
/// 505.
tl::expected<HttpRequest, int> parse_http_request(std::string_view head);

}  // namespace web
