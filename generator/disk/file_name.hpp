// Which names of files can become addresses.
#pragma once

#include <string_view>

namespace disk {

/// The path up to and with its first part that is not UTF-8 or holds a control character; empty if all parts are good.
std::string_view bad_name_in(std::string_view path);

}  // namespace disk
