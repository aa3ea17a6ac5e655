// Every visit ends, whatever goes wrong in it, and so does every round.
#include <doctest/doctest.h>

#include "failing_memory.hpp"
#include "fake_web.hpp"
#include "links/register/external.hpp"
#include "links/visits/network.hpp"

namespace {

using fake::page;
using fake::redirect;
using fake::reply;

const auto began = text::from_unix(1'795'320'000);

links::Target target_of(const std::string& address) { return {*links::parse_url(address), {}, false}; }

std::string code_of(const links::Evidence& evidence) {
    return std::string(links::info(links::classify(evidence, nullptr).problem).code);
}

model::LinkPolicy confirmed_after(int runs) {
    model::LinkPolicy policy;
    policy.confirm_runs = runs, policy.confirm_hours = 0;
    return policy;
}

std::map<std::string, std::string> codes_of(const std::vector<links::Evidence>& all) {
    std::map<std::string, std::string> codes;
    for (const auto& evidence : all) codes[evidence.asked.href()] = code_of(evidence);
    return codes;
}

/// Answers as a site that has the same page for every address, and rules for robots.
links::Answer same_everywhere(const links::Request& request) {
    if (request.address.ends_with("robots.txt")) return reply(200, {}, "User-agent: *\nDisallow: /private/");
    if (request.address.ends_with("moved")) return redirect(302, "https://a.example/docs/a-page-with-a-name-that-is-rather-long");
    return page("<title>The same for every address</title><p>Whatever you asked for, it is here.");
}

/// Three visits that need the same pages, answered one after the other; the allocation at which nothing is `left` fails.
std::vector<links::Evidence> visited_with(long& left) {
    links::Manners manners;
    manners.robots_txt = true;
    manners.whole_run = std::chrono::hours(1);
    links::Round round(manners, began);
    for (const auto* name : {"one", "two", "moved"}) round.add(target_of(std::string("https://a.example/docs/") + name));
    std::vector<links::Evidence> all;
    for (links::Instant now{0}; !round.done();) {
        if (auto* asking = round.next(now)) {
            auto answer = same_everywhere(asking->request);
            const failing_memory::Counting counting(left);
            try {
                round.take(*asking, std::move(answer), 1, now);
            } catch (const std::bad_alloc&) {  // in the queue: told to whoever drives the round
            }
        } else {
            const auto next = round.next_time();
            now = next && *next > now ? *next : manners.whole_run;
        }
        for (auto& evidence : round.finished()) all.push_back(std::move(evidence));
    }
    return all;
}

}  // namespace

TEST_CASE("a redirect to a name that browsers read and no registry sells is followed to its end") {
    for (const std::string name : {"~\u00e4\u00f6.host.example", "\u2603=.example", "xn--~-0fa8c.example", "\u00e9_x..example"}) {
        CAPTURE(name);
        links::Round round({}, began);
        fake::Web web([&](const links::Request& request) {
            return fake::Response{request.host == "a.example" ? redirect(301, "http://" + name + "/x/y") : page("fine")};
        });
        round.add(target_of("http://a.example/x"));
        const auto all = web.run(round);
        REQUIRE(all.size() == 1);
        CHECK(all[0].trip.end == links::TripEnd::arrived);
        CHECK(all[0].trip.at.path() == "/x/y");
    }
}

TEST_CASE("a page that could not be fetched by our fault ends the visits that need it, and no others") {
    links::Manners manners;
    manners.robots_txt = true;
    links::Round round(manners, began);
    auto& rules = round.known("https://a.example/robots.txt");
    rules.asked = true;
    rules.fault = std::make_exception_ptr(std::runtime_error("a mistake"));
    for (const auto* address : {"https://a.example/1", "https://a.example/2", "https://b.example/"})
        round.add(target_of(address));
    fake::Web web([](const links::Request&) { return fake::Response{reply(404)}; });
    const auto all = web.run(round);
    CHECK(codes_of(all) == std::map<std::string, std::string>{{"https://a.example/1", "program-fault"},
                                                              {"https://a.example/2", "program-fault"},
                                                              {"https://b.example/", "not-found"}});
    const auto attempt = links::classify(all[0], nullptr);
    CHECK(links::words("https://a.example/1", attempt).message ==
          "the check of \"https://a.example/1\" failed by a mistake of this program: a mistake");
}

TEST_CASE("whichever allocation fails, every visit ends") {
    int faults = 0, shared = 0, tried = 0;
    for (long left = 0; left <= 0; ++tried) {
        left = tried;
        const auto all = visited_with(left);
        CAPTURE(tried);
        CHECK(all.size() == 3);
        const auto here =
            std::count_if(all.begin(), all.end(), [](const auto& one) { return one.end == links::VisitEnd::fault; });
        faults += int(here), shared += here == 3;
    }
    CHECK(tried > 100);
    CHECK(faults > 100);
    CHECK(shared > 0);  // all three at once
}

TEST_CASE("our own mistakes are no evidence about the link") {
    links::Evidence evidence{target_of("https://a.example/").url, {target_of("https://a.example/").url}};
    evidence.end = links::VisitEnd::fault;
    const auto fault = links::classify(evidence, nullptr);
    CHECK(!fault.counts);
    links::Attempt failure, good;
    failure.problem = links::Problem::not_found;
    CHECK(links::standing({failure, failure, failure, fault}, confirmed_after(1)).status == links::Status::broken);
    CHECK(links::standing({good, fault, fault, fault}, confirmed_after(1)).status == links::Status::ok);
    CHECK(links::standing({fault, fault, fault}, confirmed_after(1)).status == links::Status::unsure);
    CHECK(links::standing({failure, fault, fault}, confirmed_after(3)).status == links::Status::unsure);
}

TEST_CASE("what nobody can judge is a mistake of ours, too") {
    links::Evidence evidence{target_of("https://a.example/").url, {target_of("https://a.example/").url}};
    evidence.at = began;
    auto ends = reply(200);
    ends.certificate_ends = text::from_unix(-400'000'000'000);  // before any year that a date can have
    evidence.answer = ends;
    CHECK(!std::string(links::info(links::classify(evidence, nullptr).problem).code).empty());
}

TEST_CASE("when the time for the run is over, what is open is left out, counts for nothing, and comes first in the next run") {
    links::Manners manners;
    manners.pace = links::Instant(0);
    manners.whole_run = std::chrono::seconds(90);
    links::Round round(manners, began);
    for (const char c : std::string_view("abcdefghij")) round.add(target_of(std::string("https://slow.example/") + c));
    round.add(target_of("https://fine.example/"));
    fake::Web web([](const links::Request& request) {
        return request.host == "slow.example" ? fake::Response{reply(200), 99'000} : fake::Response{reply(404)};
    });
    const auto all = web.run(round);
    const auto codes = codes_of(all);
    CHECK(codes.size() == 11);
    CHECK(all.size() == 11);
    CHECK(codes.at("https://fine.example/") == "not-found");
    CHECK(codes.at("https://slow.example/a") == "no-answer");
    CHECK(codes.at("https://slow.example/i") == "left-out");  // under way
    CHECK(codes.at("https://slow.example/j") == "left-out");
    CHECK(web.now() < std::chrono::seconds(120));
    CHECK(round.next(std::chrono::seconds(121)) == nullptr);

    links::Knowledge knowledge;
    links::Checked checked;
    for (const auto& evidence : all)
        for (const auto& [link, attempt] : links::attempts_of(evidence, knowledge)) {
            knowledge.history[link].push_back(attempt);
            if (attempt.problem == links::Problem::left_out) CHECK(!attempt.counts);
            links::Result result;
            result.verdict.status = links::Status::unchecked, result.target = text::ForeignWords::of(link);
            checked.results.push_back(result);
        }
    const auto next = links::targets(checked, knowledge, began + std::chrono::hours(24));
    CHECK(codes.at(next.front().url.href()) == "left-out");
    CHECK(codes.at(next.back().url.href()) != "left-out");
    CHECK(!links::network_was_down(knowledge.history, 0));
    links::judge(checked, links::Register(knowledge), links::Listing::not_ok);
    for (const auto& result : checked.results)
        CHECK((result.verdict.status == links::Status::unchecked) == (result.verdict.code() == "left-out"));
}

TEST_CASE("a link that works and was left out is told, one that is known to be broken stays so") {
    const auto judged = [](links::Problem before) {
        links::Attempt then, now;
        then.problem = before;
        now.problem = links::Problem::left_out, now.counts = false;
        links::Knowledge knowledge;
        knowledge.policy = confirmed_after(1);
        knowledge.history["https://a.example/"] = {then, now};
        links::Checked checked;
        checked.results.emplace_back();
        checked.results[0].verdict.status = links::Status::unchecked,
        checked.results[0].target = text::ForeignWords::of("https://a.example/");
        links::judge(checked, links::Register(knowledge), links::Listing::not_ok);
        REQUIRE(checked.results.size() == 1);
        return std::string(checked.results[0].verdict.code());
    };
    CHECK(judged(links::Problem::none) == "left-out");
    CHECK(judged(links::Problem::not_found) == "not-found");
}

TEST_CASE("visits that were left out do not hide that our own network is down") {
    links::History history;
    for (const auto* host : {"a", "b", "c"}) {
        links::Attempt silent, left_out;
        silent.problem = links::Problem::no_answer, silent.run = 1;
        left_out.problem = links::Problem::left_out, left_out.run = 1, left_out.counts = false;
        history[std::string("https://") + host + ".example/"] = {silent};
        history[std::string("https://") + host + ".example/x"] = {left_out};
        history[std::string("https://only-") + host + ".example/"] = {left_out};
    }
    CHECK(links::network_was_down(history, 1));
}
