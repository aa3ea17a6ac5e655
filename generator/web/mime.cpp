#include "web/mime.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace web {
namespace {

using Type = std::pair<std::string_view, std::string_view>;

constexpr std::array<Type, 25> types{{{".html", "text/html; charset=utf-8"},
                                      {".css", "text/css; charset=utf-8"},
                                      {".js", "text/javascript; charset=utf-8"},
                                      {".mjs", "text/javascript; charset=utf-8"},
                                      {".json", "application/json"},
                                      {".map", "application/json"},
                                      {".csv", "text/csv; charset=utf-8"},
                                      {".txt", "text/plain; charset=utf-8"},
                                      {".xml", "application/xml"},
                                      {".ics", "text/calendar; charset=utf-8"},
                                      {".svg", "image/svg+xml"},
                                      {".png", "image/png"},
                                      {".jpg", "image/jpeg"},
                                      {".jpeg", "image/jpeg"},
                                      {".gif", "image/gif"},
                                      {".webp", "image/webp"},
                                      {".avif", "image/avif"},
                                      {".ico", "image/x-icon"},
                                      {".woff2", "font/woff2"},
                                      {".wasm", "application/wasm"},
                                      {".pdf", "application/pdf"},
                                      {".odt", "application/vnd.oasis.opendocument.text"},
                                      {".ods", "application/vnd.oasis.opendocument.spreadsheet"},
                                      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
                                      {".webmanifest", "application/manifest+json"}}};

}  // namespace

std::string_view mime_type(std::string_view file) {
    const auto at = std::find_if(types.begin(), types.end(), [&](const Type& type) { return file.ends_with(type.first); });
    return at == types.end() ? "application/octet-stream" : at->second;
}

}  // namespace web
