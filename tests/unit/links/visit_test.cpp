#include <doctest/doctest.h>

#include "links/visits/web_link.hpp"
#include "one_visit.hpp"

using namespace one_visit;

TEST_CASE("a link that works is asked once with HEAD, and its site once for a page that cannot exist") {
    const auto visit = visited(here, {{here, {reply(200)}}});
    CHECK(visit.code == "");
    REQUIRE(visit.log.size() == 2);
    CHECK(visit.log[0] == "HEAD " + here + " @0");
    CHECK(visit.log[1].starts_with("GET https://a.example/docs/csa-"));
}

TEST_CASE("a server that answers HEAD wrongly is asked with GET before anything is said") {
    for (const int status : {400, 403, 404, 405, 500, 501, 503})
        CHECK(code(here, {{"HEAD " + here, {reply(status)}}, {"GET " + here, {page("fine")}}}) == "");
    for (const auto trouble : {Trouble::cut_off, Trouble::not_http, Trouble::timed_out})
        CHECK(code(here, {{"HEAD " + here, {fake::silence(trouble)}}, {"GET " + here, {page("fine")}}}) == "");
    const auto hung = visited(here, {{"HEAD " + here, {reply(200), 99'999}}, {"GET " + here, {page("fine")}}});
    CHECK(hung.code == "");
    CHECK(hung.evidence.ms < 20'000);
}

TEST_CASE("statuses are told apart") {
    const auto code_of = [](int status) { return code(here, {{here, {reply(status)}}}); };
    CHECK(code_of(404) == "not-found");
    CHECK(code_of(410) == "gone");
    CHECK(code_of(401) == "login");
    CHECK(code_of(403) == "forbidden");
    CHECK(code_of(429) == "too-many-requests");
    CHECK(code_of(999) == "forbidden");
    CHECK(code_of(500) == "server-error");
}

TEST_CASE("statuses by which sites block automated requests are no proof that a page is gone") {
    for (const int status : {400, 402, 405, 406, 409, 412, 418, 421, 422, 426, 444, 451, 456, 493}) {
        CAPTURE(status);
        const auto visit = visited(here, {{here, {reply(status)}}});
        const auto& info = links::info(links::classify(visit.evidence, nullptr).problem);
        CHECK(info.status == links::Status::blocked);
        CHECK(info.says == links::Says::nothing);
    }
}

TEST_CASE("a redirect status that names no address shows its page") {
    for (const int status : {300, 304, 307, 308})
        CHECK(code(here + "#x", {{here, {reply(status, {{"content-type", "text/html"}}, "<p id=x>")}}}) == "");
    CHECK(code(here + "#y", {{here, {reply(308, {{"content-type", "text/html"}}, "<p id=x>")}}}) == "fragment-missing");
    CHECK(code(here, {{here, {reply(300, {{"location", "https://b.example/"}, {"content-type", "text/html"}}, "<p>")}}}) == "");
}

TEST_CASE("without a connection nothing more is asked") {
    const auto none = visited(here, {{here, {fake::silence(Trouble::no_such_host)}}});
    CHECK(none.code == "no-such-host");
    CHECK(none.log.size() == 1);
    CHECK(code(here, {{here, {fake::silence(Trouble::certificate_expired)}}}) == "certificate-expired");
}

TEST_CASE("redirects are followed with their whole chain, for good or for now") {
    const std::string end = "https://b.example/";
    const auto moved =
        visited(here, {{here, {redirect(301, "/y")}}, {"https://a.example/y", {redirect(308, end)}}, {end, {reply(200)}}});
    CHECK(moved.code == "moved");
    REQUIRE(moved.evidence.trip.hops.size() == 2);
    CHECK(moved.evidence.trip.hops[0].to == "https://a.example/y");
    CHECK(moved.evidence.trip.hops[1].to == end);
    CHECK(code(here, {{here, {redirect(301, "/y")}}, {"https://a.example/y", {redirect(302, end)}}, {end, {reply(200)}}}) ==
          "redirected");
}

TEST_CASE("redirects that lead nowhere") {
    CHECK(code(here, {{here, {redirect(302, here)}}}) == "redirect-loop");
    CHECK(code(here, {{here, {redirect(302, "ftp://a.example/")}}}) == "bad-redirect");
    CHECK(code(here, {{here, {redirect(302, "http://[")}}}) == "bad-redirect");
    CHECK(code(here, {{here, {redirect(301, "http://a.example/docs/y")}}, {"http://a.example/docs/y", {reply(200)}}}) ==
          "leaves-https");
    CHECK(code(here, {{here, {redirect(301, "https://a.example:8443/y")}}}) == "port");
    std::map<std::string, fake::Response> endless;
    for (int i = 0; i < 100; ++i)
        endless["https://a.example/" + std::to_string(i)] = {redirect(302, "/" + std::to_string(i + 1))};
    const auto visit = visited("https://a.example/0", endless);
    CHECK(visit.code == "too-many-redirects");
    CHECK(visit.log.size() == 42);  // as Fetch: twenty redirects, by HEAD and by GET
    endless["https://a.example/20"] = {reply(200)};
    CHECK(code("https://a.example/0", endless) == "redirected");
}

TEST_CASE("a cookie that a site wants before it answers is no circle") {
    links::Round round({}, began);
    fake::Web web([](const links::Request& request) {
        if (request.cookies == "seen=1") return fake::Response{reply(200)};
        auto back = redirect(302, request.address);
        back.headers.push_back({"set-cookie", "seen=1; Path=/"});
        return fake::Response{back};
    });
    round.add(target_of("https://a.example/"));
    const auto all = web.run(round);
    CHECK(links::info(links::classify(all[0], nullptr).problem).code == "");  // it has not moved: that is its address
}

TEST_CASE("a fragment that a redirect names takes the place of the link's own") {
    const std::string end = "https://a.example/y";
    const auto visit = visited(here + "#old", {{here, {redirect(301, "/y#new")}}, {end, {page("<p id=new>")}}});
    CHECK(visit.code == "moved");
    CHECK(links::classify(visit.evidence, nullptr).final_url == end + "#new");
    CHECK(code(here + "#old", {{here, {redirect(301, "/y#new")}}, {end, {page("<p id=old>")}}}) == "fragment-missing");
    CHECK(code(here + "#old", {{here, {redirect(301, "/y")}}, {end, {page("<p id=old>")}}}) == "moved");
    CHECK(code(here, {{here, {redirect(301, "/docs/x.html#new")}}, {here, {redirect(301, "/docs/x.html#new")}}}) ==
          "redirect-loop");
}

TEST_CASE("bytes of a redirect beyond ASCII are asked for as they are") {
    const auto asked = [](std::string location) {
        return visited(here, {{here, {redirect(301, std::move(location))}}}).evidence.trip.at.href();
    };
    CHECK(asked("/d\xEAst") == "https://a.example/d%EAst");
    CHECK(asked("/caf\u00e9?q=\u00e9") == "https://a.example/caf%C3%A9?q=%C3%A9");
    CHECK(asked("https://b\u00fccher.example/") == "https://xn--bcher-kva.example/");
}

TEST_CASE("credentials in an address or a redirect are never sent on") {
    const auto visit =
        visited("https://a.example/x", {{"https://a.example/x", {redirect(301, "https://me:secret@b.example/x")}}});
    REQUIRE(!visit.log.empty());
    for (const auto& line : visit.log) CHECK(line.find("secret") == std::string::npos);
}

TEST_CASE("a page that looks as what the site shows for missing pages is not there") {
    links::Round round({}, began);
    const std::string sorry =
        "<title>Sorry</title><p>We looked everywhere for that page, but it is not here any more. Try our search.";
    fake::Web web([&](const links::Request& request) {
        const auto path = fake::url_of(request).path();
        if (path == "/") return fake::Response{page("<title>Council</title><p>Welcome to our council: bins, parking, schools.")};
        if (path == "/docs/there") return fake::Response{page("<title>Bins</title><p>We empty the bins on Monday.")};
        return fake::Response{page(sorry)};
    });
    round.add(target_of("https://a.example/docs/there"));
    round.add(target_of("https://a.example/docs/gone"));
    round.add(target_of("https://a.example/"));
    const auto all = web.run(round);
    REQUIRE(all.size() == 3);
    for (const auto& evidence : all)
        CHECK(links::info(links::classify(evidence, nullptr).problem).code ==
              (evidence.asked.path() == "/docs/gone" ? "soft-not-found" : ""));
}

TEST_CASE("a site that answers everything with one page of script is believed") {
    links::Round round({}, began);
    fake::Web web([&](const links::Request&) { return fake::Response{page("<title>App</title><script src=app.js></script>")}; });
    round.add(target_of("https://a.example/report/bins"));
    CHECK(links::classify(web.run(round)[0], nullptr).problem == links::Problem::none);
}

TEST_CASE("a page with a title of its own is there, however much it is like the page for missing ones") {
    links::Round round({}, began);
    const std::string menu = "<nav>Home Bins Parking Schools Libraries Jobs Council Tax Planning Housing Benefits Contact</nav>";
    fake::Web web([&](const links::Request& request) {
        const auto path = fake::url_of(request).path();
        const std::string title = path == "/docs/bins" ? "Bins" : path == "/" ? "Council" : "Sorry";
        return fake::Response{page("<title>" + title + "</title>" + menu)};
    });
    round.add(target_of("https://a.example/docs/bins"));
    CHECK(links::classify(web.run(round)[0], nullptr).problem == links::Problem::none);
}

TEST_CASE("deep links that lead to the first page only are lost, others are not") {
    const std::string home = "https://a.example/";
    CHECK(code(here, {{here, {redirect(301, home)}}, {home, {reply(200)}}}) == "leads-home");
    CHECK(code(here, {{here, {redirect(301, "https://www.a.example/en-gb/")}}, {"https://www.a.example/en-gb/", {reply(200)}}}) ==
          "leads-home");
    CHECK(code("https://a.example/index.html", {{"https://a.example/index.html", {redirect(301, home)}}, {home, {reply(200)}}}) ==
          "moved");
    CHECK(code("https://go.example/campaign", {{"https://go.example/campaign", {redirect(301, home)}}, {home, {reply(200)}}}) ==
          "moved");
}

TEST_CASE("pages behind a login, and those that only let people in, are for a person to look at") {
    CHECK(code(here, {{here, {redirect(302, "/login?next=x")}}, {"https://a.example/login?next=x", {reply(200)}}}) == "login");
    CHECK(code(here, {{here, {reply(403, {{"cf-mitigated", "challenge"}})}}}) == "challenge");
    CHECK(code(here, {{here, {reply(503, {{"content-type", "text/html"}}, "<title>Just a moment...</title>")}}}) == "challenge");
}

TEST_CASE("a fragment must name an id of the page") {
    const auto code_of = [](const std::string& fragment) {
        return code(here + fragment, {{here, {page("<h1 id='caf\u00e9'>x</h1><a name=old></a><p id=user-content-how>")}}});
    };
    CHECK(code_of("#old") == "");
    CHECK(code_of("#caf%C3%A9") == "");
    CHECK(code_of("#how") == "");
    CHECK(code_of("#top") == "");
    CHECK(code_of("#new") == "fragment-missing");
    CHECK(code(here + "#page=2", {{here, {reply(200, {{"content-type", "application/pdf"}})}}}) == "");
}

TEST_CASE("pages are read by their own encoding, and known by their type in any letters") {
    const auto code_of = [](const std::string& type, const std::string& body, const std::string& fragment) {
        return code(here + fragment, {{here, {reply(200, {{"content-type", type}}, body)}}});
    };
    CHECK(code_of("text/html; charset=ISO-8859-1", "<p id=caf\xe9>", "#caf%C3%A9") == "");
    CHECK(code_of("text/html", "<meta charset=windows-1252><p id=caf\xe9>", "#caf%C3%A9") == "");
    CHECK(code_of("text/html;Charset=\"utf-16le\"", std::string("<\0p\0 \0i\0d\0=\0x\0>\0", 16), "#x") == "");
    CHECK(code_of("text/html; charset=nonsense", "<meta charset=iso-8859-2><p id=\xe8>", "#%C4%8D") == "");
    CHECK(code_of("Text/HTML", "<p id=x>", "#y") == "fragment-missing");
    CHECK(code_of("TEXT/html;charset=UTF-8", "<p id=x>", "#x") == "");
}

TEST_CASE("what a page's script reads is no id that could be missing") {
    for (const auto* route : {"page/1/gid/2", "gid=0", "data_s=a,b", "!/x", "/x", "%2Fx", "/x:~:text=y", ":~:text=y", ""})
        CHECK(links::wanted_id(route) == "");
    CHECK(links::wanted_id("part-1:~:text=y") == "part-1");
}

TEST_CASE("a page that quotes what a challenge or a market for names says is neither") {
    const auto text = [] {
        std::string words;
        for (int i = 0; i < 300; ++i) words += " word" + std::to_string(i);
        return words;
    }();
    const auto code_of = [&](const std::string& body) { return code(here + "#x", {{here, {page("<p id=x>" + body)}}}); };
    CHECK(code_of("<h1>Domains</h1><p>Many say \"this domain is for sale\"." + text) == "");
    CHECK(code_of("<p>This domain is for sale. Make an offer.") == "domain-for-sale");
    CHECK(code_of("<title>x.example</title><script src=//sedoparking.com/frmpark/x.js></script>") == "domain-for-sale");
    CHECK(code_of("<p>The words \"pardon our interruption\" and \"just a moment...\" annoy people." + text) == "");
    CHECK(code_of("<title>Pardon Our Interruption</title>") == "challenge");
    CHECK(code_of("<iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful.</iframe>") == "challenge");
    CHECK(code_of("<div id=px-captcha></div>") == "challenge");
}

TEST_CASE("a home page stays one whatever its query, and a start page is a page") {
    const std::string home = "https://a.example/", start = "https://a.example/start";
    CHECK(code(home + "?utm_source=csa", {{home + "?utm_source=csa", {redirect(301, home)}}, {home, {reply(200)}}}) == "moved");
    CHECK(code("https://a.example/camp", {{"https://a.example/camp", {redirect(302, start)}}, {start, {reply(200)}}}) ==
          "redirected");
}

TEST_CASE("a site that sends every old address to the same new page has lost the page") {
    links::Round round({}, began);
    fake::Web web([](const links::Request& request) {
        return request.host == "old.example" ? fake::Response{redirect(301, "https://new.example/welcome/")}
                                             : fake::Response{page("fine")};
    });
    round.add(target_of("https://old.example/docs/plan.html"));
    const auto all = web.run(round);
    CHECK(links::info(links::classify(all[0], nullptr).problem).code == "soft-not-found");
}

TEST_CASE("another site under the same address is noticed against the last good visit") {
    const links::LastGood last{"a.example", text::ForeignWords::of("Stamp It Out")};
    links::Round round({}, began);
    fake::Web web([](const links::Request& request) {
        return request.host == "a.example" ? fake::Response{redirect(301, "https://casino.example/x")}
                                           : fake::Response{page("<title>Play now</title>")};
    });
    auto target = target_of("https://a.example/x");
    target.read_page = true;
    round.add(target);
    const auto attempt = links::classify(web.run(round)[0], &last);
    CHECK(links::info(attempt.problem).code == "site-changed");
    CHECK(attempt.detail == "\"Play now\" was \"Stamp It Out\"");
}

TEST_CASE("the message about a port names it") {
    for (const std::string port : {"8443", "22", "65535"}) {
        const auto address = "https://a.example:" + port + "/x";
        const auto visit = visited(address, {});
        CHECK(visit.log.empty());
        CHECK(links::words(address, links::classify(visit.evidence, nullptr)).message ==
              "\"" + address + "\" uses port " + port + " and was not asked");
    }
}
