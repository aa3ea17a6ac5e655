#include "disk/descriptor.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk/failure.hpp"
#include "disk/served_file.hpp"
#include "temporary_folder.hpp"

namespace {

int error_of(const std::string& path) {
    const disk::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    std::string bytes;
    return file ? disk::read_file(*file, bytes) : errno;
}

}  // namespace

TEST_CASE("a file is read to its end, wherever that was when the reading began") {
    std::string bytes;
    const disk::Descriptor grown(::open("/proc/self/status", O_RDONLY | O_CLOEXEC));  // says that it is empty
    REQUIRE(disk::read_file(*grown, bytes) == 0);
    CHECK(bytes.find("VmRSS") != std::string::npos);
    TemporaryFolder folder;
    folder.write("empty", "");
    folder.write("long", std::string(300000, 'x'));
    for (const auto* name : {"empty", "long"}) {
        const disk::Descriptor file(::open((folder / name).c_str(), O_RDONLY | O_CLOEXEC));
        REQUIRE(disk::read_file(*file, bytes) == 0);
        CHECK(bytes == folder.read(name));
    }
}

TEST_CASE("what is no file is told apart, and holds nobody up") {
    TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    folder.link("loop", "loop");
    CHECK(error_of((folder / "pipe").string()) == ENODEV);
    CHECK(error_of("/dev/zero") == ENODEV);
    CHECK(error_of(folder.path().string()) == EISDIR);
    CHECK(error_of((folder / "loop").string()) == ELOOP);
    CHECK(disk::words_of(ENODEV) == "Is a pipe, a socket or a device");
}

TEST_CASE("what cannot be written is told") {
    const disk::Descriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    CHECK(disk::write_all(*full, "x") == ENOSPC);
    CHECK(disk::write_all(*full, "") == 0);
}

TEST_CASE("a signal in the middle of writing loses nothing") {
    struct sigaction noticed{}, before;
    noticed.sa_handler = [](int) {};  // without SA_RESTART: what is being written ends early
    REQUIRE(::sigaction(SIGUSR1, &noticed, &before) == 0);
    std::array<int, 2> ends;
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    const disk::Descriptor reading(ends[0]);
    disk::Descriptor writing(ends[1]);
    const std::string sent(4'000'000, 'x');
    std::string got;
    std::thread reader([&, writer = ::pthread_self()] {
        std::array<char, 100'000> piece;
        for (ssize_t count; (count = ::read(*reading, piece.data(), piece.size())) > 0;) {
            got.append(piece.data(), size_t(count));
            if (got.size() < sent.size()) ::pthread_kill(writer, SIGUSR1);
        }
    });
    CHECK(disk::write_all(*writing, sent) == 0);
    writing.close();
    reader.join();
    CHECK(got == sent);
    ::sigaction(SIGUSR1, &before, nullptr);
}

TEST_CASE("the advice for a failing machine is about the machine") {
    for (const int error : {ENOSPC, EDQUOT, EMFILE, ENFILE, EFBIG, EIO, EROFS})
        CHECK(disk::advice_for(error, "otherwise") != "otherwise");
    CHECK(disk::advice_for(EACCES, "otherwise") == "otherwise");
}

TEST_CASE("a served file that is not there is none; one that cannot be read is a failure") {
    TemporaryFolder folder;
    folder.write("a.html", "a");
    folder.write("secret.html", "s");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto root = folder.path().string();
    CHECK(disk::read_served_file(root, "a.html") == "a");
    for (const auto* path : {"none.html", "a.html/b", ".", "pipe"}) CHECK_FALSE(disk::read_served_file(root, path));
    ::chmod(folder.path().c_str(), 0755);
    ::chmod((folder / "secret.html").c_str(), 0);
    const WithoutRoot nobody;
    CHECK_THROWS_AS(disk::read_served_file(root, "secret.html"), disk::Failure);
}
