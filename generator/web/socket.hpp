// A socket or another open descriptor of the network's, closed when it goes out of scope.
#pragma once

#include <utility>

#include <unistd.h>

namespace web {

class Socket {
public:
    explicit Socket(int number) : number_(number) {}
    Socket(Socket&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Socket() {
        if (number_ >= 0) ::close(number_);
    }

    explicit operator bool() const { return number_ >= 0; }
    int operator*() const { return number_; }

private:
    int number_;
};

}  // namespace web
