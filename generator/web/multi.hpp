// The requests of libcurl that are under way, driven by the sockets that have something to say.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <optional>

namespace web {

/// With `curl_multi_perform` each of them would be asked at every turn.
class Multi {
public:
    /// Throws Failure.
    Multi();
    ~Multi();
    Multi(const Multi&) = delete;

    CURLM* handle() const { return handle_; }
    /// Works on what is ready, or waits for it, at most `longest`.
    void turn(std::chrono::milliseconds longest);

private:
    using Clock = std::chrono::steady_clock;

    std::chrono::milliseconds until_alarm(std::chrono::milliseconds longest) const;
    static int watch(CURL*, curl_socket_t socket, int what, Multi* self, void*);
    static int set_alarm(CURLM*, long ms, Multi* self);

    CURLM* handle_;
    int sockets_;                             ///< of epoll
    std::optional<Clock::time_point> alarm_;  ///< when libcurl wants to be called though no socket speaks
};

}  // namespace web
