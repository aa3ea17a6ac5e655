// A small web server for what stands in memory: GET and HEAD, ranges, events.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <thread>

#include "web/http_connection.hpp"

namespace web {

/// One thread watches all connections, none of which can hold it: who sends slowly, reads slowly or says nothing costs a
/// descriptor until the time is over or others need the place. Throws Failure if it cannot have the port.
class HttpServer {
public:
    /// `answer` is called in the server's thread. `port` 0 takes any free one.
    HttpServer(const std::string& address, int port, AnswerHttp answer);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;

    int port() const { return port_; }
    /// Tells all who listen for events, if they have seen another version.
    void announce(std::uint64_t version);

private:
    using Connections = std::map<std::uint64_t, HttpConnection>;  ///< the oldest first

    void run();
    void accept_all();
    void add(Socket socket);
    void wake_up();
    void serve(std::uint64_t id);
    void tell_all();
    void after_step(Connections::iterator at);
    void remove_late();
    bool remove_least();
    void limit_listeners();

    AnswerHttp answer_;
    Socket watch_, listening_, bell_;
    std::size_t most_;  ///< connections
    int port_;
    Connections connections_;
    std::uint64_t last_id_ = 0;
    std::atomic<std::uint64_t> version_ = 0;
    std::atomic<bool> ends_ = false;
    std::thread thread_;
};

}  // namespace web
