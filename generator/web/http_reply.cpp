#include "web/http_reply.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include <fmt/format.h>

namespace web {
namespace {

std::string_view reason(int status) {
    switch (status) {
        case 200: return "OK";
        case 206: return "Partial Content";
        case 301: return "Moved Permanently";
        case 302: return "Found";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 413: return "Content Too Large";
        case 416: return "Range Not Satisfiable";
        case 421: return "Misdirected Request";
        case 431: return "Request Header Fields Too Large";
        case 503: return "Service Unavailable";
        case 505: return "HTTP Version Not Supported";
        default: return "Unknown";
    }
}

std::string tag_of(std::string_view bytes) { return fmt::format("\"{:x}\"", std::hash<std::string_view>()(bytes)); }

bool holds_tag(const std::string& list, const std::string& tag) { return list == "*" || list.find(tag) != std::string::npos; }

struct Part {
    size_t begin, end;
};

std::optional<size_t> number(std::string_view digits) {
    size_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

/// "bytes=4-6", "bytes=4-", "bytes=-3" (RFC 9110, 14.1.2). Nothing if it is anything else, such as a list: then all is sent. A
/// part that is empty cannot be sent.
std::optional<Part> part_of(std::string_view range, size_t size) {
    constexpr std::string_view unit = "bytes=";
    const size_t dash = range.find('-');
    if (!range.starts_with(unit) || dash == std::string_view::npos) return std::nullopt;
    const auto first = number(range.substr(unit.size(), dash - unit.size())), last = number(range.substr(dash + 1));
    if (dash == unit.size() && last) return Part{size - std::min(*last, size), size};
    if (!first || (!last && dash + 1 != range.size()) || (last && *last < *first)) return std::nullopt;
    return Part{std::min(*first, size), last && *last < size ? *last + 1 : size};
}

HttpReply with_body(const HttpRequest& request, int status, Bytes body, std::string_view type) {
    HttpReply reply;
    reply.status = status;
    reply.keeps_connection = request.keeps_connection;
    reply.end = body->size();
    reply.fields = fmt::format("Content-Type: {}\r\n", type);
    reply.body = std::move(body);
    return reply;
}

/// 304 or part of the body, where the request wants no more.
void shorten(HttpReply& reply, const HttpRequest& request, const std::string& tag) {
    if (holds_tag(request.if_none_match, tag)) {
        reply.status = 304;
        reply.body = nullptr;
        return;
    }
    const size_t size = reply.end;
    const bool asks = request.method == HttpRequest::Method::get && (request.if_range.empty() || request.if_range == tag);
    const auto part = asks ? part_of(request.range, size) : std::nullopt;
    if (!part) return;
    const bool is_empty = part->begin >= part->end;
    reply.status = is_empty ? 416 : 206;
    reply.begin = is_empty ? 0 : part->begin, reply.end = is_empty ? 0 : part->end;
    reply.fields += is_empty ? fmt::format("Content-Range: bytes */{}\r\n", size)
                             : fmt::format("Content-Range: bytes {}-{}/{}\r\n", part->begin, part->end - 1, size);
}

}  // namespace

std::string HttpReply::head() const {
    const auto length = body && !seen ? fmt::format("Content-Length: {}\r\n", end - begin) : "";
    return fmt::format("HTTP/1.1 {} {}\r\n{}{}Connection: {}\r\n\r\n", status, reason(status), fields, length,
                       keeps_connection ? "keep-alive" : "close");
}

HttpReply reply_with(const HttpRequest& request, Bytes body, std::string_view type) {
    const auto tag = tag_of(*body);
    auto reply = with_body(request, 200, std::move(body), type);
    reply.fields +=
        fmt::format("Cache-Control: no-cache\r\nETag: {}\r\nX-Content-Type-Options: nosniff\r\nAccept-Ranges: bytes\r\n", tag);
    shorten(reply, request, tag);
    return reply;
}

HttpReply reply_with(const HttpRequest& request, int status, Bytes body, std::string_view type) {
    auto reply = with_body(request, status, std::move(body), type);
    reply.fields += "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n";
    return reply;
}

HttpReply refuse(const HttpRequest* request, int status, std::string_view words) {
    auto reply = with_body(request ? *request : HttpRequest(), status, std::make_shared<const std::string>(words),
                           "text/plain; charset=utf-8");
    if (status == 405) reply.fields += "Allow: GET, HEAD\r\n";
    return reply;
}

HttpReply redirect(const HttpRequest& request, int status, std::string_view target) {
    auto reply = with_body(request, status, std::make_shared<const std::string>(), "text/plain; charset=utf-8");
    reply.fields += fmt::format("Cache-Control: no-cache\r\nLocation: {}\r\n", target);
    return reply;
}

HttpReply event_stream(const HttpRequest& request, std::uint64_t seen) {
    HttpReply reply;
    reply.fields = "Content-Type: text/event-stream\r\nCache-Control: no-store\r\n";
    if (request.method == HttpRequest::Method::get) reply.seen = seen;
    return reply;
}

}  // namespace web
