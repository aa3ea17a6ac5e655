#include "content/authoring/starter.hpp"

namespace content {

std::vector<StarterFile> starter_files(text::Date today) {
    constexpr std::string_view mark = "{today}";
    std::vector<StarterFile> files{
#include "content/authoring/starter_files.inc"
    };
    for (auto& [path, bytes] : files)
        for (size_t at = 0; (at = bytes.find(mark, at)) != std::string::npos;) bytes.replace(at, mark.size(), today.iso());
    return files;
}

}  // namespace content
