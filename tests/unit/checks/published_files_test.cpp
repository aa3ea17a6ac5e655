#include <doctest/doctest.h>
#include <zlib.h>

#include "checks/checks.hpp"

using namespace std::string_literals;

namespace {

/// The code of each finding about one file.
std::vector<std::string> codes(const std::string& path, const std::string& bytes) {
    model::Portal portal;
    portal.assets.push_back({path, bytes});
    report::Report report;
    checks::check_published_files(portal, report);
    std::vector<std::string> found;
    for (const auto& finding : report.sorted()) found.emplace_back(finding.code());
    return found;
}

using Codes = std::vector<std::string>;

const std::string script = "<script>alert(1)</script>";

std::string drawing(const std::string& inside, const std::string& attributes = "") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + attributes + ">" + inside +
           "</svg>";
}

}  // namespace

TEST_CASE("no declaration hides a script from us that a browser would see") {
    for (const auto* declared : {R"(<!DOCTYPE svg SYSTEM "<!--">)", R"(<!DOCTYPE svg SYSTEM "<![CDATA[">)",
                                 R"(<!DOCTYPE svg PUBLIC "<a x='" "y">)", R"(<!DOCTYPE svg [<!ENTITY a "b">]>)",
                                 R"x(<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>)x", R"(<!doctype svg>)"}) {
        CAPTURE(declared);
        CHECK(codes("a.svg", declared + drawing(script)).front() == "file-name");
        CHECK(codes("a.xml", declared + drawing(script)).front() == "file-name");
    }
    for (const auto* before : {"<?x <!-- ?>", "<!-- <![CDATA[ -->", "<?x \"?>"}) {
        CAPTURE(before);
        CHECK(codes("a.svg", before + drawing(script)) == Codes{"active-picture"});
    }
}

TEST_CASE("a drawing of shapes, words and enclosed pictures is published") {
    CHECK(codes("a.svg",
                "<?xml version='1.0' encoding='UTF-8'?><!-- <script> -->" +
                    drawing("<title>onclick=no, javascript: no</title><a href='/report/?a=1&amp;b=2:3'><path d='M1 2'/></a>"
                            "<a xlink:href='https://example.org/'/><image href='data:image/png;base64,AA=='/>"
                            "<style>@font-face{src:url(data:font/woff2;base64,AA==)}a>b{fill:url(#g)}</style>"
                            "<use href='#g'/><text font-family='x' style='fill: url(&quot;#g&quot;)'>a\\b</text>"
                            "<i:view xmlns:i='http://inkscape' i:path='C:\\x'/><animate attributeName='x' values='0;1'/>"))
              .empty());
}

TEST_CASE("what could run in a drawing is refused, however it is written") {
    for (const auto* inside : {"<script/>",
                               "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
                               "<foreignObject/>",
                               "<iframe/>",
                               "<handler/>",
                               "<audio/>",
                               "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>",
                               "<h:b xmlns:h='http://www.w3.org/1999/&#x78;html'/>",
                               "<m:a xmlns:m='http://www.w3.org/1998/Math/MathML'/>",
                               "<g onclick='x'/>",
                               "<g ONLOAD='x'/>",
                               "<a href='java&#x0a;script:alert(1)'/>",
                               "<a xlink:href=' &#106;avascript:x'/>",
                               "<a href='vbscript:x'/>",
                               "<a href='data:text/html,x'/>",
                               "<set attributeName='href' to='#x'/>",
                               "<set attributeName='xlink:href' to='#x'/>",
                               "<animate attributeName='x' values='#a;javascript:x'/>",
                               "<image href='data:image/svg+xml,x'/>",
                               "<unknown/>"}) {
        CAPTURE(inside);
        CHECK(codes("a.svg", drawing(inside)) == Codes{"active-picture"});
    }
    CHECK(codes("a.svg", drawing("", "onload='alert(1)'")) == Codes{"active-picture"});
}

TEST_CASE("what would ask another host is refused") {
    for (const auto* inside :
         {"<image href='https://a.example/'/>", "<use href='//a.example/'/>", "<feImage href='/\\a.example/'/>",
          "<g xml:base='https://a.example/'/>", "<g fill='&#117;rl(https://a.example/)'/>",
          "<g style='fill: URL( \"//a.example\" )'/>", "<g fill='u\\72l(//a.example)'/>", "<g mask-image='url(//a.example/)'/>",
          "<style>@im<!-- -->port '//a.example'</style>", "<style>a{}<![CDATA[@import]]> 'x'</style>",
          "<style>@im<g>x</g>port '//a.example'</style>", "<style>a{b:image-set(x)}</style>",
          "<animate attributeName='fill' values='red;url(//a.example/)'/>", "<tref xlink:href='http://a.example/'/>"}) {
        CAPTURE(inside);
        CHECK(codes("a.svg", drawing(inside)) == Codes{"active-picture"});
    }
    CHECK(codes("a.svg", "<?xml-stylesheet href='/a.css'?>" + drawing("")) == Codes{"active-picture"});
}

TEST_CASE("a drawing is UTF-8, and one whole file of XML") {
    CHECK(codes("a.svg", "\xff\xfe<\0s\0v\0g\0/\0>\0"s) == Codes{"not-utf8"});
    for (const auto* encoding : {"UTF-7", "UTF-16", "ISO-2022-JP", "windows-1252"}) {
        CAPTURE(encoding);
        CHECK(codes("a.svg", "<?xml version='1.0' encoding='"s + encoding + "'?>" + drawing("")) == Codes{"file-name"});
    }
    CHECK(codes("a.svg", "\xef\xbb\xbf" + drawing("")).empty());
    CHECK(codes("a.svg", "<svg><g></svg>") == Codes{"file-name"});
    CHECK(codes("a.svg", "<svg>&nbsp;</svg>") == Codes{"file-name"});
    CHECK(codes("a.svg", "<rss/>") == Codes{"file-name"});
    CHECK(codes("a.svg", "") == Codes{"file-name"});
}

TEST_CASE("other XML holds nothing that a browser acts upon") {
    CHECK(codes("a.xml", "<rss version='2.0'><channel><title>on</title></channel></rss>").empty());
    CHECK(codes("a.atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>&lt;b></title></feed>").empty());
    CHECK(codes("a.xml", "<script onload='x'/>").empty());  // of no vocabulary
    CHECK(codes("a.xml", "<x xmlns:h='http://www.w3.org/1999/xhtml'><h:script/></x>") == Codes{"active-picture"});
    CHECK(codes("a.rss", "<html xmlns='http://www.w3.org/1999/xhtml'/>") == Codes{"active-picture"});
    CHECK(codes("a.xml", drawing("")) == Codes{"active-picture"});
    CHECK(codes("a.xml", "<?xml-stylesheet type='text/xsl' href='a.xml'?><x/>") == Codes{"active-picture"});
    CHECK(codes("a.xml", "<x:stylesheet xmlns:x='http://www.w3.org/1999/XSL/Transform'/>") == Codes{"active-picture"});
    CHECK(codes("a.xml", "<!DOCTYPE x><x/>") == Codes{"file-name"});
}

TEST_CASE("files hold what their endings say") {
    CHECK(codes("a.pdf", "%PDF-1.7\n").empty());
    CHECK(codes("a.png", "\x89PNG\r\n\x1a\n").empty());
    CHECK(codes("a.jpg", "\xff\xd8\xff\xe0").empty());
    CHECK(codes("a.webp", "RIFF\0\0\0\0WEBPVP8 "s).empty());
    CHECK(codes("a.avif",
                "\0\0\0\x20"
                "ftypavif"s)
              .empty());
    CHECK(codes("a.ico", "\0\0\1\0\1"s).empty());
    CHECK(codes("a.odt", "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.text").empty());
    CHECK(codes("a.xlsx", "PK\x03\x04" + std::string(26, '\0') + "[Content_Types].xml").empty());
    CHECK(codes("a.xlsx", "PK\x03\x04 [Content_Types].xml xl/vbaProject.bin") == Codes{"file-name"});
    for (const auto* path :
         {"a.pdf", "a.png", "a.jpeg", "a.gif", "a.webp", "a.avif", "a.ico", "a.woff2", "a.mp4", "a.ods", "a.docx"}) {
        CAPTURE(path);
        CHECK(codes(path, "<html>" + script) == Codes{"file-name"});
        CHECK(codes(path, "") == Codes{"file-name"});
        CHECK(codes(path, "<html>%PDF-1.7 GIF89a") == Codes{"file-name"});
    }
}

TEST_CASE("plain text is UTF-8 and does not begin like a page") {
    for (const auto* path : {"a.txt", "a.csv", "a.tsv", "a.json", "a.ics", "a.vcf", "a.vtt"}) {
        CAPTURE(path);
        CHECK(codes(path,
                    "\xef\xbb\xbf"
                    "a,b <b>\n")
                  .empty());
        CHECK(codes(path, "\n <html>" + script) == Codes{"active-picture"});
        CHECK(codes(path, "\xef\xbb\xbf<!-- x") == Codes{"active-picture"});
        CHECK(codes(path,
                    "\xff\xfe"
                    "a\0"s) == Codes{"not-utf8"});
        CHECK(codes(path, "caf\xe9") == Codes{"not-utf8"});
    }
}

TEST_CASE("programs, pages and what nobody knows are not published, by whichever name") {
    for (const auto* path :
         {"a.html",  "a.htm",   "a.xhtml", "a.js",  "a.mjs", "a.wasm", "a.swf", "a.svgz", "a.mhtml", "a.htc",     "a.php",
          "a.phtml", "a.shtml", "a.xsl",   "a.exe", "a.zip", "a.docm", "a",     "a.",     "a.pdf~",  ".htaccess", "a.pdf "}) {
        CAPTURE(path);
        CHECK(codes(path, "%PDF-1.7\n") == Codes{"file-name"});
    }
    for (const auto* path : {"a.php.pdf", "a.PHP5.pdf", "papers/a.html.pdf", "a.phar.v2.pdf", "a.cgi.2019.pdf", "a.gz.pdf",
                             "a.Z.pdf", "a.html.en.pdf", "a.js.pdf"}) {
        CAPTURE(path);
        CHECK(codes(path, "%PDF-1.7\n") == Codes{"file-name"});
    }
    for (const auto* path : {"A.PDF", "a.Pdf"}) CHECK(codes(path, "%PDF-1.7\n") == Codes{"file-name"});
    for (const auto* path : {"a.2019.pdf", "plan v1.2.pdf", "St. Mary's report.pdf", "folder.html/a.pdf", "No. 7, 1.4.19.pdf"}) {
        CAPTURE(path);
        CHECK(codes(path, "%PDF-1.7\n").empty());
    }
}

namespace {

std::string deflated(const std::string& plain) {
    uLongf size = compressBound(plain.size());
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(plain.data()), plain.size());
    return packed.substr(0, size);
}

std::string pdf(const std::string& inside) { return "%PDF-1.7\n" + inside + "\ntrailer << /Root 1 0 R >>\n%%EOF\n"; }

std::string stream(const std::string& keys, const std::string& data) {
    return "5 0 obj << " + keys + " >> stream\r\n" + data + "\nendstream endobj";
}

std::string zip_entry(const std::string& name) {
    const std::string length{char(name.size()), '\0'};
    return "PK\x03\x04"s + std::string(22, '\0') + length + "\0\0"s + name;
}

}  // namespace

TEST_CASE("a PDF document runs nothing, however its names are written and packed") {
    const std::string action = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>", object_stream = "/Type /ObjStm /N 1 /First 4";
    const auto flate = object_stream + " /Filter /FlateDecode";
    for (const auto& inside :
         {"1 0 obj << /OpenAction " + action + " >>", "<< /S /J#61va#53cript >>"s, "<< /Launch << /F (a.exe) >> >>"s,
          "<</XFA[]>>"s, "<</Subtype/RichMedia>>"s, "<< /Encrypt 9 0 R >>"s, stream(flate, deflated("1 0 " + action)),
          stream(flate, deflated(std::string((1 << 18) - 6, ' ') + action)),  // across two pieces
          stream("/Filter [/ASCIIHexDecode /FlateDecode] " + object_stream, "789c"),
          stream(object_stream + "/Filter/LZWDecode", "x"), stream(flate + " /DecodeParms << /Predictor 12 >>", deflated("x")),
          stream(flate, deflated("x")) + stream(flate, deflated(action))}) {
        CAPTURE(inside.substr(0, 100));
        CHECK(codes("a.pdf", pdf(inside)) == Codes{"active-document"});
    }
    for (const auto& inside :
         {"<< /OpenAction [3 0 R /Fit] /Names << /Dests 4 0 R >> >>"s, "<< /JavaScriptless /Launched >>"s,
          "<< /First 2 0 R >> endobj"s, "(JavaScript), /JS"s, stream(flate, deflated("1 0 << /Type /Page >>")),
          stream("/Filter /ASCII85Decode", "x~>"), stream("/Length 4", "downstream")}) {
        CAPTURE(inside);
        CHECK(codes("a.pdf", pdf(inside)).empty());
    }
}

TEST_CASE("a PDF document that unpacks without end is refused in time") {
    std::string bombs;
    for (int i = 0; i < 20; ++i) bombs += stream("/Filter /FlateDecode", deflated(std::string(16 << 20, ' ')));
    CHECK(codes("a.pdf", pdf(bombs)) == Codes{"active-document"});
}

TEST_CASE("an OpenDocument file has no macros") {
    const auto begin = zip_entry("mimetype") + "application/vnd.oasis.opendocument.text";
    CHECK(codes("a.odt", begin + zip_entry("content.xml")).empty());
    CHECK(codes("a.odt", begin + zip_entry("Pictures/basic/a.png")).empty());
    for (const auto* name : {"Basic/script-lc.xml", "Scripts/python/a.py", "BASIC/Standard/Module1.xml"}) {
        CAPTURE(name);
        CHECK(codes("a.odt", begin + zip_entry(name)) == Codes{"active-document"});
    }
}

TEST_CASE("a published file is one kind of file alone") {
    const auto archive = zip_entry("a.html") + "PK\x01\x02" + std::string(42, '\0') + "PK\x05\x06" + std::string(18, '\0');
    const std::string gif = "GIF89a";
    for (const auto& also : {archive, "<html>"s, "%<!DOCTYPE html>"s, "<ScRiPt src=a>"s, "<?php\nx"s}) {
        CAPTURE(also);
        CHECK(codes("a.pdf", pdf(also)) == Codes{"active-document"});
        CHECK(codes("a.gif", gif + also) == Codes{"active-document"});
    }
    CHECK(codes("a.gif", gif + pdf("")) == Codes{"active-document"});
    for (const auto& only : {"PK\x03\x04"s, "<htmlish>"s, "a < html"s, "<?phps"s}) {
        CAPTURE(only);
        CHECK(codes("a.pdf", pdf(only)).empty());
    }
}

TEST_CASE("the theme's drawings are read as those of the content, its scripts are its own") {
    report::Report report;
    checks::check_theme_drawings(text::Tree("theme", {{"static/a.svg", drawing(script)},
                                                      {"static/B.SVG", drawing(script)},
                                                      {"static/c.xml", "<!DOCTYPE x><x/>"},
                                                      {"static/d.js", "alert(1)"},
                                                      {"static/e.svg", drawing("<g/>")},
                                                      {"og.svg", drawing(script)}}),
                                 report);
    const auto found = report.sorted();
    REQUIRE(found.size() == 3);
    CHECK(found[0].place.file == "theme/static/B.SVG");
    CHECK(found[1].place.file == "theme/static/a.svg");
    CHECK(found[2].place.file == "theme/static/c.xml");
}

TEST_CASE("a finding says the line and column of the tag") {
    model::Portal portal;
    portal.root = "content";
    portal.assets.push_back({"a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n <g/><script/></svg>"});
    report::Report report;
    checks::check_published_files(portal, report);
    const auto found = report.sorted();
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == text::Place{"content/a.svg", 2, 6});
    CHECK(found[0].message == "the picture holds \"script\": it could run a program in a reader's browser");
}
