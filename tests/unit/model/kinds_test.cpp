#include <doctest/doctest.h>

#include <set>

#include "model/portal.hpp"
#include "model/vocabulary.hpp"

namespace {

template <class E>
void check_words(size_t count) {
    const auto names = model::names<E>();
    CHECK(names.size() == count);
    CHECK(std::set(names.begin(), names.end()).size() == count);
    model::each_word<E>([](E value, std::string_view name) { CHECK(model::parse<E>(name) == value); });
    CHECK_FALSE(model::parse<E>(""));
    CHECK_FALSE(model::parse<E>("unheard-of"));
}

}  // namespace

TEST_CASE("every word of a vocabulary is read as what it stands for, and nothing else is") {
    check_words<model::AreaType>(8);
    check_words<model::PartnerType>(6);
    check_words<model::ReferenceType>(7);
    check_words<model::ReferenceStatus>(4);
    check_words<model::Frequency>(4);
    check_words<model::Unit>(8);
    check_words<model::Polarity>(4);
    check_words<model::Said>(5);
    check_words<model::ActionStatus>(5);
    check_words<model::Rag>(4);
    check_words<text::PeriodKind>(8);
    CHECK(model::parse<model::AreaType>("family-group") == model::AreaType::family_group);
}

TEST_CASE("every kind is found by its name, and an entry is taken for what it is") {
    for (const auto name : model::kind_names()) {
        const auto kind = model::parse_kind(name);
        REQUIRE(kind);
        CHECK(model::name(*kind) == name);
        model::with_type(*kind, [&]<class E>(std::type_identity<E>) {
            CHECK(E::about.name == name);
            model::Portal portal;
            portal.list<E>().emplace_back().ref = {*kind, "one"};
            REQUIRE(portal.entries().size() == 1);
            const auto& entry = *portal.entries()[0];
            CHECK(model::as<E>(entry) == &portal.list<E>()[0]);
            CHECK((model::as<model::Priority>(entry) != nullptr) == (name == "priority"));
            CHECK(model::as_it_is(entry, [](const auto& one) { return std::is_same_v<decltype(one), const E&>; }));
        });
    }
    CHECK_FALSE(model::parse_kind("Priority"));
}
