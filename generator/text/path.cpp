#include "text/path.hpp"

#include <algorithm>
#include <vector>

namespace text {

std::string joined_path(std::string_view from, std::string_view relative) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view path) {
        while (!path.empty()) {
            const auto slash = std::min(path.find('/'), path.size());
            const auto part = path.substr(0, slash);
            if (part == ".." && !parts.empty()) parts.pop_back();
            else if (!part.empty() && part != "." && part != "..") parts.push_back(part);
            path.remove_prefix(std::min(slash + 1, path.size()));
        }
    };
    add(from.substr(0, from.rfind('/') + 1));
    add(relative);
    std::string joined;
    for (const auto part : parts) (joined += joined.empty() ? "" : "/") += part;
    if (relative.ends_with('/') && !joined.empty()) joined += '/';
    return joined;
}

}  // namespace text
