#include "cli/progress.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "disk/terminal.hpp"

namespace cli {

constexpr size_t bar_width = 30;

Progress::Progress(bool wanted) : shown_(wanted && disk::errors_go_to_terminal()) {}

Progress::~Progress() {
    if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::show(size_t done, size_t total, std::chrono::milliseconds since_start) {
    if (!shown_ || done == 0) return;
    const auto seconds = double(since_start.count()) / 1000;
    const auto rate = seconds > 0 ? double(done) / seconds : 0;
    const auto left = rate > 0 ? double(total - done) / rate : 0;
    const auto filled = done * bar_width / total;
    fmt::print(stderr, "\r[{}{}] {}/{} links, {:.0f} a second, {:.0f} s left\x1b[K", std::string(filled, '#'),
               std::string(bar_width - filled, ' '), done, total, rate, left);
    std::fflush(stderr);
}

}  // namespace cli
