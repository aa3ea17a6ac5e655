// Keeps two builds out of the same folder.
#pragma once

#include <string>

#include "disk/descriptor.hpp"
#include "disk/out_folder.hpp"

namespace disk {

/// Holds `.public.lock` beside the folder; the system lets go of it when the process ends, however it ends.
class Lock {
public:
    /// Throws Failure at once if another process holds it, or if the file cannot be made.
    explicit Lock(const OutFolder& out);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    std::string path_;
    Descriptor file_;
};

}  // namespace disk
