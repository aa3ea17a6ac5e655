#include "links/visits/stretch.hpp"

#include <doctest/doctest.h>

#include "histories.hpp"

namespace {

const auto first_day = text::from_unix(1'600'000'000);

}  // namespace

TEST_CASE(
    "a link is judged by the letter of the rules, and no otherwise when "
    "only changes of what was found are left") {
    std::mt19937 chance(15);
    for (int i = 0; i < 3000; ++i) {
        const auto visits = histories::random(chance, first_day, histories::pick(chance, 1, 120));
        const auto policy = histories::random_policy(chance);
        const auto told = histories::told(visits, policy);
        auto expected = histories::by_the_letter(visits, policy);
        expected.settled = told.settled;
        CAPTURE(i);
        REQUIRE(told == expected);
        REQUIRE(histories::told(links::changes(visits), policy) == told);
    }
}

TEST_CASE(
    "changes can be taken from changes and what came after them, "
    "wherever the cut was") {
    std::mt19937 chance(16);
    for (int i = 0; i < 300; ++i) {
        const auto visits = histories::random(chance, first_day, 60);
        const auto cut = visits.begin() + histories::pick(chance, 0, 60);
        auto both = links::changes({visits.begin(), cut});
        both.insert(both.end(), cut, visits.end());
        const auto policy = histories::random_policy(chance);
        CHECK(links::changes(both).size() == links::changes(visits).size());
        CHECK(histories::told(links::changes(both), policy) == histories::told(visits, policy));
    }
}

TEST_CASE(
    "a stretch knows when its page was last read, and what it was called "
    "then") {
    links::Attempt read, unread;
    read.at = first_day, read.page_read = first_day, read.title = text::ForeignWords::of("Home");
    unread.at = first_day + std::chrono::days(1), unread.run = 1;
    const auto both = links::joined(read, unread);
    CHECK(both.at == unread.at);
    CHECK(both.page_read == first_day);
    CHECK(both.title == "Home");
    CHECK(links::joined(both, read).page_read == first_day);
}
