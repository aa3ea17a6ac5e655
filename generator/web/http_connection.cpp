#include "web/http_connection.hpp"

#include <array>
#include <cerrno>

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace web {
namespace {

using namespace std::chrono_literals;

constexpr auto for_head = 10s;      ///< the whole of it: byte by byte does not prolong
constexpr auto for_progress = 30s;  ///< of what we send
constexpr auto for_leaving = 2s;    ///< so that a browser that still sends reads our answer before the end
constexpr size_t most_ignored = 64 << 10;
constexpr std::string_view empty_line = "\r\n\r\n";

bool may_come_later() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

HttpConnection::HttpConnection(Socket socket) : socket_(std::move(socket)) { wait_in(State::reading, for_head); }

void HttpConnection::wait_in(State state, std::chrono::seconds patience) {
    state_ = state;
    patience_ = Clock::now() + patience;
}

void HttpConnection::go_on(const AnswerHttp& answer, std::uint64_t version) {
    switch (state_) {
        case State::reading: return receive(answer);
        case State::writing: return send(answer, version);
        case State::listening:
        case State::leaving: return listen_only();
        case State::gone: return;
    }
}

void HttpConnection::receive(const AnswerHttp& answer) {
    std::array<char, 4096> piece;
    const auto got = ::recv(*socket_, piece.data(), piece.size(), 0);
    if (got < 0 && may_come_later()) return;
    if (got <= 0) return void(state_ = State::gone);
    received_.append(piece.data(), size_t(got));
    look_for_head(answer);
}

void HttpConnection::look_for_head(const AnswerHttp& answer) {
    received_.erase(0, std::min(received_.find_first_not_of("\r\n"), received_.size()));  // RFC 9112, 2.2
    const size_t end = received_.find(empty_line);
    const size_t size = end == std::string::npos ? received_.size() : end + empty_line.size();
    if (size > longest_head) return begin(refuse(nullptr, 431, "The head of the request is too long.\n"), true);
    if (end == std::string::npos) return;
    const auto request = parse_http_request(std::string_view(received_).substr(0, size));
    received_.erase(0, size);
    if (!request) return begin(refuse(nullptr, request.error(), "This request cannot be answered.\n"), true);
    begin(answer(*request), request->method != HttpRequest::Method::head);
}

void HttpConnection::begin(HttpReply reply, bool with_body) {
    reply_ = std::move(reply);
    text_ = reply_.head();
    text_sent_ = 0;
    if (!with_body) reply_.body = nullptr;
    if (!reply_.body) reply_.begin = reply_.end = 0;
    wait_in(State::writing, for_progress);
}

void HttpConnection::send(const AnswerHttp& answer, std::uint64_t version) {
    auto* const body = reply_.body ? const_cast<char*>(reply_.body->data()) : nullptr;
    std::array<iovec, 2> parts{
        {{text_.data() + text_sent_, text_.size() - text_sent_}, {body + reply_.begin, reply_.end - reply_.begin}}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = reply_.body ? 2 : 1;
    const auto sent = ::sendmsg(*socket_, &message, MSG_NOSIGNAL);
    if (sent < 0 && may_come_later()) return;
    if (sent < 0) return void(state_ = State::gone);
    const size_t of_text = std::min(size_t(sent), text_.size() - text_sent_);
    text_sent_ += of_text;
    reply_.begin += size_t(sent) - of_text;
    wait_in(State::writing, for_progress);
    if (text_sent_ == text_.size() && reply_.begin == reply_.end) end_reply(answer, version);
}

void HttpConnection::end_reply(const AnswerHttp& answer, std::uint64_t version) {
    if (reply_.seen) {
        wait_in(State::listening, std::chrono::hours(24));
        return tell(version);
    }
    if (reply_.keeps_connection) {
        wait_in(State::reading, for_head);
        return look_for_head(answer);  // the next may be here already
    }
    ::shutdown(*socket_, SHUT_WR);
    wait_in(State::leaving, for_leaving);
}

void HttpConnection::listen_only() {
    std::array<char, 4096> piece;
    const auto got = ::recv(*socket_, piece.data(), piece.size(), 0);
    if (got < 0 && may_come_later()) return;
    if (got > 0) ignored_ += size_t(got);
    if (got <= 0 || ignored_ > most_ignored) state_ = State::gone;
}

void HttpConnection::tell(std::uint64_t version) {
    if (state_ != State::listening || reply_.seen == version) return;
    reply_.seen = version;
    text_ = fmt::format("data: {}\n\n", version);
    text_sent_ = 0;
    wait_in(State::writing, for_progress);
}

}  // namespace web
