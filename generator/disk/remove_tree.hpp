// Removes a folder with all that stands in it.
#pragma once

#include <string>

namespace disk {

/// In parallel. A folder that does not exist is removed already. 0 or the `errno` value.
int remove_tree(int parent, const std::string& name);

}  // namespace disk
