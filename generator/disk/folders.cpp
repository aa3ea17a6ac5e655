#include "disk/folders.hpp"

#include <boost/filesystem.hpp>

namespace disk {

namespace fs = boost::filesystem;

std::optional<std::string> first_folder_with(std::string_view inner, const std::string& parent) {
    std::optional<std::string> first;
    boost::system::error_code error;
    for (fs::directory_iterator at(parent, error), end; !error && at != end; at.increment(error)) {
        boost::system::error_code none;
        const auto path = at->path().string();
        if ((!first || path < *first) && fs::is_directory(path + "/" + std::string(inner), none)) first = path;
    }
    return first;
}

}  // namespace disk
