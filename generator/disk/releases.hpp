// Releases of a site beside each other in a folder, and the link `current` that says which of them is served.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disk/lock.hpp"
#include "site/site.hpp"

namespace disk {

/// FOLDER/releases/NAME/ for each release and FOLDER/current, a symbolic link that is exchanged in one step: whoever asks for a
/// file finds all of one release. Held by one process at a time. Every member throws Failure.
class Releases {
public:
    /// Makes the folder if it is missing. Refuses the root of the file system, what is in or around one of the `inputs`, and a
    /// `current` that is no link.
    Releases(const std::string& folder, const std::vector<std::string>& inputs);

    /// The name of the one that is served; nothing before the first.
    std::optional<std::string> current() const;
    /// The names of all, the oldest first.
    std::vector<std::string> names() const;
    /// The bytes of a file of the current release.
    std::optional<std::string> read(const std::string& path) const;

    /// Writes the release, which is not served yet. Names sort by age.
    void add(const std::string& name, const site::Site& site) const;
    void switch_to(const std::string& name) const;
    /// Removes the oldest, but never the current one, until `keep` are left, and what a killed run left behind.
    void prune(size_t keep) const;

private:
    OutFolder out_;
    Lock lock_;
};

}  // namespace disk
