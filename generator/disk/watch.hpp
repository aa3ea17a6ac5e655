// Waits until somebody changes files.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "disk/descriptor.hpp"

struct inotify_event;

namespace disk {

/// Sees changes of files below folders through inotify(7), in new folders too; what `read_tree` passes over is passed over here.
/// A symbolic link on the way to a folder may be switched to another one, which is then watched. Throws Failure if a folder is
/// not there, or if the system allows no more watches.
class Watch {
public:
    explicit Watch(std::vector<std::string> folders);

    /// Returns once something has changed since the last call (or since the beginning) and the burst of changes is over.
    void wait();

private:
    enum class Seen { nothing, files, folders };

    void begin();
    void watch(const std::string& folder);
    void watch_links(const std::string& path, int left);
    bool concerns_link(const inotify_event& event) const;
    Seen read_events();

    std::vector<std::string> folders_;
    Descriptor events_;
    std::set<int> trees_;                         ///< watches on folders of which every file counts, …
    std::map<int, std::set<std::string>> links_;  ///< … and on those that hold a link on the way to them, with its name
};

}  // namespace disk
