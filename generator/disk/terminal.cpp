#include "disk/terminal.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"

namespace disk {

bool errors_go_to_terminal() { return ::isatty(STDERR_FILENO) == 1; }
bool answers_go_to_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

void prepare_streams() {
    // The lowest free number is given, so each is given its own. Without O_CLOEXEC: programs that we start need theirs, too.
    while (true) {
        const int number = ::open("/dev/null", O_RDWR);
        if (number > STDERR_FILENO) ::close(number);
        if (number < 0 || number > STDERR_FILENO) break;
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

std::string read_input() {
    constexpr size_t most = size_t(64) << 20;
    std::string input;
    std::array<char, 64 << 10> buffer;
    for (;;) {
        const auto size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (size == 0) return input;
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) throw Failure("cannot read standard input: " + words_of(errno), "look where it comes from");
        input.append(buffer.data(), size_t(size));
        if (input.size() > most) throw Failure("standard input has more than 64 MB", "divide the list");
    }
}

void finish_output() {
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return;
    const int error = errno;
    throw Failure("cannot write the answer: " + words_of(error), advice_for(error, "look where standard output leads"));
}

}  // namespace disk
