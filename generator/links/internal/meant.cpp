#include "links/internal/meant.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace links {
namespace {

constexpr size_t npos = std::string_view::npos;

/// Of "https//example.org" and "http;//example.org".
std::string with_colon(std::string_view path) {
    for (const std::string_view scheme : {"https", "http"})
        for (const std::string_view sign : {"//", ";//"})
            if (path.starts_with(scheme) && path.substr(scheme.size()).starts_with(sign))
                return std::string(scheme) + "://" + std::string(path.substr(scheme.size() + sign.size()));
    return "";
}

}  // namespace

std::string address_meant_by(std::string_view path) {
    if (auto meant = with_colon(path); !meant.empty()) return meant;
    for (size_t begin = 0; begin < path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        const auto part = path.substr(begin, end - begin);
        const auto host = part.substr(0, part.find_first_of(":?#"));
        if (text::lower_case(part.substr(0, 4)) == "www." && host.find('.', 4) != npos)
            return "https://" + std::string(path.substr(begin));
        const size_t at = part.find('@');
        if (at != npos && at > 0 && part.find('.', at) != npos && part.find('@', at + 1) == npos && part.back() != '.')
            return "mailto:" + std::string(part);
        begin = end + 1;
    }
    return "";
}

}  // namespace links
