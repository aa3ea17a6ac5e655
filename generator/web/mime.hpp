// Media types as web hosts send them.
#pragma once

#include <string_view>

namespace web {

/// By the ending of a file's name: "text/html; charset=utf-8"; "application/octet-stream" for those unknown.
std::string_view mime_type(std::string_view file);

}  // namespace web
