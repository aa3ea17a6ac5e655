#include <doctest/doctest.h>

#include "web/http_reply.hpp"
#include "web/http_request.hpp"

using web::HttpRequest;

namespace {

int refusal_of(const std::string& head) {
    const auto request = web::parse_http_request(head + "\r\n\r\n");
    return request ? 0 : request.error();
}

web::HttpReply part(const std::string& range, const std::string& bytes = "a,b\n1,2\n") {
    HttpRequest request;
    request.method = HttpRequest::Method::get;
    request.range = range;
    return web::reply_with(request, std::make_shared<const std::string>(bytes), "text/csv");
}

}  // namespace

TEST_CASE("a request is read: path decoded, query as sent, fields by any spelling") {
    const auto request =
        web::parse_http_request("GET /caf%C3%A9/?a=%20 HTTP/1.1\r\nHOST:  localhost \r\nrange: bytes=1-\r\n\r\n");
    REQUIRE(request);
    CHECK(request->method == HttpRequest::Method::get);
    CHECK(request->path == "/café/");
    CHECK(request->query == "a=%20");
    CHECK(request->host == "localhost");
    CHECK(request->range == "bytes=1-");
    CHECK(request->keeps_connection);
}

TEST_CASE("a connection ends where the browser says so, knows no better, or may have sent a body") {
    for (const auto* head :
         {"GET / HTTP/1.1\r\nConnection: Close", "GET / HTTP/1.0", "POST / HTTP/1.1", "POST / HTTP/1.1\r\nContent-Length: 9"})
        CHECK_FALSE(web::parse_http_request(std::string(head) + "\r\n\r\n")->keeps_connection);
}

TEST_CASE("what is no request, or brings a body, is refused") {
    CHECK(refusal_of("GET / HTTP/1.1\r\nContent-Length: 0") == 0);
    for (const auto* head :
         {"", "GET", "GET /", "GET  / HTTP/1.1", "GET / http/1.1", "G@T / HTTP/1.1", "GET x HTTP/1.1", "GET /\t HTTP/1.1",
          "GET / HTTP/1.1\r\nX", "GET / HTTP/1.1\r\n: x", "GET / HTTP/1.1\r\nX : y", "GET / HTTP/1.1\r\nX: a\r\n b: c"})
        CHECK_MESSAGE(refusal_of(head) == 400, head);
    CHECK(refusal_of("GET / HTTP/3") == 505);
    for (const auto* field :
         {"Content-Length: 5", "Content-Length: 00", "Content-Length: -1", "Transfer-Encoding: chunked", "transfer-encoding: x"})
        CHECK_MESSAGE(refusal_of(std::string("GET / HTTP/1.1\r\n") + field) == 413, field);
}

TEST_CASE("ranges give the part that they name, or all") {
    const auto shown = [](const web::HttpReply& reply) { return reply.body->substr(reply.begin, reply.end - reply.begin); };
    CHECK(shown(part("bytes=4-6")) == "1,2");
    CHECK(shown(part("bytes=4-")) == "1,2\n");
    CHECK(shown(part("bytes=-2")) == "2\n");
    CHECK(shown(part("bytes=0-99999999999999999")) == "a,b\n1,2\n");
    CHECK(shown(part("bytes=-99")) == "a,b\n1,2\n");
    for (const auto* all :
         {"", "bytes=", "bytes=-", "bytes=3-1", "bytes=0-1,3-4", "lines=0-1", "bytes=x-", "bytes=99999999999999999999-"})
        CHECK_MESSAGE(part(all).status == 200, all);
    for (const auto* none : {"bytes=8-", "bytes=8-9", "bytes=-0"}) CHECK_MESSAGE(part(none).status == 416, none);
    CHECK(part("bytes=0-", "").status == 416);
    CHECK(part("bytes=4-6").head().find("Content-Range: bytes 4-6/8\r\n") != std::string::npos);
}
