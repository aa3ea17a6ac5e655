#include "links/visits/standing.hpp"

#include <doctest/doctest.h>

#include "links/visits/network.hpp"

namespace {

using links::Attempt;
using links::Change;
using links::Problem;
using links::Status;

const auto first_day = text::from_unix(1'795'320'000);

/// One visit a day.
std::vector<Attempt> daily(std::initializer_list<Problem> problems) {
    std::vector<Attempt> attempts;
    for (const auto problem : problems) {
        Attempt attempt;
        attempt.at = first_day + std::chrono::days(attempts.size());
        attempt.problem = problem;
        attempt.run = int(attempts.size());
        if (problem == Problem::moved) attempt.final_url = text::ForeignWords::of("https://b.example/");
        attempts.push_back(attempt);
    }
    return attempts;
}

constexpr auto ok = Problem::none;
constexpr auto missing = Problem::not_found;
constexpr auto silent = Problem::no_answer;

Status status(const std::vector<Attempt>& attempts, model::LinkPolicy policy = {}) {
    return links::standing(attempts, policy).status;
}

}  // namespace

TEST_CASE("broken is said only after enough failures over enough time") {
    CHECK(status({}) == Status::unchecked);
    CHECK(status(daily({ok})) == Status::ok);
    CHECK(status(daily({missing})) == Status::unsure);
    CHECK(status(daily({ok, missing, missing, missing})) == Status::unsure);  // 48 hours
    CHECK(status(daily({ok, missing, missing, missing, missing})) == Status::broken);
    CHECK(status(daily({silent, ok, silent, ok, silent, silent})) == Status::unsure);
    auto rare = daily({missing, missing, missing});
    rare[1].at += std::chrono::days(30), rare[2].at += std::chrono::days(30);
    CHECK(status(rare) == Status::unsure);  // nobody knows what was in between
    auto hasty = daily({missing, missing, missing, missing, missing});
    for (auto& attempt : hasty) attempt.at = first_day;
    CHECK(status(hasty) == Status::unsure);
}

TEST_CASE("pages that are gone are confirmed sooner where that is set") {
    model::LinkPolicy policy;
    policy.gone_runs = 2;
    CHECK(status(daily({ok, missing}), policy) == Status::unsure);
    CHECK(status(daily({ok, missing, Problem::gone}), policy) == Status::broken);
    CHECK(status(daily({ok, missing, silent}), policy) == Status::unsure);
}

TEST_CASE("turned away is neither broken nor mended") {
    CHECK(status(daily({Problem::forbidden, Problem::forbidden, Problem::forbidden, Problem::forbidden, Problem::forbidden})) ==
          Status::blocked);
    const auto attempts = daily({missing, missing, Problem::forbidden, missing, missing});
    CHECK(status(attempts) == Status::broken);
    CHECK(links::standing(attempts, {}).failing_since == first_day);
    CHECK(status(daily({missing, missing, missing, missing, Problem::too_many_requests})) == Status::blocked);
}

TEST_CASE("visits on a day when our own network was down do not count") {
    auto attempts = daily({ok, silent, silent, silent, silent});
    for (auto& attempt : attempts) attempt.counts = attempt.problem == ok;
    CHECK(status(attempts) == Status::ok);
    CHECK(links::standing(attempts, {}).checked == first_day);
    CHECK(status({attempts.end() - 1, attempts.end()}) == Status::unsure);
}

TEST_CASE("what the last run changed is told") {
    const model::LinkPolicy policy;
    CHECK(links::change(daily({missing, missing, missing, missing}), policy) == Change::newly_broken);
    CHECK(links::change(daily({missing, missing, missing, missing, missing}), policy) == Change::still_broken);
    CHECK(links::change(daily({missing, missing, missing, missing, ok}), policy) == Change::mended);
    CHECK(links::change(daily({missing, missing, ok}), policy) == Change::none);
}

TEST_CASE("how long a confirmed failure lasted is counted when it is over") {
    CHECK(links::days_to_mend(daily({missing, missing, missing, missing, ok, missing, ok}), {}) == std::vector{4});
    CHECK(links::days_to_mend(daily({missing, missing, missing, missing}), {}).empty());
}

TEST_CASE("a new address is settled when permanent redirects named it again and again") {
    constexpr auto moved = Problem::moved;
    CHECK(links::settled_address(daily({moved, moved}), {}) == "");
    CHECK(links::settled_address(daily({ok, moved, moved, moved}), {}) == "https://b.example/");
    CHECK(links::settled_address(daily({moved, moved, ok, moved}), {}) == "");
    auto wandering = daily({moved, moved, moved});
    wandering[1].final_url = text::ForeignWords::of("https://c.example/");
    CHECK(links::settled_address(wandering, {}) == "");
}

TEST_CASE("good results stay fresh for a while, errors are always asked again") {
    const auto later = first_day + std::chrono::hours(10);
    CHECK(links::is_fresh(daily({ok}), {}, later));
    CHECK(!links::is_fresh(daily({ok}), {}, first_day + std::chrono::hours(24)));
    CHECK(!links::is_fresh(daily({missing}), {}, later));
    CHECK(!links::is_fresh(daily({Problem::forbidden}), {}, later));
    CHECK(!links::is_fresh({}, {}, later));
}

TEST_CASE("our own network being down is told from hosts that are down") {
    const auto run = [&](int answering, int lost, int dead) {
        links::History history;
        const auto add = [&](int count, Problem before, Problem now) {
            for (int i = 0; i < count; ++i)
                history["https://h" + std::to_string(history.size()) + ".example/"] = daily({before, now});
        };
        add(answering, ok, missing), add(lost, ok, silent), add(dead, silent, silent);
        return links::network_was_down(history, 1);
    };
    CHECK(run(0, 2, 0));  // nobody answers
    CHECK(run(0, 0, 2));
    CHECK(!run(0, 1, 0));   // one host alone proves nothing
    CHECK(!run(20, 2, 3));  // some hosts are down
    CHECK(run(6, 4, 0));    // many of them at once
    CHECK(!run(4, 0, 6));   // they were down the time before as well
}

TEST_CASE("what our own network spoilt is taken back, what arrived stays") {
    links::History history{{"https://a.example/", daily({silent, silent})}, {"https://b.example/", daily({ok, missing})}};
    CHECK(links::discount(history, 1) == std::vector<std::string>{"https://a.example/"});
    CHECK(history["https://a.example/"][0].counts);
    CHECK(!history["https://a.example/"][1].counts);
    CHECK(history["https://b.example/"][1].counts);
}

TEST_CASE("a visit dated later than now is neither fresh nor known") {
    const auto later = daily({ok, ok});
    CHECK(!links::is_fresh(later, {}, first_day));
    CHECK(!links::is_fresh(later, {}, first_day - std::chrono::hours(24 * 365)));
    CHECK(links::is_fresh(later, {}, later.back().at - std::chrono::minutes(5)));  // clocks differ a little
    const auto known = links::believed({{"https://a.example/", later}, {"https://b.example/", {later.back()}}}, first_day);
    REQUIRE(known.size() == 1);
    CHECK(known.at("https://a.example/").size() == 1);
}

TEST_CASE("failures between which a clock was wrong confirm nothing") {
    auto failing = daily({missing, missing, missing});
    failing[1].at = first_day + std::chrono::days(30'000);
    CHECK(status(failing) == Status::unsure);
    model::LinkPolicy policy;
    policy.confirm_hours = 36;
    failing = daily({missing, missing, missing, missing});
    failing[1].at -= std::chrono::days(400);  // the time before and after is still observed
    CHECK(status(failing, policy) == Status::broken);
}
