#include "links/markup/pdf.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>

namespace {

std::string packed(std::string_view text) {
    std::string out(compressBound(uLong(text.size())), 0);
    auto size = uLongf(out.size());
    compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), uLong(text.size()));
    out.resize(size);
    return out;
}

}  // namespace

TEST_CASE("a PDF file says how many pages it has, in the open or in a packed stream") {
    CHECK(links::pdf_pages("%PDF-1.4\n<</Type /Pages /Kids [1 0 R] /Count 12>>") == 12);
    CHECK(links::pdf_pages("%PDF-1.4\n<</Count 3 /A <</B 1>> /Type/Pages /Kids[]>> <</Type/Pages/Parent 1 0 R/Count 2>>") == 3);
    CHECK(links::pdf_pages("%PDF-1.4\n<</Type/Pages/Count 2>> later <</Type/Pages/Count 5>>") == 5);
    const auto stream = packed("2 0 <</Type /Pages /Kids [5 0 R] /Count 7>> <</Type /Page>>");
    CHECK(links::pdf_pages("%PDF-1.5\n1 0 obj <</Type/ObjStm/Filter/FlateDecode>>\nstream\r\n" + stream + "\r\nendstream") == 7);
}

TEST_CASE("what does not say it has any number of pages") {
    for (const std::string_view pdf :
         {"", "%PDF-1.4", "<</Type/Pages/Count 3>>", "%PDF-1.4 <</Type/PagesX/Count 3>>", "%PDF-1.4 <</Count 3>>",
          "%PDF-1.4 /Type/Pages", "%PDF-1.4 <</Type/Pages/Count 5 0 R", "%PDF-1.5 /ObjStm stream\nno zlib endstream",
          "%PDF-1.5 /ObjStm stream", "%PDF-1.4 <</Type/Pages/Counter 3>>"}) {
        CAPTURE(pdf);
        CHECK(links::pdf_pages(pdf).value_or(0) <= 5);
    }
    CHECK_FALSE(links::pdf_pages("%PDF-1.4 <</Type/Pages/Counter 3>>"));
    CHECK_FALSE(links::pdf_pages("<</Type/Pages/Count 3>>"));
}

TEST_CASE("a fragment names a page of a PDF file") {
    CHECK(links::pdf_page_named("page=3") == 3);
    CHECK(links::pdf_page_named("zoom=50&page=12&x") == 12);
    CHECK_FALSE(links::pdf_page_named("page=x"));
    CHECK_FALSE(links::pdf_page_named("mypage=3"));
    CHECK_FALSE(links::pdf_page_named(""));
}
