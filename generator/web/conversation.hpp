// Another program that answers questions, one after the other.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace web {

/// Runs the program; its standard input and output are ours until the conversation ends. It ends when we do, however we do: its
/// input closes. Every function throws Failure if the program cannot be started or ends by itself.
class Conversation {
public:
    explicit Conversation(const std::vector<std::string>& words);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    void say(std::string_view words);
    /// What the program says up to `end`, without it.
    std::string hear(char end);

private:
    [[noreturn]] void ended() const;

    std::string name_;
    int ours_ = -1;
    pid_t child_ = 0;
    std::string heard_;
};

}  // namespace web
