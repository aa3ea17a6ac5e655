#include "web/http_request.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/percent.hpp"

namespace web {
namespace {

constexpr std::string_view line_end = "\r\n";

bool is_token(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return c > 0x20 && c < 0x7f && std::string_view("\"(),/:;<=>?@[\\]{}").find(char(c)) == std::string_view::npos;
    });
}

bool is_text(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; });
}

std::string_view take(std::string_view& text, std::string_view end) {
    const auto taken = text.substr(0, text.find(end));
    text.remove_prefix(std::min(taken.size() + end.size(), text.size()));
    return taken;
}

HttpRequest::Method method_of(std::string_view word) {
    if (word == "GET") return HttpRequest::Method::get;
    return word == "HEAD" ? HttpRequest::Method::head : HttpRequest::Method::other;
}

/// "GET /a/?b HTTP/1.1"; 0 or the status that refuses it.
int read_first_line(std::string_view line, HttpRequest& request) {
    const auto method = take(line, " ");
    auto target = take(line, " ");
    if (!is_token(method) || !target.starts_with('/') || !is_text(target) || target.find('\t') != std::string_view::npos)
        return 400;
    if (line != "HTTP/1.1" && line != "HTTP/1.0") return line.starts_with("HTTP/") ? 505 : 400;
    request.method = method_of(method);
    request.path = text::percent_decoded(take(target, "?"));
    request.query = target;
    // What follows another method may be its body, which nobody reads.
    request.keeps_connection = line == "HTTP/1.1" && request.method != HttpRequest::Method::other;
    return 0;
}

int read_field(std::string_view line, HttpRequest& request) {
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) || !is_text(line.substr(colon))) return 400;
    const auto name = text::lower_case(line.substr(0, colon));
    const auto value = text::trimmed(line.substr(colon + 1), " \t");
    const bool announces_body = name == "transfer-encoding" || (name == "content-length" && value != "0");
    if (announces_body && request.method != HttpRequest::Method::other) return 413;
    if (name == "host" && !request.host.empty()) return 400;
    if (name == "host") request.host = value;
    else if (name == "range") request.range = value;
    else if (name == "if-range") request.if_range = value;
    else if (name == "if-none-match") request.if_none_match = value;
    else if (name == "connection" && text::lower_case(value).find("close") != std::string::npos) request.keeps_connection = false;
    return 0;
}

}  // namespace

tl::expected<HttpRequest, int> parse_http_request(std::string_view head) {
    HttpRequest request;
    if (const int refused = read_first_line(take(head, line_end), request)) return tl::unexpected(refused);
    while (!head.empty() && head != line_end)
        if (const int refused = read_field(take(head, line_end), request)) return tl::unexpected(refused);
    return request;
}

}  // namespace web
