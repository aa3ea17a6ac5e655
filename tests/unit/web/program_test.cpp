#include "web/program.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <set>

#include <boost/filesystem/operations.hpp>
#include <sys/time.h>

#include "web/failure.hpp"

namespace {

/// Signals that interrupt whatever waits, a thousand times a second, while it lives.
class Interruptions {
public:
    Interruptions() {
        struct sigaction noticed = {};
        noticed.sa_handler = [](int) {};  // without SA_RESTART
        ::sigaction(SIGALRM, &noticed, &before_);
        const itimerval each{{0, 1000}, {0, 1000}};
        ::setitimer(ITIMER_REAL, &each, nullptr);
    }
    ~Interruptions() {
        const itimerval none{};
        ::setitimer(ITIMER_REAL, &none, nullptr);
        ::sigaction(SIGALRM, &before_, nullptr);
    }

private:
    struct sigaction before_ = {};
};

std::set<std::string> open_files() {
    std::set<std::string> names;
    for (const auto& one : boost::filesystem::directory_iterator("/proc/self/fd")) names.insert(one.path().filename().string());
    return names;
}

}  // namespace

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

TEST_CASE("a program's outputs come whole, however they are cut to pieces and whatever interrupts the reading") {
    const Interruptions interruptions;
    const auto ended = web::run_program(
        {"sh", "-c",
         "i=0; while [ $i -lt 40 ]; do printf '%5000d' $i; printf '%3000d' $i >&2; i=$((i+1)); sleep 0.005; done; exit 7"});
    CHECK(ended.status == 7);
    CHECK(ended.out.size() == 40 * 5000);
    CHECK(ended.err.size() == 40 * 3000);
    CHECK(ended.out.ends_with("39"));
}

TEST_CASE("outputs larger than any pipe, one after the other, hold nobody up") {
    const auto ended = web::run_program({"sh", "-c", "head -c 1000000 /dev/zero >&2; head -c 2000000 /dev/zero"});
    CHECK(ended.status == 0);
    CHECK(ended.err.size() == 1'000'000);
    CHECK(ended.out.size() == 2'000'000);
}

TEST_CASE("a program that reads finds nothing, one that dies is known by its signal") {
    CHECK(web::run_program({"cat"}).out == "");
    CHECK(web::run_program({"sh", "-c", "kill -9 $$"}).status == 128 + 9);
    CHECK(web::run_program({"sh", "-c", "exec >&- 2>&-; sleep 0.1; exit 5"}).status == 5);
}

TEST_CASE("how a program ended is known even where whoever started us did not care for such things") {
    const auto before = std::signal(SIGCHLD, SIG_IGN);
    CHECK(web::run_program({"sh", "-c", "exit 3"}).status == 3);
    std::signal(SIGCHLD, before);
}

TEST_CASE("no file stays open behind a program, whether it ran or could not be started, and it inherits none of ours") {
    const auto before = open_files();
    for (int i = 0; i < 3; ++i) {
        web::run_program({"true"});
        CHECK_THROWS_AS(web::run_program({"/no/such/program"}), web::Failure);
    }
    CHECK(open_files().size() == before.size());
    const auto inherited = web::run_program({"sh", "-c", "for one in /proc/$$/fd/*; do readlink $one; done"}).out;
    size_t pipes = 0;
    for (size_t at = 0; (at = inherited.find("pipe:", at)) != std::string::npos; ++at) ++pipes;
    const auto own = [] {
        size_t count = 0;
        for (const auto& one : boost::filesystem::directory_iterator("/proc/self/fd")) {
            boost::system::error_code gone;
            const auto number = std::stoi(one.path().filename().string());
            count += number > 2 && boost::filesystem::read_symlink(one.path(), gone).string().starts_with("pipe:");
        }
        return count;
    }();
    CHECK(pipes <= 2 + own);  // those that whoever runs the test has left open
}
