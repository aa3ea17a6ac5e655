#include "links/markup/html.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "steps.hpp"

namespace {

struct Page {
    explicit Page(std::string text, links::Markup markup = links::Markup::html) : bytes(std::move(text)) {
        links::read_page(bytes, markup, arena, out);
    }

    /// "a href=x" for each link.
    std::vector<std::string> links() const {
        std::vector<std::string> all;
        for (const auto& link : out.links)
            all.push_back(links::element_name(bytes, link.tag) + " " + std::string(name(link.attribute)) + "=" +
                          std::string(link.value));
        return all;
    }

    std::vector<std::string> ids() const { return {out.ids.begin(), out.ids.end()}; }

    std::string bytes;
    links::Arena arena;
    links::PageLinks out;
};

using Strings = std::vector<std::string>;

std::string repeated(std::string_view text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += text;
    return out;
}

double steps_a_byte(const std::string& page) {
    const auto before = steps::taken();
    const Page read(page);
    return double(steps::taken() - before) / double(page.size());
}

/// `page(n)` is n times as long as `page(1)`. Whoever goes back over what was read takes more steps a byte, the longer it is.
template <class MakePage>
void check_linear(MakePage page) {
    const double few = steps_a_byte(page(1'000)), many = steps_a_byte(page(16'000));
    CHECK(few > 0);
    CHECK(many < 1.5 * few);
}

}  // namespace

TEST_CASE("attributes may be quoted, unquoted, spaced and in capitals") {
    CHECK(Page("<a href=\"x\"><A HREF='y'><a class=b href = z><a\nhref=w/>").links() ==
          Strings{"a href=x", "a href=y", "a href=z", "a href=w/"});
    CHECK(Page("<a href=\"x\" href=\"y\">").links() == Strings{"a href=x"});
    CHECK(Page("<a/href=x><a title=\"<a href=no>\" href=yes>").links() == Strings{"a href=x", "a href=yes"});
    CHECK(Page("<a href>").links() == Strings{"a href="});
    CHECK(Page("<a data-href=x hrefs=y xhref=z>").links().empty());
}

TEST_CASE("character references in addresses are decoded as browsers do") {
    CHECK(Page("<a href='?a=1&amp;b=2'>").links() == Strings{"a href=?a=1&b=2"});
    CHECK(Page("<a href='?a=1&copy=2&copy;&lt'>").links() == Strings{"a href=?a=1&copy=2©<"});
    CHECK(Page("<a href='&#x2F;x&#47y&#128;&#0;&unknown;'>").links() == Strings{"a href=/x/y€\ufffd&unknown;"});
    CHECK(Page("<h2 id='caf&eacute;'>").ids() == Strings{"café"});
}

TEST_CASE("an address knows where it begins in the page") {
    const Page page("<p>\n <a  href=\"x\">");
    CHECK(page.bytes.substr(page.out.links.at(0).offset, 2) == "x\"");
    CHECK(page.bytes.substr(page.out.links.at(0).tag, 2) == "<a");
    const Page set("<img srcset='a&amp;b.png 1x, c.png 2x'>");
    CHECK(set.bytes.substr(set.out.links.at(1).offset, 5) == "c.png");
}

TEST_CASE("comments, scripts, styles and other raw text hold no links") {
    CHECK(Page("<!-- <a href=x> --><a href=y>").links() == Strings{"a href=y"});
    CHECK(Page("<!--><a href=x><!---><a href=y><!-- --!><a href=z>").links().size() == 3);
    CHECK(Page("<!-- <a href=x>").links().empty());
    CHECK(Page("<script>'<a href=x>'</script><a href=y>").links() == Strings{"a href=y"});
    CHECK(Page("<script><!-- <script> </script> <a href=x> --></script><a href=y>").links() == Strings{"a href=y"});
    CHECK(Page("<title><a href=x></title><textarea></textareas><a href=x></TEXTAREA ><a href=y>").links() == Strings{"a href=y"});
    CHECK(Page("<?xml <a href=x> ?></ <a href=x>><!doctype <a><a href=y>").links() == Strings{"a href=y"});
}

TEST_CASE("a template is inert, what stands in noscript is not") {
    CHECK(Page("<template><a href=x id=i></template><noscript><a href=y id=j></noscript>").links() == Strings{"a href=y"});
    CHECK(Page("<template><template></template><p id=i></template><p id=j>").ids() == Strings{"j"});
}

TEST_CASE("inside SVG, style and title are ordinary elements and CDATA is text") {
    CHECK(Page("<svg><title><a href=x></title><use href='#u'/><image xlink:href=i.png></svg>").links() ==
          Strings{"a href=x", "use href=#u", "image xlink:href=i.png"});
    CHECK(Page("<svg><![CDATA[<a href=x>]]></svg><![CDATA[<a href=y>]]>").links() == Strings{});
    CHECK(Page("<svg><p></p><style><a href=x></style>").links().empty());
    CHECK(Page("<svg/><title><a href=x></title>").links().empty());
    CHECK(Page("<svg><circle id=c /></svg>").ids() == Strings{"c"});
}

TEST_CASE("an SVG file is XML: its title is read as markup") {
    CHECK(Page("<?xml version='1.0'?><svg><title>x</title><a href='y'/><style>a{fill:url(z.svg#p)}</style></svg>",
               links::Markup::svg)
              .links() == Strings{"a href=y", "style text=z.svg#p"});
}

