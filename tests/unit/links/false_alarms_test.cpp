// Sites that work and look odd to a program: none of them is called broken, and none of the dead ones is taken for such.
#include <doctest/doctest.h>

#include "fake_web.hpp"
#include "links/register/external.hpp"
#include "links/visits/shown_page.hpp"

namespace {

using fake::page;
using fake::redirect;
using fake::reply;
using links::Problem;
using links::Status;

const auto began = text::from_unix(1'795'320'000);  // 2026-11-22
const std::string here = "https://a.example/docs/x.html";

using Answers = std::function<fake::Response(const links::Request&)>;

struct Visited {
    links::Evidence evidence;
    links::Attempt attempt;  ///< at the fragment, if the address has one
    std::string code;
};

Visited visited(const std::string& address, const Answers& answers, bool read_page = true) {
    links::Round round({}, began);
    fake::Web web(answers);
    auto url = *links::parse_url(address);
    const auto fragment = std::exchange(url.fragment, std::nullopt);
    round.add({url, fragment ? std::vector{*fragment} : std::vector<std::string>{}, read_page});
    auto all = web.run(round);
    REQUIRE(all.size() == 1);
    auto attempt = links::classify(all[0], nullptr);
    if (fragment) attempt = links::at_fragment(attempt, all[0], *fragment);
    return {all[0], attempt, std::string(links::info(attempt.problem).code)};
}

/// By address; 404 for others.
Answers web_of(std::map<std::string, fake::Response> answers) {
    return [answers = std::move(answers)](const links::Request& request) {
        const auto at = answers.find(request.address);
        return at == answers.end() ? fake::Response{reply(404)} : at->second;
    };
}

std::string code_of_page(const std::string& body, const std::string& address = "https://a.example/") {
    return visited(address, web_of({{address, {page(body)}}})).code;
}

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += " word" + std::to_string(i);
    return text;
}

const std::string menu = "<a href=/bins>Bins</a> <a href=/parking>Parking</a> <a href=/schools>Schools</a>";

}  // namespace

TEST_CASE("a site where every page asks people to sign in has not lost any of them") {
    const std::string form = "<title>Sign in</title><form><input name=user><input type=Password name=pass></form>";
    const auto elsewhere = [&](const links::Request& request) {
        const auto url = fake::url_of(request);
        if (url.path() == "/") return fake::Response{page("<title>Club</title><p>Welcome to our club" + words(40))};
        if (url.path() == "/account/login") return fake::Response{page(form)};
        return fake::Response{redirect(302, "/account/login?next=" + url.path())};
    };
    CHECK(visited("https://a.example/members/list", elsewhere).code == "login");
    const auto in_place = [&](const links::Request& request) {
        if (fake::url_of(request).path() == "/")
            return fake::Response{page("<title>Club</title><p>Welcome to our club" + words(40))};
        return fake::Response{page(form)};
    };
    CHECK(visited("https://a.example/members/list", in_place).code == "login");
}

TEST_CASE("a site that first wants consent for everything has not lost its pages, one that leads all old ones to one page has") {
    const auto wall = [](bool at_home) {
        return [at_home](const links::Request& request) {
            const auto path = fake::url_of(request).path();
            if (path == "/consent") return fake::Response{page("<title>Cookies</title><p>Do you take our cookies?")};
            if (path == "/" && !at_home) return fake::Response{page("<title>Paper</title><p>The news")};
            return fake::Response{redirect(302, "/consent")};
        };
    };
    CHECK(visited(here, wall(true)).code == "redirected");
    CHECK(visited(here, wall(false)).code == "soft-not-found");
}

TEST_CASE("an application that answers everything with the same script has not lost its pages") {
    const auto site = [](const std::string& body) {
        return [body](const links::Request& request) {
            return fake::Response{page(fake::url_of(request).path() == "/" ? "<title>Maps</title><p>Maps of our county" : body)};
        };
    };
    const std::string script = "<title>Maps</title><script src=/app.js></script>";
    CHECK(visited(here, site(script + "<div id=root></div>")).code == "");
    CHECK(visited(here, site(script + "<div id=root>Loading maps …</div>")).code == "");
    CHECK(visited(here, site(script + "<h1>Page not found</h1>")).code == "soft-not-found");
}

