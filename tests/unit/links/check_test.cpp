#include "links/register/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "link_reports/formats.hpp"
#include "links/url/limits.hpp"

namespace {

site::Site site_of(std::vector<std::pair<std::string, std::string>> files, std::string base_path = "/") {
    site::Site site;
    site.base_path = std::move(base_path);
    site.host = "https://safer.example";
    for (auto& [path, bytes] : files) site.files.push_back({path, bytes, {}});
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return site;
}

/// "case-differs: message; help" of every finding.
std::vector<std::string> findings(const site::Site& site) {
    report::Report report;
    links::check_internal(site, report);
    std::vector<std::string> out;
    for (const auto& finding : report.sorted())
        out.push_back(std::string(finding.code()) + ": " + finding.message + "; " + finding.help);
    return out;
}

/// The codes found for one link on the page "a/index.html" of a small site.
std::string code(std::string link, std::string base_path = "/") {
    const auto site = site_of({{"a/index.html", "<h1 id=top1>A</h1><h2 id='caf\u00e9 x'>" + link},
                               {"b/index.html", "<h2 id=part-one>B</h2><a name=old></a>"},
                               {"b/page.html", "<p id=p>"},
                               {"index.html", ""},
                               {"data/x y.csv", ""},
                               {"pic\u00fcre.svg", "<svg><symbol id=s /></svg>"},
                               {"doc.pdf", ""},
                               {"style.css", ""}},
                              std::move(base_path));
    report::Report report;
    links::check_internal(site, report);
    const auto all = report.sorted();
    return all.empty() ? "" : std::string(all[0].code());
}

std::string href_code(std::string href, std::string base_path = "/") {
    return code("<a href=\"" + href + "\">x</a>", std::move(base_path));
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("links that hold are no findings") {
    for (const std::string href : {"/b/",
                                   "/b/index.html",
                                   "/b",
                                   "../b/",
                                   "../b/page.html",
                                   "/",
                                   "",
                                   "#",
                                   "#top",
                                   "#TOP",
                                   "./",
                                   "../a/",
                                   "/b/#part-one",
                                   "/b/#old",
                                   "#top1",
                                   "/doc.pdf#page=3",
                                   "/style.css",
                                   "/b/?q=1",
                                   "/b/?q=1#part-one",
                                   "/data/x%20y.csv",
                                   "/data/x y.csv",
                                   "/pic\u00fcre.svg#s",
                                   "/pic%C3%BCre.svg",
                                   "#caf%C3%A9%20x",
                                   "#caf\u00e9 x",
                                   "#:~:text=x",
                                   "#top1:~:text=x",
                                   "/a/../b/",
                                   "/%61/",
                                   "\\b\\",
                                   "https://safer.example/b/#old",
                                   "//safer.example/b/",
                                   "HTTPS://SAFER.example:443/b/",
                                   "https://other.example/nothing",
                                   "mailto:team@example.org",
                                   "mailto:a@b.example,c@d.example?subject=x",
                                   "mailto:?subject=x",
                                   "tel:101",
                                   "tel:+44-116-222",
                                   "tel:+441162222222,,123",
                                   "tel:01162222222;123",
                                   "tel:0116p123w4",
                                   " /b/ ",
                                   "../../b/"}) {
        CAPTURE(href);
        CHECK(href_code(href) == "");
    }
}

TEST_CASE("links that do not hold are told apart") {
    const std::vector<std::pair<std::string, std::string>> examples{{"/c/", "file-missing"},
                                                                    {"c", "file-missing"},
                                                                    {"/data/", "file-missing"},
                                                                    {"/b/page", "file-missing"},
                                                                    {"/b/page.html/", "file-missing"},
                                                                    {"/b//page.html", "doubled-slash"},
                                                                    {"/b//no.html", "file-missing"},
                                                                    {"/b//#no", "fragment-missing"},
                                                                    {"/b%2Fpage.html", "file-missing"},
                                                                    {"/B/", "case-differs"},
                                                                    {"/b/Page.html", "case-differs"},
                                                                    {"/Index.html", "case-differs"},
                                                                    {"/b/#no", "fragment-missing"},
                                                                    {"#Top1", "fragment-missing"},
                                                                    {"/b/?q#no", "fragment-missing"},
                                                                    {"/pic\u00fcre.svg#no", "fragment-missing"},
                                                                    {"https://safer.example/c/", "file-missing"},
                                                                    {"http://[::1", "bad-address"},
                                                                    {"https://", "bad-address"},
                                                                    {"javascript:void(0)", "bad-scheme"},
                                                                    {"JaVa\tscript:x", "bad-scheme"},
                                                                    {"data:text/html,x", "bad-scheme"},
                                                                    {"priority:asb", "bad-scheme"},
                                                                    {"file:///etc/passwd", "bad-scheme"},
                                                                    {"mailto:", "bad-address"},
                                                                    {"mailto:team", "bad-address"},
                                                                    {"mailto:a@b@c.example,", "bad-address"},
                                                                    {"tel:", "bad-address"},
                                                                    {"tel:call-me", "bad-address"},
                                                                    {"tel:,,0116", "bad-address"},
                                                                    {"tel:0116x", "bad-address"}};
    for (const auto& example : examples) {
        CAPTURE(example.first);
        CHECK(href_code(example.first) == example.second);
    }
}

TEST_CASE("a website without the beginning of its address is advised") {
    for (const auto& example :
         std::vector<std::pair<std::string, std::string>>{{"www.example.org/x", "https://www.example.org/x"},
                                                          {"https//example.org", "https://example.org"},
                                                          {"http;//example.org", "http://example.org"},
                                                          {"www.pdf", ""},
                                                          {"https-for-all", ""}}) {
        const auto& href = example.first;
        CAPTURE(href);
        site::Site site;
        site.files.push_back({"a/index.html", "<a href=\"" + href + "\">x</a>", {}});
        const auto checked = links::check(site, {});
        REQUIRE(checked.results.size() == 1);
        CHECK(checked.results[0].verdict.code() == "file-missing");
        CHECK(checked.results[0].suggestion == example.second);
    }
}

TEST_CASE("two slashes for one are a warning, with the address to write, since only some hosts pass over them") {
    const auto site = site_of({{"index.html", "<a href='a//b.html?q#x'>x</a><a href='https://safer.example//a/b.html'>y</a>"},
                               {"a/b.html", "<p id=x>"}});
    CHECK(findings(site) ==
          Strings{"doubled-slash: \"a//b.html?q#x\" has an empty part between two slashes, which only some web hosts pass over; "
                  "write \"/a/b.html?q#x\"",
                  "doubled-slash: \"https://safer.example//a/b.html\" has an empty part between two slashes, which only some web "
                  "hosts pass over; write \"/a/b.html\""});
    const auto checked = links::check(site, {});
    CHECK(checked.broken == 0);
    REQUIRE(checked.results.size() == 2);
    CHECK(checked.results[0].verdict.status == links::Status::unsure);
    CHECK(checked.results[0].suggestion == "/a/b.html?q#x");
}

TEST_CASE("a folder is what the host serves for it") {
    auto site = site_of({{"index.html", "<a href='a/#x'>x</a><a href=b/>y</a><a href=c>z</a>"},
                         {"a/index.htm", "<p id=x>"},
                         {"a/start.html", ""},
                         {"b/index.html", ""},
                         {"c/index.htm", ""}});
    const auto codes = [&](Strings names) {
        site.index_names = std::move(names);
        Strings out;
        for (const auto& finding : findings(site)) out.push_back(finding.substr(0, finding.find(':')));
        return out;
    };
    CHECK(codes({"index.html"}) == Strings{"file-missing", "file-missing"});
    CHECK(codes({"index.html", "index.htm"}).empty());
    CHECK(codes({"start.html", "index.htm", "index.html"}) == Strings{"fragment-missing"});
    CHECK(codes({"start.html"}) == Strings{"fragment-missing", "file-missing", "file-missing"});
}

TEST_CASE("under a base path only addresses inside it are ours") {
    CHECK(href_code("/csa/b/#old", "/csa/") == "");
    CHECK(href_code("/csa", "/csa/") == "");
    CHECK(href_code("../b/", "/csa/") == "");
    CHECK(href_code("https://safer.example/csa/b/", "/csa/") == "");
    CHECK(href_code("https://safer.example/elsewhere/", "/csa/") == "");
    CHECK(href_code("/b/", "/csa/") == "outside-site");
    CHECK(href_code("../../b/", "/csa/") == "outside-site");
    CHECK(href_code("/csa/c/", "/csa/") == "file-missing");
    CHECK(href_code("https://safer.example/csa/c/", "/csa/") == "file-missing");
}

TEST_CASE("data in the address is for pictures only") {
    CHECK(code("<img src='data:image/png,x' alt=''>") == "");
    CHECK(code("<link rel=icon href='data:,'>") == "");
    CHECK(code("<iframe src='data:text/html,x'></iframe>") == "bad-scheme");
    CHECK(code("<iframe src='about:blank'></iframe>") == "");
}

TEST_CASE("nothing to load is a mistake where something must be loaded") {
    CHECK(code("<img src='' alt=''>") == "bad-address");
    CHECK(code("<script src=''></script>") == "bad-address");
    CHECK(code("<form action=''></form>") == "");
}

TEST_CASE("a base element moves the relative links of its page") {
    CHECK(code("<base href='/b/'><a href='page.html#p'>") == "");
    CHECK(code("<base href='/b/'><a href='../a/'>") == "");
    CHECK(code("<a href='b/'><base href='../'>") == "");
    CHECK(code("<base href='/b/'><a href='#part-one'>") == "");
    CHECK(code("<base href='/b/'><a href='#top1'>") == "fragment-missing");
    CHECK(code("<base href='https://other.example/'><a href='c/'>") == "");
}

TEST_CASE("findings say what is wrong and what was probably meant") {
    CHECK(findings(site_of({{"index.html", "<a href='/priorities/abs/'>x</a>"}, {"priorities/asb/index.html", ""}})) ==
          Strings{"file-missing: \"/priorities/abs/\" leads to \"/priorities/abs/\", where the site has no file; did you mean "
                  "\"/priorities/asb/\"?"});
    CHECK(findings(site_of({{"index.html", "<a href='/asb/'>x</a>"}, {"priorities/asb/index.html", ""}})) ==
          Strings{"file-missing: \"/asb/\" leads to \"/asb/\", where the site has no file; did you mean \"/priorities/asb/\"?"});
    CHECK(findings(site_of({{"index.html", "<a href='Asb/'>x</a>"}, {"asb/index.html", ""}})) ==
          Strings{"case-differs: \"Asb/\" leads to \"/Asb/\", which is written with other capitals; write \"/asb/\""});
    CHECK(findings(site_of({{"index.html", "<h2 id=how-to-report></h2><a href='#how-to-reprot'>x</a>"}})) ==
          Strings{"fragment-missing: \"#how-to-reprot\": \"index.html\" has no id \"how-to-reprot\"; did you mean "
                  "\"#how-to-report\"?"});
    CHECK(findings(site_of({{"index.html", "<a href='/x/'>x</a>"}}, "/csa/")) ==
          Strings{"outside-site: \"/x/\" leads out of the site, which is served under \"/csa/\"; write \"/csa/x/\" for a page of "
                  "the site, or the "
                  "whole address with its host for another one"});
}

TEST_CASE("a finding stands where the author wrote the address") {
    auto site = site_of({{"a/index.html", "<p>\n<a href=\"/x/\"><img src='/y.png'>"}});
    site.sources = {"content/a.md"};
    site.files[0].origins = {{std::uint32_t(site.files[0].bytes.find("/x/")), 0, 7, 10}};
    report::Report report;
    links::check_internal(site, report);
    const auto all = report.sorted();
    REQUIRE(all.size() == 2);
    CHECK(all[0].place == text::Place{"content/a.md", 7, 10});
    CHECK(all[1].place == text::Place{"public/a/index.html", 2, 25});
}

TEST_CASE("style sheets, site maps, feeds, manifests and SVG files are checked as well") {
    CHECK(findings(site_of({{"css/s.css", "a{b:url(../no.png) url(#x) url(data:x)}"}})).size() == 1);
    CHECK(findings(site_of({{"sitemap.xml", "<urlset><url><loc>https://safer.example/no/</loc></url></urlset>"}})).size() == 1);
    CHECK(findings(site_of({{"feed.xml",
                             "<feed><link href='https://safer.example/no/'/><id>https://safer.example/never/</id></feed>"}}))
              .size() == 1);
    CHECK(findings(site_of({{"m.webmanifest", R"({"start_url":"/no/","icons":[{"src":"no.png"}]})"}})).size() == 2);
    CHECK(findings(site_of({{"i.svg", "<svg><use href='#no'/><image href='no.png'/></svg>"}})).size() == 2);
    CHECK(findings(site_of({{"x.json", R"({"url":"/no/"})"}, {"x.txt", "<a href=/no/>"}})).empty());
}

TEST_CASE("the report lists what is not ok, or everything") {
    const auto site = site_of(
        {{"a/index.html", "<a href=\"../b/#x\">Report <b>it</b></a>\n<a href='https://w.example/'>Web</a><a href='/b/'>B</a>"},
         {"b/index.html", ""}});
    const auto checked = links::check(site, {});
    CHECK(checked.pages == 2);
    CHECK(checked.links == 3);
    CHECK(checked.broken == 1);
    REQUIRE(checked.results.size() == 2);
    CHECK(links::check(site, {links::Listing::all, "public"}).results.size() == 3);
    CHECK(link_reports::to_json({checked.pages, checked.links, checked.broken, {checked.results[0]}}, "public", {}) ==
          R"({"version":1,"root":"public","pages":2,"links":3,"broken":1,"results":[{"page":"a/index.html","line":1,"column":10,)"
          R"("element":"a","attribute":"href","text":"Report it","url":"../b/#x","target":"b/index.html#x","status":"broken",)"
          R"("code":"fragment-missing","message":"\"../b/#x\": \"b/index.html\" has no id \"x\"",)"
          R"("help":"correct what follows \"#\", or give a heading of that page this id","source":null,"owner":null,)"
          R"("first_broken":null,"last_ok":null,"attempts":[]}]})");
    CHECK(checked.results[1].verdict.status == links::Status::unchecked);
    CHECK(checked.results[1].target == "https://w.example/");
    CHECK(checked.results[1].line == 2);
}

