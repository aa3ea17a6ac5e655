// The world outside failed: the network library, the database.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace web {

/// Caught once, in `main`, which prints both texts and ends with status 3.
class Failure : public std::runtime_error {
public:
    Failure(const std::string& message, std::string help) : std::runtime_error(message), help_(std::move(help)) {}

    const std::string& help() const { return help_; }

private:
    std::string help_;
};

}  // namespace web
