#include "disk/read_tree.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "disk/failure.hpp"
#include "temporary_folder.hpp"

using disk::Problem;
using Kind = disk::Problem::Kind;

namespace {

struct Read {
    explicit Read(const TemporaryFolder& folder) : tree(disk::read_tree(folder.path(), "content", problems)) {}
    std::vector<std::string> paths() const {
        std::vector<std::string> paths;
        for (const auto& file : tree.files()) paths.push_back(file.path);
        return paths;
    }
    std::vector<Problem> problems;
    text::Tree tree;
};

using Names = std::vector<std::string>;

void check_only(const Read& read, Kind kind, const std::string& path, const std::string& message) {
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].kind == kind);
    CHECK(read.problems[0].path == path);
    CHECK(read.problems[0].message == message);
    CHECK_FALSE(read.problems[0].help.empty());
}

}  // namespace

TEST_CASE("a folder is read whole, binary and empty files too, in the order of the paths") {
    TemporaryFolder folder;
    folder.write("b/page.md", std::string_view("\0\xFF\r\n", 4));
    folder.write("b.md", "");
    folder.write("a/b/c/d.md", "deep");
    folder.write("Gŵyl.md", "Welsh");
    const Read read(folder);
    CHECK(read.problems.empty());
    CHECK(read.paths() == Names{"Gŵyl.md", "a/b/c/d.md", "b.md", "b/page.md"});
    CHECK(read.tree.find("b/page.md")->bytes == std::string_view("\0\xFF\r\n", 4));
    CHECK(read.tree.shown("b.md") == "content/b.md");
}

TEST_CASE("hidden files and installed packages are not content") {
    TemporaryFolder folder;
    folder.write(".gitignore", "");
    folder.write("a/.page.md.swp", "");
    folder.write(".git/config", "");
    folder.write("node_modules/x/index.js", "");
    folder.write("a/node_modules/y.js", "");
    folder.write("a/page.md", "");
    const Read read(folder);
    CHECK(read.problems.empty());
    CHECK(read.paths() == Names{"a/page.md"});
}

TEST_CASE("many files in many folders all arrive with their own bytes") {
    TemporaryFolder folder;
    for (int i = 0; i < 1000; ++i)
        folder.write(std::to_string(i % 30) + "/" + std::to_string(i), std::string(size_t(i) * 10, 'x'));
    const Read read(folder);
    REQUIRE(read.tree.files().size() == 1000);
    for (const auto& file : read.tree.files())
        CHECK(file.bytes.size() == std::stoul(file.path.substr(file.path.find('/') + 1)) * 10);
}

TEST_CASE("links within the folder are followed") {
    TemporaryFolder folder;
    folder.write("a/page.md", "text");
    folder.link("b/same.md", "../a/page.md");
    folder.link("c", "a");
    const Read read(folder);
    CHECK(read.problems.empty());
    CHECK(read.paths() == Names{"a/page.md", "b/same.md", "c/page.md"});
    CHECK(read.tree.find("c/page.md")->bytes == "text");
}

TEST_CASE("a link that leads out of the folder is refused, to a folder as to a file") {
    TemporaryFolder folder, elsewhere;
    elsewhere.write("secret", "");
    folder.link("file.md", (elsewhere / "secret").string());
    folder.link("folder", elsewhere.path().string());
    folder.link("sideways", "../" + folder.path().filename().string() + "-other");
    folder.write("page.md", "");
    const Read read(folder);
    CHECK(read.paths() == Names{"page.md"});
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[0].kind == Kind::outside_tree);
    CHECK(read.problems[0].message == "\"file.md\" is a link that leads out of the folder");
    CHECK(read.problems[1].kind == Kind::outside_tree);
    CHECK(read.problems[1].path == "folder");
    CHECK(read.problems[2].kind == Kind::dangling_link);
}

TEST_CASE("a folder whose name only begins like the root's lies outside") {
    TemporaryFolder folder;
    folder.write("content/page.md", "");
    folder.write("content-old/page.md", "");
    folder.link("content/old", "../content-old");
    std::vector<Problem> problems;
    disk::read_tree(folder / "content", "content", problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == Kind::outside_tree);
}

