// What a server answers: status, header fields, and bytes that it shares with others.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "web/http_request.hpp"

namespace web {

using Bytes = std::shared_ptr<const std::string>;

struct HttpReply {
    int status = 200;
    std::string fields;         ///< lines, each with its "\r\n"
    Bytes body;                 ///< null for none
    size_t begin = 0, end = 0;  ///< the part of the body that is sent
    bool keeps_connection = false;
    std::optional<std::uint64_t> seen;  ///< instead of a body events follow, of other versions than this

    /// Status line, fields and empty line.
    std::string head() const;
};

/// A 200 with its ETag, or the 304, 206 or 416 that the request asks for.
HttpReply reply_with(const HttpRequest& request, Bytes body, std::string_view type);
/// Any other status, with a body.
HttpReply reply_with(const HttpRequest& request, int status, Bytes body, std::string_view type);
/// A sentence for whoever asked. `request` may be missing: nothing more is read then.
HttpReply refuse(const HttpRequest* request, int status, std::string_view words);
HttpReply redirect(const HttpRequest& request, int status, std::string_view target);
/// https://html.spec.whatwg.org/multipage/server-sent-events.html
HttpReply event_stream(const HttpRequest& request, std::uint64_t seen);

}  // namespace web