TEST_CASE("a file that cannot be read as a page is a result of its own, and the others are checked") {
    auto site = site_of({{"a.html", "<a href=/b.html#x>B</a>"}, {"b.html", ""}, {"c.html", "<a href=/no.html>No</a>"}});
    links::Options options;
    options.load = [](const site::File& file) -> site::File {
        if (file.path == "b.html") throw links::Unreadable("\"b.html\" has gone meanwhile", "run csa again");
        return {file.path, file.path == "a.html" ? "<a href=/b.html#x>B</a>" : "<a href=/no.html>No</a>", {}};
    };
    const auto checked = links::check(site, options);
    CHECK(checked.unread == 1);
    CHECK(checked.broken == 1);
    REQUIRE(checked.results.size() == 2);
    CHECK(checked.results[0].page == "b.html");
    CHECK(checked.results[0].verdict.status == links::Status::unchecked);
    CHECK(checked.results[0].verdict.code() == "unreadable-file");
    CHECK(checked.results[0].verdict.words.message == "\"b.html\" has gone meanwhile");
    CHECK(checked.results[1].page == "c.html");
    CHECK(link_reports::to_json(checked, "public", {}).find(R"("broken":1,"unread":1)") != std::string::npos);
    CHECK(link_reports::format_of("r.xml")->render(checked, "public").find(R"(failures="2")") != std::string::npos);
    CHECK(link_reports::format_of("r.sarif")->render(checked, "public").find(R"("level": "error")") != std::string::npos);
}

