// A file that nobody sees until it is whole.
#pragma once

#include <string>
#include <string_view>

#include <sys/types.h>

#include "disk/descriptor.hpp"

namespace disk {

/// Unnamed where the file system can do that, else hidden, so that no build takes it for content. Who is killed may leave a
/// hidden name; `remove_left_drafts` tells it from a living process's by its lock. Members give 0 or the `errno` value.
class Draft {
public:
    /// In `folder`, which has to stay open.
    explicit Draft(int folder) : folder_(folder) {}
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    int write(std::string_view bytes, mode_t rights);
    /// Takes the name, which must be free: EEXIST if it is not.
    int appear_as(const std::string& name);
    /// Takes the place of what has the name, in one step.
    int replace(const std::string& name);

private:
    int open();
    int open_named();

    int folder_;
    Descriptor file_;
    std::string name_;  ///< empty as long as it has none
};

/// A name that no person chooses: ".csa-draft-" and 16 hexadecimal digits.
std::string draft_name();

/// Locks a draft that was just made under a name, so that nobody takes it for a dead process's. False if somebody just has.
bool hold(int draft, int folder, const std::string& name);

enum class Depth { folder, all_below };

/// Removes the drafts of processes that have ended, files and folders. Never any whose name, owner or lock is not as of ours;
/// what cannot be removed stays.
void remove_left_drafts(int folder, Depth depth);

}  // namespace disk
