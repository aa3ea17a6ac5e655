// Links of other people's trees that look wrong and are none of our business, or are mended by the host.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "links/internal/survey.hpp"
#include "links/visits/problem.hpp"

namespace links {

/// That the host answers an address with another one.
struct HostRedirect {
    std::string from;  ///< a path, decoded; '*' at its end: all that begin so
    std::string to;    ///< a path or an address; '*' at its end takes what the other one stood for. Empty: it cannot be told
};

struct Pardon {
    Status status;
    std::string target;  ///< where the host leads on, as results have it; empty if the link is left alone
};

/// Slow and thorough, for the few links that look wrong.
class Pardons {
public:
    Pardons(const Resolver& resolver, const std::vector<HostRedirect>& redirects) : resolver_(resolver), redirects_(redirects) {}

    /// `target` is where the link leads: "b/index.html", or an absolute address. Nothing for a link that is judged.
    std::optional<Pardon> of(const Found& found, const site::File& page, const std::string& target) const;

private:
    std::optional<Pardon> led_on(std::string path) const;
    std::optional<std::string> next(const std::string& path) const;

    const Resolver& resolver_;
    const std::vector<HostRedirect>& redirects_;
};

/// Whether the tag at `tag` asks us to pass it over: it has the attribute data-csa-ignore.
bool asks_to_be_ignored(std::string_view page, size_t tag);

}  // namespace links
