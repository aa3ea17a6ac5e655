#include "disk/replace_site.hpp"

#include <cerrno>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "disk/failure.hpp"
#include "temporary_folder.hpp"

namespace {

namespace fs = boost::filesystem;
using Names = std::vector<std::string>;

site::Site site_of(std::vector<std::pair<std::string, std::string>> files) {
    site::Site site;
    for (auto& [path, bytes] : files) site.files.push_back({path, bytes, {}});
    return site;
}

disk::Summary publish(const site::Site& site, const fs::path& path) {
    const auto out = disk::find_out_folder(path, {});
    const disk::Lock lock(out);
    return disk::replace_site(site, disk::read_standing(out), lock);
}

std::string failure_of(const site::Site& site, const fs::path& path) {
    try {
        publish(site, path);
    } catch (const disk::Failure& failure) {
        CHECK_FALSE(failure.help().empty());
        return failure.what();
    }
    return "";
}

/// Nothing of ours may be left beside the folder.
void check_alone(const TemporaryFolder& folder) {
    for (const auto& name : folder.list()) CHECK_FALSE(name.starts_with(".public."));
}

const auto old_site = site_of({{"a/index.html", "a"}, {"b/c/index.html", "c"}, {"index.html", "home"}, {"style.css", "css"}});

const Names old_names{".csa-site", "a/", "a/index.html", "b/", "b/c/", "b/c/index.html", "index.html", "style.css"};

struct Times {
    explicit Times(const fs::path& path) { REQUIRE(::stat(path.c_str(), &status) == 0); }
    bool operator==(const Times& other) const {
        return status.st_mtim.tv_sec == other.status.st_mtim.tv_sec && status.st_mtim.tv_nsec == other.status.st_mtim.tv_nsec;
    }
    struct stat status;
};

void make_older(const fs::path& path) { fs::last_write_time(path, 1000000000); }

}  // namespace

TEST_CASE("the first site goes into a missing folder, below missing folders") {
    TemporaryFolder folder;
    const auto summary = publish(old_site, folder / "web/public");
    CHECK(summary.written == 4);
    CHECK(folder.list("web/public") == old_names);
    CHECK(folder.read("web/public/b/c/index.html") == "c");
    CHECK(folder.list("web").size() == old_names.size() + 1);
}

TEST_CASE("a folder with nothing but dot-files counts as empty, and they are carried over") {
    TemporaryFolder folder;
    folder.write("public/.gitignore", "*\n");
    folder.write("public/.git/refs/head", "1");
    folder.link("public/.git/link", "nowhere");
    make_older(folder / "public/.gitignore");
    const Times before(folder / "public/.gitignore");
    publish(old_site, folder / "public");
    CHECK(folder.read("public/.gitignore") == "*\n");
    CHECK(folder.read("public/.git/refs/head") == "1");
    CHECK(fs::is_symlink(folder / "public/.git/link"));
    CHECK(Times(folder / "public/.gitignore") == before);
    check_alone(folder);
}

TEST_CASE("the new site replaces the old: changed, added, gone, and folders that became empty") {
    TemporaryFolder folder;
    folder.write("public/.gitignore", "*\n");
    publish(old_site, folder / "public");
    make_older(folder / "public/a/index.html");
    const Times before(folder / "public/a/index.html");
    const auto summary =
        publish(site_of({{"a/index.html", "a"}, {"d/index.html", "d"}, {"index.html", "HOME"}}), folder / "public");
    CHECK(summary.written == 2);
    CHECK(summary.unchanged == 1);
    CHECK(summary.removed == 2);
    CHECK(folder.list("public") == Names{".csa-site", ".gitignore", "a/", "a/index.html", "d/", "d/index.html", "index.html"});
    CHECK(folder.read("public/index.html") == "HOME");
    CHECK(Times(folder / "public/a/index.html") == before);
    check_alone(folder);
}

