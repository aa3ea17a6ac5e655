#include "web/content_codings.hpp"

#include <brotli/encode.h>
#include <doctest/doctest.h>
#include <zlib.h>

namespace {

enum class Header { gzip, zlib, none };

std::string deflated(std::string_view text, Header header) {
    z_stream stream{};
    const int bits = header == Header::gzip ? 31 : header == Header::zlib ? 15 : -15;
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(text.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(text.data()));
    stream.avail_in = unsigned(text.size());
    stream.next_out = reinterpret_cast<unsigned char*>(out.data());
    stream.avail_out = unsigned(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string brotli(std::string_view text) {
    std::string out(text.size() + 1000, '\0');
    size_t size = out.size();
    REQUIRE(BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, text.size(), reinterpret_cast<const unsigned char*>(text.data()),
                                  &size, reinterpret_cast<unsigned char*>(out.data())));
    return out.substr(0, size);
}

/// In pieces of `step` bytes; "?" where it is not in the coding.
std::string decoded(std::string_view codings, std::string_view bytes, size_t limit = 1'000'000, size_t step = 7) {
    web::ContentDecoder decoder(codings);
    std::string out;
    for (size_t at = 0; at < bytes.size() && out.size() < limit; at += step)
        if (!decoder.feed(bytes.substr(at, step), out, limit)) return "?";
    return out;
}

const std::string text = [] {
    std::string out;
    for (int i = 0; i < 5000; ++i) out += "line " + std::to_string(i * i % 977) + "\n";
    return out;
}();

}  // namespace

TEST_CASE("bodies are read in every coding that is offered, also one within another") {
    for (const size_t step : {size_t(1), size_t(1000), size_t(1'000'000)}) {
        CHECK(decoded("gzip", deflated(text, Header::gzip), 1'000'000, step) == text);
        CHECK(decoded("deflate", deflated(text, Header::zlib), 1'000'000, step) == text);
        CHECK(decoded("deflate", deflated(text, Header::none), 1'000'000, step) == text);
        CHECK(decoded("br", brotli(text), 1'000'000, step) == text);
        CHECK(decoded("BR, x-gzip", deflated(brotli(text), Header::gzip), 1'000'000, step) == text);
    }
    CHECK(decoded("gzip, gzip", deflated(deflated(text, Header::gzip), Header::gzip)) == text);
    CHECK(decoded("gzip, gzip", deflated(text, Header::gzip)) == text);  // named by a second server, which changed nothing
    CHECK(decoded("identity", text) == text);
    CHECK(decoded("", text) == text);
}

TEST_CASE("several gzip members are one text, and what follows the end is passed over") {
    const auto member = deflated(text, Header::gzip);
    CHECK(decoded("gzip", member + deflated("more", Header::gzip)) == text + "more");
    CHECK(decoded("gzip", member + std::string(100, '\0')) == text);
    CHECK(decoded("gzip", member + "<!-- served by us -->") == text);
    CHECK(decoded("br", brotli(text) + "end") == text);
}

TEST_CASE("bytes in a coding that nobody knows stay as they are") {
    for (const auto* unknown : {"utf-8", "aws-chunked", "zstd", "gzip, utf-8"}) CHECK(decoded(unknown, "<p id=x>") == "<p id=x>");
}

TEST_CASE("bytes that are not in their coding are said to be so") {
    CHECK(decoded("gzip", "<p>plain</p>") == "?");
    CHECK(decoded("br", std::string(200, '\xff')) == "?");
    auto torn = deflated(text, Header::gzip);
    torn[torn.size() / 2] ^= 0x55;
    CHECK(decoded("gzip", torn) != text);
}

TEST_CASE("no more is read out of a coding than is wanted") {
    const auto bomb = deflated(std::string(900'000, 'x'), Header::gzip);
    CHECK(decoded("gzip", bomb, 1000).size() == 1000);
    CHECK(decoded("gzip, gzip", deflated(bomb, Header::gzip), 1000).size() == 1000);
}
