#include "disk/file_name.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace disk {

std::string_view bad_name_in(std::string_view path) {
    for (size_t at = 0; at < path.size();) {
        const auto one = text::character(path, at);
        if (!one.well_formed || text::is_control(one.code)) return path.substr(0, std::min(path.find('/', at), path.size()));
        at += one.length;
    }
    return {};
}

}  // namespace disk
