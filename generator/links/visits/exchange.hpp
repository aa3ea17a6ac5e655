// One request to the web and what came of it.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "links/url/url.hpp"
#include "text/foreign_words.hpp"
#include "text/moment.hpp"

namespace links {

enum class Method { head, get };

struct Request {
    std::string address;  ///< http or https, without credentials and fragment
    std::string host;
    Method method = Method::head;
    size_t body_limit = 0;  ///< bytes of the body that are wanted; what follows is not read
    std::string cookies;    ///< "a=1; b=2"
    std::chrono::milliseconds timeout{};
};

/// The only ones that are kept.
inline constexpr std::array<std::string_view, 6> headers_of_interest{"content-type", "location",     "retry-after",
                                                                     "set-cookie",   "cf-mitigated", "x-amzn-waf-action"};

/// As the server sent it, for what reads it; what is told of it goes through ForeignWords.
struct Header {
    std::string name;  ///< in lower case
    std::string value;
};

struct Reply {
    int status = 0;
    std::vector<Header> headers;
    std::string body;  ///< decompressed
    std::optional<text::Moment> certificate_ends;
    bool whole = true;  ///< the body, and not its beginning alone

    /// A success, or a redirect that names no address to go on to: browsers show the page that came with it.
    bool shows_page() const { return status >= 200 && status < 400 && !redirects(); }
    /// As Fetch has it: 300 and 304 are none.
    bool redirects() const {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && !header("location").empty();
    }

    /// The first of that name; empty if there is none.
    std::string_view header(std::string_view name) const {
        const auto at = std::find_if(headers.begin(), headers.end(), [&](const Header& header) { return header.name == name; });
        return at == headers.end() ? std::string_view() : std::string_view(at->value);
    }
};

/// Why there was no reply. `too_much`: more headers than anyone needs.
enum class Trouble {
    no_such_host,
    not_connected,
    timed_out,
    cut_off,
    not_http,
    too_much,
    private_address,
    certificate_expired,
    certificate_of_other_host,
    certificate_incomplete,
    certificate_untrusted,
    tls_failed,
};

struct Silence {
    Trouble trouble;
    text::ForeignWords detail;  ///< as in "10.0.0.1"; may be empty
};

using Answer = std::variant<Reply, Silence>;

}  // namespace links
