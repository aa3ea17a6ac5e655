#include "model/index.hpp"

#include <doctest/doctest.h>

using model::parse_target;
using Form = model::Target::Form;

TEST_CASE("an address that browsers read as another host's is no address of the site") {
    for (const auto* written :
         {"//evil.example/", "/\\evil.example/", "\\\\evil.example", "\\/evil.example", "/\t/evil.example", "\t//evil.example"}) {
        CAPTURE(written);
        const auto target = parse_target(written, "plans/prevent.md");
        CHECK(target.form == Form::external);
        CHECK(target.path == written);
    }
    CHECK(parse_target("/report/", "plans/prevent.md").form == Form::internal);
    CHECK(parse_target("a//b", "plans/prevent.md").form == Form::internal);
}
