#include "site/url_path.hpp"

#include <algorithm>
#include <cctype>

#include "text/slug.hpp"

namespace site {
namespace {

constexpr size_t longest_name = 255;  ///< bytes that a file's name may have
constexpr std::string_view index_name = "index.html";

bool allowed(std::string_view segment) {
    return segment.size() <= longest_name && segment != "." && segment != ".." &&
           segment.find_first_of("\\?#") == std::string_view::npos &&
           std::all_of(segment.begin(), segment.end(), [](unsigned char c) { return c >= 0x20 && c != 0x7f; });
}

bool names_file(std::string_view name) {
    return !name.empty() && name != "." && name != ".." && name.find('\\') == std::string_view::npos;
}

bool unreserved(unsigned char c) {
    return std::isalnum(c) || std::string_view("-._~!$&'()*+,;=:@/").find(char(c)) != std::string_view::npos;
}

}  // namespace

bool is_file_path(std::string_view path) {
    const auto control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    if (std::any_of(path.begin(), path.end(), control) || text::first_bad_utf8(path) < path.size()) return false;
    for (size_t slash; (slash = path.find('/')) != std::string_view::npos; path.remove_prefix(slash + 1))
        if (!names_file(path.substr(0, slash))) return false;
    return names_file(path);
}

std::optional<UrlPath> UrlPath::parse(std::string_view text) {
    if (text.empty() || text[0] != '/') return std::nullopt;
    for (size_t from = 1; from < text.size();) {
        const size_t slash = std::min(text.find('/', from), text.size());
        const auto segment = text.substr(from, slash - from);
        if (segment.empty() || !allowed(segment)) return std::nullopt;
        from = slash + 1;
    }
    return UrlPath(std::string(text));
}

UrlPath UrlPath::of_file(std::string_view file) {
    if (file == index_name) return UrlPath("/");
    if (file.ends_with(index_name) && file[file.size() - index_name.size() - 1] == '/') file.remove_suffix(index_name.size());
    return UrlPath("/" + std::string(file));
}

std::string UrlPath::file() const {
    std::string file = text_.substr(1);
    if (file.empty() || file.back() == '/') file += index_name;
    return file;
}

std::string UrlPath::href() const {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    out.reserve(text_.size());
    for (const unsigned char c : text_) {
        if (unreserved(c)) out += char(c);
        else (out += '%') += {hex[c >> 4], hex[c & 15]};
    }
    return out;
}

}  // namespace site