TEST_CASE("a page with more links than anyone wrote is refused in words, and keeps the site from being published") {
    std::string page;
    for (size_t i = 0; i <= links::most_links; ++i) page += "<a href=x>";
    auto site = site_of({{"a.html", "<a href=/no.html>No</a>"}, {"b.html", std::move(page)}});
    const auto words = "\"b.html\" has more than 500000 links, the most that a page may have";
    CHECK(links::check(site, {}).results.at(1).verdict.words.message == words);
    report::Report report;
    links::check_internal(site, report);
    const auto findings = report.sorted();
    REQUIRE(findings.size() == 2);
    CHECK(findings[1].code() == "unreadable-file");
    CHECK(findings[1].message == words);
    CHECK(findings[1].help == "divide it");
}

TEST_CASE("many pages with many mistakes are reported in order and at once") {
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 0; i < 3000; ++i)
        files.push_back(
            {"p" + std::to_string(i) + "/index.html", "<a href=/nothing-" + std::to_string(i) + "/>x</a><a href=#no>"});
    const auto checked = links::check(site_of(std::move(files)), {});
    CHECK(checked.broken == 6000);
    CHECK(std::is_sorted(checked.results.begin(), checked.results.end(),
                         [](const auto& a, const auto& b) { return a.page < b.page; }));
}

TEST_CASE("a page with very many ids still answers") {
    std::string page;
    for (int i = 0; i < 50'000; ++i) page += "<p id=i" + std::to_string(i) + "><a href=#i" + std::to_string(49'999 - i) + ">";
    CHECK(findings(site_of({{"index.html", page}})).empty());
}