TEST_CASE("a server that sends those away who ask by HEAD is asked by GET") {
    for (const auto* away : {"/", "/login?next=x"}) {
        const auto answers = [&](const links::Request& request) {
            if (request.address != here)
                return fake::Response{request.address.find("csa-") == std::string::npos ? reply(200) : reply(404)};
            return request.method == links::Method::head ? fake::Response{redirect(302, away)} : fake::Response{page("<p>fine")};
        };
        CHECK(visited(here, answers, false).code == "");
    }
}

TEST_CASE("cookies that came with HEAD are there when the page is read") {
    const auto answers = [](const links::Request& request) {
        const auto path = fake::url_of(request).path();
        if (path == "/y") return fake::Response{request.cookies == "s=1" ? page("<p id=x>") : reply(400)};
        if (path != "/docs/x.html") return fake::Response{reply(404)};
        auto on = redirect(302, "/y");
        on.headers.push_back({"set-cookie", "s=1; path=/"});
        return fake::Response{on};
    };
    CHECK(visited(here + "#x", answers).code == "redirected");
}

TEST_CASE("the fragment that a redirect names is the one that is looked for, told and written") {
    const std::string end = "https://a.example/y";
    const auto code_of = [&](const std::string& location, const std::string& fragment) {
        return visited(here + fragment, web_of({{here, {redirect(301, location)}}, {end, {page("<p id=new>")}}}));
    };
    CHECK(code_of("/y#", "#old").code == "moved");
    CHECK(code_of("/y#:~:text=plan", "#old").code == "moved");
    CHECK(code_of("/y#/route", "#old").code == "moved");
    CHECK(code_of("/y#new", "#old").attempt.final_url == end + "#new");
    CHECK(code_of("/y", "#new").attempt.final_url == end + "#new");
    CHECK(code_of("/y", "").attempt.final_url == end);
    const auto lost = code_of("/y#no", "#new");
    CHECK(lost.code == "fragment-missing");
    CHECK(links::words(here + "#new", lost.attempt).message == "the page of \"" + here + "#new\" answers, but has no id \"no\"");
}

TEST_CASE("ids that a script brings, or that stand in bytes nobody can read, are not missed") {
    const auto code_of = [](fake::Response response) { return visited(here + "#x", web_of({{here, std::move(response)}})).code; };
    CHECK(code_of({page("<title>App</title><div id=root></div><noscript>You need JavaScript to run this app.</noscript><script "
                        "src=/static/main.js></script>")}) == "fragment-unchecked");
    CHECK(code_of({page("<script src=menu.js></script><p>" + words(60))}) == "fragment-missing");
    CHECK(code_of({page("\x28\xb5\x2f\xfd\x04\x58\x01\x02\x03")}) == "");
    CHECK(code_of({reply(200, {{"content-type", "text/html; charset=utf-16be"}}, std::string("\0<\0p\0 \0i\0d\0=\0y\0>", 14))}) ==
          "fragment-missing");
}

TEST_CASE("statuses that nobody has heard of are refusals") {
    for (const int status : {600, 666, 901, 999}) {
        const auto visit = visited(here, web_of({{here, {reply(status)}}}));
        CHECK(links::info(visit.attempt.problem).status == Status::blocked);
    }
}

TEST_CASE("a page that talks about names for sale is none that is for sale") {
    for (const auto& body : std::vector<std::string>{
             "<h1>Scam warning</h1><p>Do not pay for letters that say \"this domain is for sale\". Never make an offer.",
             "<title>News</title>" + menu + "<p>This domain is for sale. Buy now!",
             "<title>On names</title><p>This domain is for sale: so it begins. Make an offer." + words(300),
             ("<p>They wrote that this domain is for sale. We made no offer, and will not make an offer."),
             ("<p>Our meeting place.<script src=https://www.jordan.com/x.js></script>"),
             ("<p>We bought our name at <a href=https://sedo.com/>a market</a>."),
             ("<p>Our sponsor.<img src=https://sedo.com/logo.png>")}) {
        CAPTURE(body);
        CHECK(code_of_page(body) == "");
    }
    CHECK(code_of_page("<title>Domains</title><script src=https://cdn.sedo.com/x.js></script>", "https://sedo.com/") == "");
    const std::string market = "https://www.hugedomains.com/search", moved = "https://www.hugedomains.com/find";
    CHECK(visited(market, web_of({{market, {redirect(301, moved)}}, {moved, {page("<p>fine")}}})).code == "moved");
}

