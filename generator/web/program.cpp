#include "web/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "web/failure.hpp"

namespace web {
namespace {

[[noreturn]] void fail(const std::string& what) {
    throw Failure(what + ": " + std::strerror(errno), "are too many files or programs open?");
}

/// What a program writes, to be read at our end.
class Pipe {
public:
    Pipe() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) fail("no pipe to another program can be made");
    }
    ~Pipe() { ::close(ends_[0]), end_writing(); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void end_writing() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

struct Actions {
    posix_spawn_file_actions_t list;
    Actions() { posix_spawn_file_actions_init(&list); }
    ~Actions() { posix_spawn_file_actions_destroy(&list); }
};

/// Whoever started us may not have cared about the ends of programs; then the system forgets them before we have asked.
void remember_ends() {
    struct sigaction children;
    if (::sigaction(SIGCHLD, nullptr, &children) == 0 && children.sa_handler == SIG_IGN) ::signal(SIGCHLD, SIG_DFL);
}

pid_t start(const std::vector<std::string>& words, const Pipe& out, const Pipe& err) {
    Actions actions;
    posix_spawn_file_actions_addopen(&actions.list, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions.list, out.writing(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions.list, err.writing(), STDERR_FILENO);
    std::vector<char*> argv;
    for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    pid_t child = 0;
    if (const int error = ::posix_spawnp(&child, argv[0], &actions.list, nullptr, argv.data(), environ))
        throw Failure("the program \"" + words[0] + "\" cannot be started: " + std::strerror(error),
                      "install it: \"apt install " + words[0] + "\" on Debian");
    return child;
}

/// Both at once, so that neither of the two can fill up and hold the program.
void read_all(pid_t child, const Pipe& out, const Pipe& err, Ended& ended, Hopeless hopeless) {
    std::array<pollfd, 2> waiting{{{out.reading(), POLLIN, 0}, {err.reading(), POLLIN, 0}}};
    const std::array<std::string*, 2> texts{&ended.out, &ended.err};
    char piece[16384];
    while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0) {
            if (errno != EINTR) fail("another program cannot be listened to");
            continue;
        }
        for (size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].fd < 0 || !waiting[i].revents) continue;
            const ssize_t got = ::read(waiting[i].fd, piece, sizeof piece);
            if (got > 0) texts[i]->append(piece, size_t(got));
            else if (got == 0 || errno != EINTR) waiting[i].fd = -1;
        }
        if (hopeless && hopeless(ended.err)) ::kill(child, SIGTERM), hopeless = nullptr;
    }
}

int status_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) fail("how another program ended is not known");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Ended run_program(const std::vector<std::string>& words, Hopeless hopeless) {
    remember_ends();
    Pipe out, err;
    const auto child = start(words, out, err);
    out.end_writing(), err.end_writing();
    Ended ended;
    read_all(child, out, err, ended, hopeless);
    ended.status = status_of(child);
    return ended;
}

}  // namespace web
