// Which names of files can become addresses and be printed.
#pragma once

#include <string>
#include <string_view>

namespace disk {

/// The path up to and with its first part that is not UTF-8 or holds a control character; empty if all parts are good.
std::string_view bad_name_in(std::string_view path);

/// The path for a message: bytes that are not UTF-8 and control characters as "\xFF".
std::string printable(std::string_view path);

}  // namespace disk
