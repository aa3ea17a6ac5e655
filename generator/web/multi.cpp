#include "web/multi.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "web/failure.hpp"

namespace web {
namespace {

int action_of(std::uint32_t events) {
    return (events & (EPOLLIN | EPOLLHUP) ? CURL_CSELECT_IN : 0) | (events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
           (events & EPOLLERR ? CURL_CSELECT_ERR : 0);
}

}  // namespace

Multi::Multi() : handle_(curl_multi_init()), sockets_(::epoll_create1(EPOLL_CLOEXEC)) {
    if (!handle_ || sockets_ < 0) throw Failure("the network library cannot start", "is there memory left?");
    curl_multi_setopt(handle_, CURLMOPT_SOCKETFUNCTION, &Multi::watch), curl_multi_setopt(handle_, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(handle_, CURLMOPT_TIMERFUNCTION, &Multi::set_alarm), curl_multi_setopt(handle_, CURLMOPT_TIMERDATA, this);
}

Multi::~Multi() {
    curl_multi_cleanup(handle_);
    ::close(sockets_);
}

void Multi::turn(std::chrono::milliseconds longest) {
    std::array<epoll_event, 64> ready;
    int running = 0;
    const int count = ::epoll_wait(sockets_, ready.data(), int(ready.size()), int(until_alarm(longest).count()));
    for (int i = 0; i < count; ++i)
        curl_multi_socket_action(handle_, ready[size_t(i)].data.fd, action_of(ready[size_t(i)].events), &running);
    if (!alarm_ || *alarm_ > Clock::now()) return;
    alarm_.reset();
    curl_multi_socket_action(handle_, CURL_SOCKET_TIMEOUT, 0, &running);
}

std::chrono::milliseconds Multi::until_alarm(std::chrono::milliseconds longest) const {
    if (!alarm_) return longest;
    return std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*alarm_ - Clock::now()), std::chrono::milliseconds(0),
                      longest);
}

int Multi::watch(CURL*, curl_socket_t socket, int what, Multi* self, void*) {
    epoll_event wanted{};
    wanted.data.fd = socket;
    wanted.events = (what & CURL_POLL_IN ? EPOLLIN : 0u) | (what & CURL_POLL_OUT ? EPOLLOUT : 0u);
    if (what == CURL_POLL_REMOVE) ::epoll_ctl(self->sockets_, EPOLL_CTL_DEL, socket, nullptr);
    else if (::epoll_ctl(self->sockets_, EPOLL_CTL_MOD, socket, &wanted) != 0)
        ::epoll_ctl(self->sockets_, EPOLL_CTL_ADD, socket, &wanted);
    return 0;
}

int Multi::set_alarm(CURLM*, long ms, Multi* self) {
    self->alarm_ = ms < 0 ? std::nullopt : std::optional(Clock::now() + std::chrono::milliseconds(ms));
    return 0;
}

}  // namespace web
