#include "web/http_server.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <tuple>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include "web/failure.hpp"

namespace web {
namespace {

using State = HttpConnection::State;

/// Half of the files that may be open, so that the other half is left for those who make the preview.
size_t most_connections() {
    constexpr rlim_t usual = 512;
    rlimit files{};
    return ::getrlimit(RLIMIT_NOFILE, &files) == 0 ? size_t(std::min(usual, files.rlim_cur / 2)) : size_t(usual);
}

constexpr long most_listeners = 256;  ///< open pages
constexpr int moment = 500;           ///< milliseconds between two looks at who is late
constexpr std::uint64_t of_listening = 0, of_bell = 1, first_id = 2;

[[noreturn]] void fail(const std::string& address, int port) {
    throw Failure(fmt::format("cannot listen at {}, port {}", address, port),
                  "choose another port; --port 0 takes any that is free");
}

void set(const Socket& socket, int level, int option, int value) { ::setsockopt(*socket, level, option, &value, sizeof value); }

/// Without SO_REUSEPORT: two previews would share a port.
template <class Address>
Socket bound(Address address) {
    Socket socket(::socket(reinterpret_cast<sockaddr&>(address).sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket) return socket;
    set(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    set(socket, IPPROTO_IPV6, IPV6_V6ONLY, 0);  // "::" is every address; refused and harmless for the other family
    const bool good =
        ::bind(*socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && ::listen(*socket, SOMAXCONN) == 0;
    return good ? std::move(socket) : Socket(-1);
}

Socket listen_at(const std::string& address, int port) {
    sockaddr_in six_less{};
    six_less.sin_family = AF_INET, six_less.sin_port = htons(std::uint16_t(port));
    if (::inet_pton(AF_INET, address.c_str(), &six_less.sin_addr) == 1) return bound(six_less);
    sockaddr_in6 six{};
    six.sin6_family = AF_INET6, six.sin6_port = htons(std::uint16_t(port));
    return ::inet_pton(AF_INET6, address.c_str(), &six.sin6_addr) == 1 ? bound(six) : Socket(-1);
}

int port_of(const Socket& socket) {
    sockaddr_in6 address{};  // the port stands at the same place in both families
    socklen_t size = sizeof address;
    return ::getsockname(*socket, reinterpret_cast<sockaddr*>(&address), &size) == 0 ? ntohs(address.sin6_port) : -1;
}

bool watch(const Socket& watch, int operation, int socket, std::uint32_t events, std::uint64_t id) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = id;
    return ::epoll_ctl(*watch, operation, socket, &event) == 0;
}

}  // namespace

HttpServer::HttpServer(const std::string& address, int port, AnswerHttp answer)
    : answer_(std::move(answer)),
      watch_(::epoll_create1(EPOLL_CLOEXEC)),
      listening_(listen_at(address, port)),
      bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      most_(most_connections()),
      port_(port_of(listening_)),
      last_id_(first_id) {
    if (port_ < 0 || !watch(watch_, EPOLL_CTL_ADD, *listening_, EPOLLIN, of_listening) ||
        !watch(watch_, EPOLL_CTL_ADD, *bell_, EPOLLIN, of_bell))
        fail(address, port);
    thread_ = std::thread([this] { run(); });
}

HttpServer::~HttpServer() {
    ends_ = true;
    wake_up();
    thread_.join();
}

void HttpServer::wake_up() {
    const std::uint64_t one = 1;
    while (::write(*bell_, &one, sizeof one) < 0 && errno == EINTR) {
    }
}

void HttpServer::announce(std::uint64_t version) {
    version_ = version;
    wake_up();
}

void HttpServer::run() {
    std::array<epoll_event, 64> events;
    while (!ends_) {
        const int count = ::epoll_wait(*watch_, events.data(), int(events.size()), connections_.empty() ? -1 : moment);
        for (int i = 0; i < count; ++i) {
            const auto id = events[size_t(i)].data.u64;
            if (id == of_listening) accept_all();
            else if (id == of_bell) tell_all();
            else serve(id);
        }
        remove_late();
    }
}

/// Where no descriptor is left, one that matters least gives its own.
void HttpServer::accept_all() {
    constexpr int most_at_once = 64;  // then the others have their turn
    for (int i = 0; i < most_at_once; ++i) {
        Socket socket(::accept4(*listening_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (socket) add(std::move(socket));
        else if (errno != EMFILE && errno != ENFILE) return;
        else if (!remove_least()) return std::this_thread::sleep_for(std::chrono::milliseconds(moment));  // others have them all
    }
}

void HttpServer::add(Socket socket) {
    if (connections_.size() >= most_) remove_least();
    set(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    const auto id = ++last_id_;
    if (watch(watch_, EPOLL_CTL_ADD, *socket, EPOLLIN, id)) connections_.emplace(id, HttpConnection(std::move(socket)));
}

void HttpServer::serve(std::uint64_t id) {
    const auto at = connections_.find(id);
    if (at == connections_.end()) return;  // it gave up its place in this round
    const bool listened = at->second.state() == State::listening;
    at->second.go_on(answer_, version_);
    const bool listens = at->second.state() == State::listening;
    after_step(at);
    if (listens && !listened) limit_listeners();
}

void HttpServer::tell_all() {
    std::uint64_t ignored;
    while (::read(*bell_, &ignored, sizeof ignored) < 0 && errno == EINTR) {
    }
    for (auto at = connections_.begin(); at != connections_.end();) {
        const auto current = at++;
        current->second.tell(version_);
        after_step(current);
    }
}

void HttpServer::after_step(Connections::iterator at) {
    const auto& connection = at->second;
    const bool goes_on = connection.state() != State::gone &&
                         watch(watch_, EPOLL_CTL_MOD, connection.socket(), connection.writes() ? EPOLLOUT : EPOLLIN, at->first);
    if (!goes_on) connections_.erase(at);
}

void HttpServer::remove_late() {
    const auto now = HttpConnection::Clock::now();
    std::erase_if(connections_, [&](const auto& one) { return one.second.is_late(now); });
}

/// False if there is none.
bool HttpServer::remove_least() {
    const auto least = std::min_element(connections_.begin(), connections_.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.second.state(), a.first) < std::tuple(b.second.state(), b.first);
    });
    if (least == connections_.end()) return false;
    connections_.erase(least);
    return true;
}

/// The oldest is let go: a browser that still shows its page asks again.
void HttpServer::limit_listeners() {
    const auto listens = [](const auto& one) { return one.second.state() == State::listening; };
    if (std::count_if(connections_.begin(), connections_.end(), listens) <= most_listeners) return;
    connections_.erase(std::find_if(connections_.begin(), connections_.end(), listens));
}

}  // namespace web
