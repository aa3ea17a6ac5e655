// The content that a new portal begins with.
#pragma once

#include <string>
#include <vector>

#include "text/date.hpp"

namespace content {

struct StarterFile {
    std::string path;  ///< below the content folder
    std::string bytes;
};

/// Files that build without a mistake; comments and sentences in them say what to fill in.
std::vector<StarterFile> starter_files(text::Date today);

}  // namespace content