TEST_CASE("a name that is for sale is seen by what its page is made of") {
    for (const auto& body : std::vector<std::string>{
             "<title>a.example</title><h1>a.example is for sale</h1><p>Ask our broker.",
             "<title>This domain is for sale</title><h1>Price on request</h1>",
             "<h2>This domain is parked</h2><p>Related links</p><p>Renew it at your registrar.",
             "<title>a.example</title><iframe src=//www.parkingcrew.net/x></iframe>",
             "<title>a.example</title><frameset><frame src=https://x.sedoparking.com/></frameset>",
             "<!doctype html><script>window.onload=function(){window.location.href=\"/lander\"}</script>",
             "<meta http-equiv=refresh content='0; url=https://www.afternic.com/forsale/a.example'>",
             "<h1>a.example</h1><a href='https://sedo.com/search/details/?domain=a.example'>Get this name</a>",
             "<p>The domain name is available for purchase. Get a quote."}) {
        CAPTURE(body);
        CHECK(code_of_page(body) == "domain-for-sale");
    }
}

TEST_CASE("scripts of guards on ordinary pages, and titles that sound like theirs, are no challenge") {
    for (const auto& body : std::vector<std::string>{
             "<title>Bins</title>" + menu + "<script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>" + words(30),
             "<title>Bins</title><script src='/_Incapsula_Resource?SWJIYLWA=1'></script>" + words(30),
             "<title>Just a moment...</title><h1>A song</h1>" + menu, "<title>Pardon our interruption</title>" + words(400)}) {
        CAPTURE(body);
        CHECK(code_of_page(body) == "");
    }
    for (const auto& body : std::vector<std::string>{
             "<title>Just a moment...</title><p>Checking your browser", "<title>Access Denied</title><p>Reference 18.2",
             "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1'></script>",
             "<script src=https://ct.captcha-delivery.com/c.js></script>"}) {
        CAPTURE(body);
        CHECK(code_of_page(body) == "challenge");
    }
}

TEST_CASE("a page is read at the first visit, so that HEAD alone does not speak for it, and again until it works") {
    const std::string address = "https://a.example/";
    links::Checked checked;
    links::Result result;
    result.verdict.status = Status::unchecked;
    result.target = text::ForeignWords::of(address);
    checked.results.push_back(result);
    links::Knowledge knowledge;
    knowledge.policy.confirm_runs = 3, knowledge.policy.confirm_hours = 0, knowledge.policy.gone_runs = std::nullopt;
    const auto run = [&](int day, const fake::Response& by_get) {
        const auto now = began + std::chrono::days(day);
        links::Round round({}, now);
        for (auto& target : links::targets(checked, knowledge, now)) round.add(std::move(target));
        fake::Web web([&](const links::Request& request) {
            return request.method == links::Method::head ? fake::Response{reply(200)} : by_get;
        });
        for (const auto& evidence : web.run(round))
            for (auto& [link, attempt] : links::attempts_of(evidence, knowledge))
                attempt.run = day + 1, knowledge.history[link].push_back(attempt);
        return links::Register(knowledge).of(address);
    };
    const fake::Response sold{page("<title>a.example</title><p>This domain is for sale. Make an offer.")};
    CHECK(run(0, sold).code() == "domain-for-sale");
    run(1, sold);
    CHECK(run(2, sold).status == Status::broken);
    CHECK(run(3, {page("<p>Back again")}).status == Status::ok);
    CHECK(run(4, sold).status == Status::ok);  // read not before a week has gone
    CHECK(run(11, {reply(404)}).code() == "not-found");
    run(12, {reply(404)});
    CHECK(run(13, {reply(404)}).status == Status::broken);
}