TEST_CASE("links that lead in a circle end") {
    TemporaryFolder folder;
    SUBCASE("to the folder they stand in") {
        folder.link("a/up", "..");
        check_only(Read(folder), Kind::link_loop, "a/up", "\"a/up\" is a link that leads back to itself");
    }
    SUBCASE("to themselves") {
        folder.link("self", "self");
        check_only(Read(folder), Kind::link_loop, "self", "\"self\" is a link that leads back to itself");
    }
    SUBCASE("through each other") {
        folder.link("a/to-b", "../b");
        folder.link("b/to-a", "../a");
        folder.write("b/page.md", "");
        const Read read(folder);
        CHECK(read.paths() == Names{"a/to-b/page.md", "b/page.md"});
        CHECK(read.problems.size() == 2);
    }
    SUBCASE("through many folders, each linked to every other") {
        for (int i = 0; i < 9; ++i)
            for (int j = 0; j < 9; ++j)
                if (i != j) folder.link(std::to_string(i) + "/" + std::to_string(j), "../" + std::to_string(j));
        CHECK_FALSE(Read(folder).problems.empty());
    }
}

TEST_CASE("a pipe is refused and does not hold the build up") {
    TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe.md").c_str(), 0600) == 0);
    check_only(Read(folder), Kind::not_a_file, "pipe.md", "\"pipe.md\" is a pipe, a socket or a device");
}

TEST_CASE("a name that is not UTF-8 or holds a control character is refused once, and printed safely") {
    TemporaryFolder folder;
    SUBCASE("bytes of another encoding") {
        folder.write("caf\xE9/a.md", "");
        folder.write("caf\xE9/b.md", "");
        check_only(Read(folder), Kind::bad_name, "caf\\xE9",
                   "\"caf\\xE9\" has a name that is not UTF-8 or holds a control character");
    }
    SUBCASE("an end of line") {
        folder.write("a\nb.md", "");
        check_only(Read(folder), Kind::bad_name, "a\\x0Ab.md",
                   "\"a\\x0Ab.md\" has a name that is not UTF-8 or holds a control character");
    }
    SUBCASE("an overlong slash, a surrogate, a character beyond Unicode") {
        folder.write("\xC0\xAF", "");
        folder.write("\xED\xA0\x80", "");
        folder.write("\xF4\x90\x80\x80", "");
        CHECK(Read(folder).problems.size() == 3);
    }
}

TEST_CASE("files and folders that may not be read are all named") {
    TemporaryFolder folder;
    folder.write("a.md", "");
    folder.write("b/c.md", "");
    folder.write("ok.md", "");
    ::chmod((folder / "a.md").c_str(), 0);
    ::chmod((folder / "b").c_str(), 0);
    ::chmod(folder.path().c_str(), 0755);
    const auto read = [&] {
        const WithoutRoot nobody;
        return Read(folder);
    }();
    CHECK(read.paths() == Names{"ok.md"});
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[0].kind == Kind::unreadable);
    CHECK(read.problems[0].message == "\"a.md\" cannot be read: Permission denied");
    CHECK(read.problems[1].message == "\"b\" cannot be listed: Permission denied");
    ::chmod((folder / "b").c_str(), 0755);
}

TEST_CASE("a missing folder is a failure of the environment") {
    std::vector<Problem> problems;
    CHECK_THROWS_WITH_AS(disk::read_tree("/nowhere/content", "content", problems),
                         "cannot read the folder \"/nowhere/content\": No such file or directory", disk::Failure);
}

TEST_CASE("a text that is too large is not read; what is only copied has no limit") {
    TemporaryFolder folder;
    const std::string five(5 << 20, 'x');
    for (const auto name : {"a.md", "b.yaml", "c.svg", "d.mustache"}) {
        folder.write(name, five);
        check_only(Read(folder), Kind::too_large, name,
                   std::string("\"") + name + "\" is larger than 4 MB, the most that a file of this kind may have");
        boost::filesystem::remove(folder / name);
    }
    folder.write("e.csv", five + five + five + five);
    check_only(Read(folder), Kind::too_large, "e.csv",
               "\"e.csv\" is larger than 16 MB, the most that a file of this kind may have");
    boost::filesystem::remove(folder / "e.csv");
    folder.write("f.pdf", five + five + five + five);
    folder.write("g.json", five);
    CHECK(Read(folder).paths() == Names{"f.pdf", "g.json"});
}
