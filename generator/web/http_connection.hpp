// One browser's connection: what it has sent so far, and what it still has to be sent.
#pragma once

#include <chrono>
#include <functional>

#include "web/http_reply.hpp"
#include "web/socket.hpp"

namespace web {

using AnswerHttp = std::function<HttpReply(const HttpRequest&)>;

/// Never waits; whoever watches the socket calls `go_on` when it can be read or written. Memory: a head, and a reply that is made
/// once the last one was sent.
class HttpConnection {
public:
    using Clock = std::chrono::steady_clock;
    /// In the order in which they are given up when there are too many.
    enum class State { leaving, reading, writing, listening, gone };

    explicit HttpConnection(Socket socket);

    /// Reads or writes what can be, without waiting.
    void go_on(const AnswerHttp& answer, std::uint64_t version);
    /// Tells who listens for events of a version that it has not seen.
    void tell(std::uint64_t version);

    State state() const { return state_; }
    bool writes() const { return state_ == State::writing; }
    bool is_late(Clock::time_point now) const { return now > patience_; }
    int socket() const { return *socket_; }

private:
    void receive(const AnswerHttp& answer);
    void look_for_head(const AnswerHttp& answer);
    void begin(HttpReply reply, bool with_body);
    void send(const AnswerHttp& answer, std::uint64_t version);
    void end_reply(const AnswerHttp& answer, std::uint64_t version);
    void listen_only();
    void wait_in(State state, std::chrono::seconds patience);

    Socket socket_;
    State state_ = State::reading;
    Clock::time_point patience_;
    std::string received_;
    size_t ignored_ = 0;  ///< bytes that came after all was said
    HttpReply reply_;
    std::string text_;  ///< the head or the event that is being sent, before the reply's body
    size_t text_sent_ = 0;
};

}  // namespace web
