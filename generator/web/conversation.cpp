#include "web/conversation.hpp"

#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "web/failure.hpp"

namespace web {

Conversation::Conversation(const std::vector<std::string>& words) : name_(words.front()) {
    std::array<int, 2> ends;
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw Failure("no connection to another program can be made", "are too many files open?");
    ours_ = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<char*> argv;
    for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    const int error = ::posix_spawn(&child_, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (!error) return;
    ::close(ours_);
    throw Failure("the program \"" + name_ + "\" cannot be started: " + std::strerror(error),
                  "run ./build.sh: it installs what is needed");
}

Conversation::~Conversation() {
    ::close(ours_);
    while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void Conversation::say(std::string_view words) {
    while (!words.empty()) {
        const ssize_t sent = ::send(ours_, words.data(), words.size(), MSG_NOSIGNAL);
        if (sent > 0) words.remove_prefix(size_t(sent));
        else if (errno != EINTR) ended();
    }
}

std::string Conversation::hear(char end) {
    std::array<char, 65536> piece;
    size_t at = heard_.find(end);
    while (at == std::string::npos) {
        const ssize_t got = ::recv(ours_, piece.data(), piece.size(), 0);
        if (got == 0 || (got < 0 && errno != EINTR)) ended();
        if (got < 0) continue;
        const auto found = std::string_view(piece.data(), size_t(got)).find(end);
        if (found != std::string_view::npos) at = heard_.size() + found;
        heard_.append(piece.data(), size_t(got));
    }
    auto words = heard_.substr(0, at);
    heard_.erase(0, at + 1);
    return words;
}

void Conversation::ended() const {
    throw Failure("the program \"" + name_ + "\" ended before it was asked to", "its own message is above, if it had one");
}

}  // namespace web
