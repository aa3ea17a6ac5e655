#include "disk/draft.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "disk/failure.hpp"
#include "disk/new_file.hpp"
#include "disk/parcel.hpp"
#include "disk/rewrite_file.hpp"
#include "temporary_folder.hpp"

namespace {

using Names = std::vector<std::string>;

/// Of the numbers above the standard streams.
std::vector<int> open_files() {
    std::vector<int> open;
    for (int number = 3; number < 256; ++number)
        if (::fcntl(number, F_GETFD) >= 0) open.push_back(number);
    return open;
}

disk::Descriptor opened(const TemporaryFolder& folder) { return disk::open_folder(AT_FDCWD, folder.path().string()); }

}  // namespace

TEST_CASE("nobody sees a draft before it is whole, nor anything of it afterwards") {
    TemporaryFolder folder;
    const auto at = opened(folder);
    {
        disk::Draft draft(*at);
        REQUIRE(draft.write("new", 0640) == 0);
        for (const auto& name : folder.list()) CHECK(name.starts_with('.'));
        REQUIRE(draft.appear_as("page.md") == 0);
    }
    CHECK(folder.list() == Names{"page.md"});
    CHECK(folder.read("page.md") == "new");
    disk::Draft given_up(*at);
    REQUIRE(given_up.write("x", 0644) == 0);
    CHECK(given_up.appear_as("page.md") == EEXIST);
    CHECK(folder.read("page.md") == "new");
}

TEST_CASE("drafts of dead processes are removed, files and folders, and nothing else") {
    TemporaryFolder folder;
    const Names others{".csa-draft-0123456789abcde", ".csa-draft-0123456789abcdeF", ".csa-draft-0123456789abcdef0", ".csa-notes",
                       "csa-draft-0123456789abcdef", "page.md.csa-AbCdEf"};
    for (const auto& name : others) folder.write(name, "mine");
    folder.write(".csa-draft-0123456789abcdef", "left");
    folder.write(".csa-draft-00000000000000aa/a/b.html", "left");
    folder.write("below/.csa-draft-0123456789abcdef", "left");
    folder.link(".csa-draft-00000000000000bb", "page.md.csa-AbCdEf");
    disk::remove_left_drafts(*opened(folder), disk::Depth::folder);
    auto expected = others;
    expected.insert(expected.end(), {".csa-draft-00000000000000bb", "below/", "below/.csa-draft-0123456789abcdef"});
    std::sort(expected.begin(), expected.end());
    CHECK(folder.list() == expected);
    disk::remove_left_drafts(*opened(folder), disk::Depth::all_below);
    CHECK(folder.list("below").empty());
}

TEST_CASE("a living process keeps its draft") {
    TemporaryFolder folder;
    folder.write(".csa-draft-0123456789abcdef", "");
    {
        const disk::Descriptor living(::open((folder / ".csa-draft-0123456789abcdef").c_str(), O_WRONLY | O_CLOEXEC));
        REQUIRE(::flock(*living, LOCK_EX) == 0);
        disk::remove_left_drafts(*opened(folder), disk::Depth::folder);
        CHECK(folder.list().size() == 1);
    }
    disk::remove_left_drafts(*opened(folder), disk::Depth::folder);
    CHECK(folder.list().empty());
}

TEST_CASE("a parcel is spared as long as it is in use, and another's draft always") {
    TemporaryFolder folder;
    const disk::Parcel parcel(folder.path());
    parcel.put("a/index.html", "a");
    {
        const disk::Parcel other(folder.path());
        CHECK(folder.list().size() == 4);
    }
    CHECK(folder.list().size() == 3);
    if (::geteuid() != 0) return;  // only root can make what is somebody else's
    folder.write(".csa-draft-0123456789abcdef", "");
    REQUIRE(::chown((folder / ".csa-draft-0123456789abcdef").c_str(), 65534, 65534) == 0);
    disk::remove_left_drafts(*opened(folder), disk::Depth::folder);
    CHECK(folder.list().size() == 4);
}

TEST_CASE("a new folder appears with all its files, in the place of none or of an empty one") {
    TemporaryFolder folder;
    const std::vector<disk::NewFile> files{{"site.yaml", "title: T\n"}, {"a/b.md", "b"}};
    SUBCASE("none") {}
    SUBCASE("an empty one") { boost::filesystem::create_directories(folder / "county/content"); }
    disk::write_new_folder(folder / "county/content", files);
    CHECK(folder.list() ==
          Names{"county/", "county/content/", "county/content/a/", "county/content/a/b.md", "county/content/site.yaml"});
    struct stat status;
    REQUIRE(::stat((folder / "county/content").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0755);
    CHECK_THROWS_AS(disk::write_new_folder(folder / "county/content", files), disk::Failure);
}

TEST_CASE("a rewritten file keeps its rights, and the link to it stays one") {
    TemporaryFolder folder;
    folder.write("a/page.md", "old");
    REQUIRE(::chmod((folder / "a/page.md").c_str(), 0600) == 0);
    folder.link("b/same.md", "../a/page.md");
    disk::rewrite_file((folder / "b/same.md").string(), "new");
    CHECK(folder.read("a/page.md") == "new");
    CHECK(boost::filesystem::is_symlink(folder / "b/same.md"));
    struct stat status;
    REQUIRE(::stat((folder / "a/page.md").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("no way out of reading and writing leaves a file open, and none is handed to other programs") {
    TemporaryFolder folder;
    folder.write("a/page.md", "old");
    const auto before = open_files();
    const auto path = [&](const char* name) { return (folder / name).string(); };
    disk::rewrite_file(path("a/page.md"), "new");
    disk::rewrite_files(folder.path().string(), {{path("a/page.md"), "new"}, {path("a/more.md"), "more"}});
    CHECK_THROWS_AS(disk::rewrite_file(path("a"), "x"), disk::Failure);
    CHECK_THROWS_AS(disk::rewrite_file(path("none/x.md"), "x"), disk::Failure);
    CHECK_THROWS_AS(disk::write_new_file(folder.path(), "a/page.md", "x"), disk::Failure);
    CHECK_THROWS_AS(disk::read_file(path("a")), disk::Failure);
    CHECK_THROWS_AS(disk::read_file(path("none")), disk::Failure);
    CHECK(open_files() == before);
    const disk::Parcel parcel(folder.path());
    disk::Draft draft(*opened(folder));
    for (const int number : open_files())
        if (std::find(before.begin(), before.end(), number) == before.end()) CHECK((::fcntl(number, F_GETFD) & FD_CLOEXEC) != 0);
}