TEST_CASE("a file becomes a folder and a folder a file") {
    TemporaryFolder folder;
    publish(site_of({{"a", "file"}, {"b/x", "x"}}), folder / "public");
    publish(site_of({{"a/x", "x"}, {"b", "file"}}), folder / "public");
    CHECK(folder.list("public") == Names{".csa-site", "a/", "a/x", "b"});
}

TEST_CASE("the same site again touches nothing") {
    TemporaryFolder folder;
    publish(old_site, folder / "public");
    for (const auto* name : {"public/index.html", "public/b/c", "public"}) make_older(folder / name);
    const Times root(folder / "public"), inner(folder / "public/b/c");
    const auto summary = publish(old_site, folder / "public");
    CHECK_FALSE(summary.changed());
    CHECK(summary.unchanged == 4);
    CHECK(Times(folder / "public") == root);
    CHECK(Times(folder / "public/b/c") == inner);
}

TEST_CASE("whatever else is put into the published folder goes with the next build") {
    TemporaryFolder folder;
    publish(old_site, folder / "public");
    SUBCASE("a file") { folder.write("public/a/stray.html", "x"); }
    SUBCASE("an empty folder") { fs::create_directory(folder / "public/b/empty"); }
    SUBCASE("a link") { folder.link("public/link", "index.html"); }
    SUBCASE("a link in place of a page") {
        fs::rename(folder / "public/a/index.html", folder / "page");
        folder.link("public/a/index.html", "../../page");
    }
    SUBCASE("a file in place of a folder") {
        fs::remove_all(folder / "public/b/c");
        folder.write("public/b/c", "x");
    }
    SUBCASE("a pipe in place of a page") {
        fs::remove(folder / "public/index.html");
        REQUIRE(::mkfifo((folder / "public/index.html").c_str(), 0600) == 0);
    }
    publish(old_site, folder / "public");
    CHECK(folder.list("public") == old_names);
    CHECK(fs::is_regular_file(fs::symlink_status(folder / "public/a/index.html")));
}

TEST_CASE("a site may have hidden folders of its own") {
    TemporaryFolder folder;
    const auto site = site_of({{".well-known/security.txt", "1"}, {"index.html", "home"}});
    publish(site, folder / "public");
    CHECK_FALSE(publish(site, folder / "public").changed());
    publish(site_of({{".well-known/security.txt", "2"}, {"index.html", "home"}}), folder / "public");
    CHECK(folder.read("public/.well-known/security.txt") == "2");
}

TEST_CASE("the pages that stand are known before they are replaced") {
    TemporaryFolder folder;
    CHECK(disk::read_standing(disk::find_out_folder(folder / "public", {})).pages().empty());
    publish(old_site, folder / "public");
    CHECK(disk::read_standing(disk::find_out_folder(folder / "public", {})).pages() ==
          Names{"a/index.html", "b/c/index.html", "index.html"});
}

TEST_CASE("a folder that holds something else is never touched") {
    TemporaryFolder folder;
    folder.write("home/thesis.odt", "years of work");
    CHECK(failure_of(old_site, folder / "home") ==
          "\"" + (folder / "home").string() + "\" holds \"thesis.odt\", which no build of this program wrote");
    CHECK(folder.list() == Names{"home/", "home/thesis.odt"});
}

TEST_CASE("the site is never written over what it is made from") {
    TemporaryFolder folder;
    folder.write("project/content/page.md", "");
    const auto refused = [&](const char* out) {
        CHECK_THROWS_AS(disk::find_out_folder(folder / out, {folder / "project/content"}), disk::Failure);
    };
    refused("project/content");
    refused("project/content/");
    refused("project/content/public");
    refused("project");
    refused("project/content/../content/.");
    CHECK_NOTHROW(disk::find_out_folder(folder / "project/content-public", {folder / "project/content"}));
    CHECK(disk::find_out_folder(folder / "project/public/", {}).name == "public");
}

