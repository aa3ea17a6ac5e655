// An address inside the site.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace site {

/// Whether `path` names a file below the root of a site, and can name nothing outside: names with '/' between them, none empty,
/// "." or "..", without backslash, control character or broken UTF-8.
bool is_file_path(std::string_view path);

/// An absolute path such as "/priorities/asb/" or "/feed.xml": percent-decoded, without "." or ".." segments, query or fragment,
/// and without the path under which the site is hosted.
class UrlPath {
public:
    UrlPath() = default;

    /// Nothing for an address that does not begin with '/', has an empty, ".", ".." or too long segment, a control character,
    /// '\\', '?' or '#'.
    static std::optional<UrlPath> parse(std::string_view text);
    /// The address that serves `file`: "a/index.html" -> "/a/", "a/b.css" -> "/a/b.css".
    static UrlPath of_file(std::string_view file);

    const std::string& str() const { return text_; }
    /// Relative to the site's root: "/a/" -> "a/index.html", "/a/b.css" -> "a/b.css".
    std::string file() const;
    /// Percent-encoded for an href: "/caf%C3%A9/".
    std::string href() const;

    auto operator<=>(const UrlPath&) const = default;

private:
    explicit UrlPath(std::string text) : text_(std::move(text)) {}
    std::string text_ = "/";
};

}  // namespace site
