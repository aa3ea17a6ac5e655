// A name that leads to a public address first and to a private one later: own resolver, real connections on loopback.
#include "web/transport.hpp"

#include <doctest/doctest.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "links/visits/evidence.hpp"
#include "web/ask.hpp"

namespace {

constexpr const char* public_address = "127.0.1.1";
constexpr const char* private_address = "127.0.1.2";
std::atomic<int> times_resolved = 0;

sockaddr_in socket_address(const char* address, int port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(std::uint16_t(port));
    ::inet_pton(AF_INET, address, &out.sin_addr);
    return out;
}

/// Answers everyone with 200 and counts.
class Listener {
public:
    Listener(const char* address, int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        auto bound = socket_address(address, port);
        socklen_t size = sizeof bound;
        REQUIRE(::bind(socket_, reinterpret_cast<sockaddr*>(&bound), size) == 0);
        REQUIRE(::listen(socket_, 8) == 0);
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&bound), &size);
        port_ = ntohs(bound.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~Listener() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    int port() const { return port_; }
    int connections() const { return connections_; }

private:
    void serve() {
        constexpr std::string_view reply =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        for (int peer; (peer = ::accept(socket_, nullptr, nullptr)) >= 0;) {
            ++connections_;
            char request[4096];
            if (::read(peer, request, sizeof request) > 0 && ::write(peer, reply.data(), reply.size()) > 0)
                ::shutdown(peer, SHUT_WR);
            ::close(peer);
        }
    }

    int socket_, port_ = 0;
    std::atomic<int> connections_ = 0;
    std::thread thread_;
};

links::Problem asked(const std::string& address) {
    links::Manners manners;
    manners.allowed_hosts = {*links::HostPattern::parse("rebinding.example")};  // for its port; the transport does not know it
    links::Round round(manners, text::from_unix(0));
    round.add({*links::parse_url(address), {}, false});
    web::Transport transport(
        {"csa/test", "", {}, [](const links::IpAddress& ip) { return ip != links::mapped({127, 0, 1, 2}); }});
    const auto began = std::chrono::steady_clock::now();
    auto problem = links::Problem::none;
    web::ask_all(
        round, transport, [&] { return std::chrono::duration_cast<links::Instant>(std::chrono::steady_clock::now() - began); },
        [&](const std::vector<links::Evidence>& evidence) { problem = links::classify(evidence.at(0), nullptr).problem; });
    return problem;
}

}  // namespace

/// In place of the system's: the first answer is public, later ones are private.
extern "C" int getaddrinfo(const char*, const char* service, const addrinfo* hints, addrinfo** out) {
    auto* const info = static_cast<addrinfo*>(std::calloc(1, sizeof(addrinfo) + sizeof(sockaddr_in)));
    const auto address =
        socket_address(times_resolved++ == 0 ? public_address : private_address, service ? std::atoi(service) : 0);
    info->ai_family = AF_INET;
    info->ai_socktype = hints ? hints->ai_socktype : SOCK_STREAM;
    info->ai_addrlen = sizeof address;
    info->ai_addr = reinterpret_cast<sockaddr*>(info + 1);
    std::memcpy(info->ai_addr, &address, sizeof address);
    *out = info;
    return 0;
}

TEST_CASE("a name that comes to lead into a private network is not followed there") {
    const Listener outside(public_address, 0), inside(private_address, outside.port());
    const auto address = "http://rebinding.example:" + std::to_string(outside.port()) + "/";
    CHECK(asked(address) == links::Problem::none);
    CHECK(asked(address) == links::Problem::private_address);
    CHECK(times_resolved >= 2);
    CHECK(outside.connections() == 1);
    CHECK(inside.connections() == 0);
}
