#include "web/program.hpp"

#include <doctest/doctest.h>

TEST_CASE("a program's end and both of its outputs are known") {
    const auto ended = web::run_program({"sh", "-c", "echo said; echo wrong >&2; exit 3"});
    CHECK(ended.status == 3);
    CHECK(ended.out == "said\n");
    CHECK(ended.err == "wrong\n");
}

TEST_CASE("a program that says it is of no use is ended, not waited for") {
    const auto ended = web::run_program({"sh", "-c", "echo the host is gone >&2; exec sleep 600"},
                                        [](std::string_view err) { return err.find("gone") != std::string_view::npos; });
    CHECK(ended.status == 128 + 15);
}