TEST_CASE("every kind of element gives its addresses") {
    CHECK(Page("<area href=1><link rel=icon href=2><iframe src=3></iframe><embed src=4><script src=5></script>").links() ==
          Strings{"area href=1", "link href=2", "iframe src=3", "embed src=4", "script src=5"});
    CHECK(Page("<video src=1 poster=2><source src=3 srcset='4 1x'><track src=5></video><audio src=6></audio>").links() ==
          Strings{"video poster=2", "video src=1", "source src=3", "source srcset=4", "track src=5", "audio src=6"});
    CHECK(Page("<form action=1><button formaction=2><input type=image src=3 formaction=4><input src=no></form><object data=5>")
              .links() == Strings{"form action=1", "button formaction=2", "input formaction=4", "input src=3", "object data=5"});
    CHECK(Page("<blockquote cite=1><q cite=2><ins cite=3><del cite=4>").links() ==
          Strings{"blockquote cite=1", "q cite=2", "ins cite=3", "del cite=4"});
    CHECK(Page("<link rel='preconnect' href='https://x.example'><link rel=preload as=image imagesrcset='a.png 1x'>").links() ==
          Strings{"link imagesrcset=a.png"});
}

TEST_CASE("candidates of a srcset are split as browsers split them") {
    CHECK(
        Page("<img srcset='a.png, b.png 2x,c.png 3x,,d,e.png 4x, data:image/png,x 5x'>").links() ==
        Strings{"img srcset=a.png", "img srcset=b.png", "img srcset=c.png", "img srcset=d,e.png", "img srcset=data:image/png,x"});
    CHECK(Page("<img srcset='  '>").links().empty());
}

TEST_CASE("a meta element may forward or name a picture") {
    CHECK(Page("<meta http-equiv=Refresh content='0; URL=\"../b/\"'>").links() == Strings{"meta content=../b/"});
    CHECK(Page("<meta http-equiv=refresh content='5;b.html'><meta http-equiv=refresh content=5>").links() ==
          Strings{"meta content=b.html"});
    CHECK(
        Page("<meta property=og:image content=/i.png><meta name=twitter:image content=/t.png><meta name=description content=/no>")
            .links() == Strings{"meta content=/i.png", "meta content=/t.png"});
}

TEST_CASE("styles hold addresses too") {
    CHECK(Page("<p style='background: url( \"a b.png\" ) url(c.png)'>").links() == Strings{"p style=a b.png", "p style=c.png"});
    CHECK(Page("<style>/* url(no) */ @import 'x.css'; p { background: URL(y\\.png) } q { content: 'url(no)' }</style>").links() ==
          Strings{"style text=x.css", "style text=y.png"});
}

TEST_CASE("the first base with an address counts") {
    const Page page("<base target=_top><base href='/x/'><base href='/y/'>");
    REQUIRE(page.out.base);
    CHECK(page.out.base->value == "/x/");
    CHECK(page.out.links.empty());
}

TEST_CASE("ids and the names of anchors are the targets of fragments") {
    CHECK(Page("<h2 id=a><a name=b id=c><p name=no><A ID='d'>").ids() == Strings{"a", "c", "b", "d"});
}

TEST_CASE("the text of a link is what a reader sees") {
    const auto text = [](std::string page) { return links::element_text(page, std::uint32_t(page.find("<a "))); };
    CHECK(text("<a href=x> Report\n <b>it</b> &amp; more <!-- no --></a> rest") == "Report it & more");
    CHECK(text("<a href=x><img alt='The &amp; map' src=y></a>") == "The & map");
    CHECK(text("<a href=x>never closed") == "never closed");
    CHECK(text("<a href=x><abbr>ASB</abbr></a>") == "ASB");
}

TEST_CASE("a hostile page takes as many steps a byte, however long it is") {
    for (const std::string_view part : {"<div>",
                                        "<svg>",
                                        "<math>",
                                        "<svg><desc>",
                                        "</svg>",
                                        "<template>",
                                        "<title>",
                                        "<script>",
                                        "<!--",
                                        "<![CDATA[",
                                        "<a href=\"",
                                        "<a href=x",
                                        "<",
                                        "</",
                                        "<a ",
                                        "&",
                                        "<style>",
                                        "<svg><style>",
                                        "<script><!--<script>",
                                        "<a href='&'>",
                                        "<img srcset=,>",
                                        "<p style='url(('>"}) {
        CAPTURE(part);
        check_linear([&](size_t times) { return repeated(part, times); });
    }
    check_linear([](size_t times) { return "<a href='" + repeated("&amp;", times) + "'>"; });
    check_linear([](size_t times) { return "<img srcset='" + repeated("a&amp;b 1x,", times) + "'>"; });
    check_linear([](size_t times) { return "<a href=" + std::string(times, 'x') + ">"; });
    check_linear([](size_t times) { return std::string(times, '\0'); });
}

TEST_CASE("a page may end anywhere") {
    const std::string page =
        "<!doctype html><a href=\"x&amp;y\" "
        "id='z'>t</a><svg><![CDATA[x]]></svg><script><!--x--></script><style>a{b:url(c)}</style>";
    for (size_t length = 0; length <= page.size(); ++length) Page(page.substr(0, length));
    CHECK(Page(page).links() == Strings{"a href=x&y", "style text=c"});
}
