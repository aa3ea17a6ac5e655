// robots.txt by RFC 9309.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace links {

class Robots {
public:
    /// The rules for `agent`: of all groups that name it (in any case), else of those for "*".
    Robots(std::string_view text, std::string_view agent);

    /// `path` is percent-encoded, with its query. The longest matching rule decides; of equally long ones the one that allows.
    bool allows(std::string_view path) const;

private:
    struct Rule {
        std::string pattern;
        bool allow;
    };
    class Groups;

    std::vector<Rule> rules_;
};

/// What is read of a file; more may be ignored (RFC 9309, 2.5).
inline constexpr size_t longest_robots = 500 * 1024;

}  // namespace links
