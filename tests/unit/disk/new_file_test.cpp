#include "disk/new_file.hpp"

#include <doctest/doctest.h>

#include "disk/failure.hpp"
#include "temporary_folder.hpp"

TEST_CASE("a new file is written with the folders above it and nothing beside it") {
    TemporaryFolder folder;
    disk::write_new_file(folder.path(), "priorities/asb.md", "text\n");
    CHECK(folder.read("priorities/asb.md") == "text\n");
    CHECK(folder.list() == std::vector<std::string>{"priorities/", "priorities/asb.md"});
}

TEST_CASE("the content folder may be named with a dot") {
    TemporaryFolder folder;
    disk::write_new_file(folder.path() / ".", "asb.md", "text\n");
    CHECK(folder.read("asb.md") == "text\n");
}

TEST_CASE("a file that exists already is never replaced") {
    TemporaryFolder folder;
    folder.write("asb.md", "mine");
    CHECK_THROWS_AS(disk::write_new_file(folder.path(), "asb.md", "new"), disk::Failure);
    CHECK(folder.read("asb.md") == "mine");
    CHECK(folder.list().size() == 1);
}

TEST_CASE("a new file below a file is refused") {
    TemporaryFolder folder;
    folder.write("asb.md", "");
    CHECK_THROWS_AS(disk::write_new_file(folder.path(), "asb.md/x.md", "new"), disk::Failure);
}

TEST_CASE("nothing is written where the content folder itself is missing") {
    TemporaryFolder folder;
    CHECK_THROWS_AS(disk::write_new_file(folder / "contnet", "priorities/asb.md", "text\n"), disk::Failure);
    CHECK(folder.list().empty());
}
