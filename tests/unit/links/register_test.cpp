#include "links/register/register.hpp"

#include <doctest/doctest.h>

#include <set>

#include "model/portal.hpp"

namespace {

using links::Problem;
using links::Status;

const auto today = *text::Date::parse("2026-11-28");
const std::string address = "https://a.example/page";

/// One visit a day, the last one today.
std::vector<links::Attempt> daily(std::initializer_list<Problem> problems) {
    std::vector<links::Attempt> visits;
    for (const auto problem : problems) {
        auto& visit = visits.emplace_back();
        visit.at = text::from_unix(1'795'860'000) - std::chrono::days(problems.size() - visits.size());
        visit.run = int(visits.size()), visit.problem = problem;
        visit.counts = links::info(problem).from == links::From::visit;
    }
    return visits;
}

model::LinkException exception_for(const std::string& pattern) {
    model::LinkException exception;
    exception.address = pattern, exception.reason = "known", exception.expires = today.plus_days(1);
    return exception;
}

links::LeftAlone left_alone(const std::string& pattern) {
    return {*links::AddressPattern::parse(pattern), exception_for(pattern)};
}

links::Knowledge broken_link() {
    links::Knowledge knowledge;
    const auto missing = Problem::not_found;
    knowledge.history = {{address, daily({Problem::none, missing, missing, missing, missing})}};
    knowledge.owners = {{*links::HostPattern::parse("a.example"), "police"}};
    knowledge.today = today;
    return knowledge;
}

}  // namespace

TEST_CASE("a link that is left alone on purpose is told so, whatever visits and announced moves say") {
    auto knowledge = broken_link();
    REQUIRE(links::Register(knowledge).of(address).status == Status::broken);
    knowledge.moves = {{address, "https://b.example/", today}};
    for (const auto* pattern : {"https://a.example/page", "https://a.example/*"}) {
        knowledge.exceptions.assign(1, left_alone(pattern));
        const auto verdict = links::Register(knowledge).of(address);
        CHECK(verdict.status == Status::excluded);
        CHECK(verdict.code() == "excluded");
        CHECK(verdict.words.message == "\"https://a.example/page\" is left alone until 29 November 2026: known");
        CHECK(verdict.words_for_readers() == "Left alone on purpose");
        CHECK(verdict.owner == "police");
        CHECK(!verdict.first_broken());
    }
    knowledge.exceptions.assign(1, left_alone("https://a.example/other"));
    CHECK(links::Register(knowledge).of(address).problem == Problem::moved_as_planned);
}

TEST_CASE("an exception counts until its day comes, for a link that nobody has visited, too") {
    model::Portal portal;
    portal.exceptions = {exception_for(address)};
    const auto on = [&](text::Date day) { return links::Register(links::knowledge_of(portal, day, {})).of(address).status; };
    CHECK(on(today) == Status::excluded);
    CHECK(on(today.plus_days(1)) == Status::unchecked);
}

TEST_CASE("a link that has moved as planned is not said to work, and keeps the day since which the old address fails") {
    auto knowledge = broken_link();
    knowledge.moves = {{address, "https://b.example/", today}};
    const auto verdict = links::Register(knowledge).of(address);
    CHECK(verdict.words_for_readers() == "Has moved");
    CHECK(verdict.first_broken() == today.plus_days(-3));
    CHECK(verdict.last_ok() == today.plus_days(-4));
}

TEST_CASE("what an answer means is what the first rule says that fits its status and host") {
    model::Portal portal;
    const auto rule = [](int status, model::Meaning means, std::string host) {
        return model::StatusRule{status, means, {std::move(host), {}}};
    };
    portal.settings.link_policy.statuses = {rule(403, model::Meaning::missing, "*.A.example"),
                                            rule(403, model::Meaning::works, "")};
    const auto knowledge = links::knowledge_of(portal, today, {});
    CHECK(knowledge.meaning_of(403, "www.a.example") == model::Meaning::missing);
    CHECK(knowledge.meaning_of(403, "a.example") == model::Meaning::works);
    CHECK(!knowledge.meaning_of(404, "a.example"));
}

TEST_CASE("that our own run had no time for a link is told to editors, readers are told how the link was") {
    links::Knowledge knowledge;
    knowledge.history = {{address, daily({Problem::none, Problem::left_out})}};
    const auto verdict = links::Register(knowledge).of(address);
    CHECK(verdict.status == Status::unchecked);
    CHECK(verdict.code() == "left-out");
    CHECK(verdict.words_for_readers() == "Works");
}

TEST_CASE("what a page's script reads behind # is said not to be checked, once the page works") {
    links::Knowledge knowledge;
    knowledge.history = {{address, daily({Problem::none})}};
    for (const auto* route : {"#/x", "#!/x", "#page/1/gid/2", "#gid=0", "#%2Fx"}) {
        const auto verdict = links::Register(knowledge).of(address + route);
        CHECK(verdict.status == Status::ok);
        CHECK(verdict.code() == "fragment-unchecked");
        CHECK(verdict.words.message ==
              "what follows \"#\" in \"" + address + route + "\" is read by the page's own script: only the page was checked");
    }
    CHECK(links::Register(knowledge).of(address + "#:~:text=x").code() == "");
    knowledge.history = {{address, daily({Problem::not_found})}};
    CHECK(links::Register(knowledge).of(address + "#/x").code() == "not-found");
}

TEST_CASE("mending times are those of every remembered link, whether the site still has it or not") {
    auto knowledge = broken_link();
    auto back = knowledge.history[address].back();
    back.at += std::chrono::days(3), back.run = 9, back.problem = Problem::none;
    knowledge.history[address].push_back(back);
    CHECK(links::Register(knowledge).days_to_mend() == std::vector{6});
}

TEST_CASE("every code that is said of a link stands in the table once, and a visit can have found those of visits alone") {
    std::set<std::string_view> codes;
    for (int i = 0; i < int(Problem::count_); ++i) {
        const auto& row = links::info(Problem(i));
        CHECK(codes.insert(row.code).second);
        CHECK(links::parse_problem(row.code).has_value() == (row.from != links::From::content));
    }
}
