#include "text/reading.hpp"

#include <doctest/doctest.h>

using text::Readability;
using text::syllables;

namespace {

Readability read(std::string_view passage) {
    Readability reading;
    reading.add(passage);
    return reading;
}

}  // namespace

TEST_CASE("the published example of the grade: 13 words, 24 syllables, 11.3 (its one name written as a word)") {
    const auto reading = read("The australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
    CHECK(reading.sentences == 1);
    CHECK(reading.words == 13);
    CHECK(reading.syllables == 24);
    CHECK(reading.grade() == doctest::Approx(11.3).epsilon(0.005));
}

TEST_CASE("the lowest grade there is: sentences of one word with one syllable, -3.4") {
    CHECK(read("Go. Stop! Why?").grade() == doctest::Approx(-3.40));
}

TEST_CASE("a text without words has no grade") {
    CHECK(Readability().grade() == 0);
    CHECK(read(" – … ").words == 0);
}

TEST_CASE("a silent e at the end is no syllable, a sounded one is") {
    CHECK(syllables("rule") == 1);
    CHECK(syllables("times") == 1);
    CHECK(syllables("called") == 1);
    CHECK(syllables("settle") == 2);
    CHECK(syllables("wanted") == 2);
    CHECK(syllables("places") == 2);
    CHECK(syllables("the") == 1);
}

TEST_CASE("syllables as a dictionary counts them") {
    CHECK(syllables("police") == 2);
    CHECK(syllables("council") == 2);
    CHECK(syllables("partner") == 2);
    CHECK(syllables("community") == 4);
    CHECK(syllables("agreement") == 3);
}

TEST_CASE("a number and an initial are words of one syllable") {
    CHECK(syllables("2019") == 1);
    CHECK(syllables("£880,000") == 1);
    CHECK(read("Call 101.").words == 2);
}

TEST_CASE("a name inside a sentence counts two syllables at most, the first word of a sentence counts all") {
    CHECK(read("Ask Leicestershire.").syllables == 1 + 2);
    CHECK(read("Ask (Leicestershire).").syllables == 1 + 2);
    CHECK(read("Community first.").syllables == 4 + 1);
    CHECK(read("Ask the community.").syllables == 1 + 1 + 4);
}

TEST_CASE("a full stop inside a number or an address ends no sentence") {
    CHECK(read("It fell by 6.1% at 10.30 am, says leics.police.uk today.").sentences == 1);
}

TEST_CASE("a passage ends its last sentence, and the longest is kept") {
    Readability reading;
    reading.add("One two three. Four five six seven");
    reading.add("Eight nine");
    CHECK(reading.sentences == 3);
    CHECK(reading.longest == "Four five six seven");
    CHECK(reading.longest_words == 4);
}
