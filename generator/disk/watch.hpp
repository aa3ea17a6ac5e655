// Waits until somebody changes files.
#pragma once

#include <string>
#include <vector>

#include "disk/descriptor.hpp"

namespace disk {

/// Sees changes of files below folders through inotify(7), in new folders too; what `read_tree` passes over is passed over here.
/// Throws Failure if a folder is not there, or if the system allows no more watches.
class Watch {
public:
    explicit Watch(std::vector<std::string> folders);

    /// Returns once something has changed since the last call (or since the beginning) and the burst of changes is over.
    void wait();

private:
    enum class Seen { nothing, files, folders };

    void begin();
    void watch(const std::string& folder);
    Seen read_events();

    std::vector<std::string> folders_;
    Descriptor events_;
};

}  // namespace disk