TEST_CASE("a file stands where the site should go") {
    TemporaryFolder folder;
    folder.write("public", "x");
    CHECK(failure_of(old_site, folder / "public").ends_with("because that is a file"));
    CHECK(folder.read("public") == "x");
}

TEST_CASE("a link to the folder stays a link, and its target is replaced") {
    TemporaryFolder folder;
    fs::create_directory(folder / "real");
    folder.link("public", "real");
    publish(old_site, folder / "public");
    CHECK(fs::is_symlink(folder / "public"));
    CHECK(folder.list("real") == old_names);
}

TEST_CASE("what a killed build left is cleared away") {
    TemporaryFolder folder;
    publish(old_site, folder / "public");
    folder.write(".public.new/half/index.html", "ha");
    publish(site_of({{"index.html", "new"}}), folder / "public");
    CHECK(folder.list() == Names{"public/", "public/.csa-site", "public/index.html"});
}

TEST_CASE("two builds at once: the second is refused at once, and the lock ends with its holder") {
    TemporaryFolder folder;
    const auto out = disk::find_out_folder(folder / "public", {});
    {
        const disk::Lock lock(out);
        CHECK_THROWS_WITH_AS(disk::Lock{out}, ("another build is writing \"" + out.shown + "\" now").c_str(), disk::Failure);
        CHECK_NOTHROW(disk::Lock(disk::find_out_folder(folder / "other", {})));
    }
    CHECK(folder.list().empty());
    const pid_t child = ::fork();
    if (child == 0) {
        const disk::Lock lock(out);
        ::kill(::getpid(), SIGKILL);
    }
    int status;
    ::waitpid(child, &status, 0);
    CHECK(folder.list() == Names{".public.lock"});
    CHECK_NOTHROW(disk::Lock{out});
}

TEST_CASE("a folder that may not be written is a failure and stays as it was") {
    TemporaryFolder folder;
    publish(old_site, folder / "public");
    ::chmod(folder.path().c_str(), 0555);
    const WithoutRoot nobody;
    CHECK(failure_of(site_of({{"index.html", "new"}}), folder / "public").ends_with("Permission denied"));
    CHECK(folder.list("public") == old_names);
}

TEST_CASE("the rights of the folder outlive its replacement") {
    TemporaryFolder folder;
    publish(old_site, folder / "public");
    ::chmod((folder / "public").c_str(), 02775);
    publish(site_of({{"index.html", "new"}}), folder / "public");
    CHECK((Times(folder / "public").status.st_mode & 07777) == 02775);
}

TEST_CASE("a full disk is a failure: the old site stands and nothing is left beside it") {
    TemporaryFolder folder;
    if (::mount("none", folder.path().c_str(), "tmpfs", 0, "size=1m") != 0) {
        MESSAGE("skipped: a small file system can only be mounted by root");
        return;
    }
    publish(old_site, folder / "public");
    const auto big = site_of({{"big/index.html", std::string(3 << 20, 'x')}, {"index.html", "new"}});
    CHECK(failure_of(big, folder / "public").ends_with("No space left on device; the old site is unchanged"));
    CHECK(folder.list("public") == old_names);
    CHECK(folder.read("public/index.html") == "home");
    check_alone(folder);
    ::mount("none", folder.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr);
    CHECK(failure_of(big, folder / "public").ends_with("Read-only file system"));
    ::umount(folder.path().c_str());
}

TEST_CASE("a mount point cannot be exchanged, which is said") {
    TemporaryFolder folder;
    fs::create_directory(folder / "public");
    if (::mount("none", (folder / "public").c_str(), "tmpfs", 0, "size=1m") != 0) {
        MESSAGE("skipped: a file system can only be mounted by root");
        return;
    }
    CHECK(failure_of(old_site, folder / "public").ends_with("because it is a mount point"));
    check_alone(folder);
    ::umount((folder / "public").c_str());
}
