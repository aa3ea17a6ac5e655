#include "host/files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace host {
namespace {

/// Netlify serves the page that stands at an old address unless the status ends in "!", which Cloudflare does not know and
/// passes over: each takes the line that it understands.
constexpr std::string_view statuses[] = {"301!", "301"};

std::string percent_encoded(std::string_view path) {
    std::string out;
    for (const unsigned char c : path)
        if (c > 0x20 && c < 0x7f) out += char(c);
        else out += fmt::format("%{:02X}", c);
    return out;
}

std::string regular_expression(std::string_view path) {
    std::string out = "^";
    for (const char c : path) {
        if (std::string_view(".+*?()[]{}^$|\\").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out + "$";
}

void put(site::Site& site, std::string path, std::string bytes) {
    const auto at = std::lower_bound(site.files.begin(), site.files.end(), path,
                                     [](const site::File& file, const std::string& wanted) { return file.path < wanted; });
    site.files.insert(at, {std::move(path), std::move(bytes), {}});
}

}  // namespace

std::string headers_file(const Hosting& hosting) {
    std::string out = hosting.base_path + "*\n";
    for (const auto& [name, value] : hosting.headers) out += fmt::format("  {}: {}\n", name, value);
    return out + fmt::format("\n{}assets/*\n  Cache-Control: {}\n", hosting.base_path, kept_a_year);
}

std::string redirects_file(const Hosting& hosting) {
    std::string out;
    for (const auto& [from, to] : hosting.redirects)
        for (const auto status : statuses) out += fmt::format("{} {} {}\n", percent_encoded(from), to, status);
    return out;
}

std::string apache_file(const Hosting& hosting) {
    std::string out = fmt::format(
        "DirectoryIndex index.html\nErrorDocument 404 {0}404.html\nAddDefaultCharset utf-8\n"
        "AddType text/csv .csv\nAddType text/calendar .ics\nAddType application/manifest+json .webmanifest\n"
        "<IfModule mod_headers.c>\n",
        hosting.base_path);
    for (const auto& [name, value] : hosting.headers) out += fmt::format("  Header always set {} \"{}\"\n", name, value);
    out += fmt::format(
        "  Header always set Cache-Control \"{}\"\n"
        "  Header always set Cache-Control \"{}\" \"expr=%{{REQUEST_URI}} =~ m#^{}assets/# && %{{REQUEST_STATUS}} -lt 400\"\n"
        "</IfModule>\n<IfModule mod_filter.c>\n"
        "  <IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE text/html text/css text/csv text/calendar text/javascript "
        "application/javascript application/json application/atom+xml application/xml text/xml image/svg+xml\n"
        "  </IfModule>\n</IfModule>\n",
        asked_again, kept_a_year, hosting.base_path);
    for (const auto& [from, to] : hosting.redirects)
        out += fmt::format("RedirectMatch 301 \"{}\" \"{}\"\n", regular_expression(from), to);
    return out;
}

std::string nginx_file(const Hosting& hosting) {
    const auto& base = hosting.base_path;
    std::string out = fmt::format(
        "index index.html;\nerror_page 404 {0}404.html;\nabsolute_redirect off;\n"
        "charset utf-8;\ncharset_types text/plain text/css text/csv text/calendar text/xml application/javascript "
        "application/json;\n"
        "gzip on;\ngzip_vary on;\ngzip_min_length 512;\ngzip_types text/plain text/css text/csv text/calendar text/xml "
        "application/javascript application/json application/xml application/atom+xml image/svg+xml;\n"
        "gzip_static on;\n# With Debian's libnginx-mod-http-brotli-static and a site published with \"compressed: true\":\n"
        "# brotli_static on;\n\n",
        base);
    for (const auto& [name, value] : hosting.headers) out += fmt::format("add_header {} \"{}\" always;\n", name, value);
    out += fmt::format("set $csa_cache \"{}\";\nadd_header Cache-Control $csa_cache always;\n", asked_again);
    out += fmt::format("location ^~ {}assets/ {{ set $csa_cache \"{}\"; }}\n\n", base, kept_a_year);
    for (const auto& [ending, type] : {std::pair{"csv", "text/csv"}, std::pair{"ics", "text/calendar"}})
        out += fmt::format("location ~ \\.{0}$ {{ types {{ {1} {0}; }} }}\n", ending, type);
    out += fmt::format("location ~ ^{}(_headers|_redirects|\\.) {{ return 404; }}\n", base);
    for (const auto& [from, to] : hosting.redirects) out += fmt::format("location = \"{}\" {{ return 301 \"{}\"; }}\n", from, to);
    return out;
}

void add_files(site::Site& site, const Hosting& hosting) {
    put(site, "_headers", headers_file(hosting));
    if (!hosting.redirects.empty()) put(site, "_redirects", redirects_file(hosting));
    put(site, ".htaccess", apache_file(hosting));
}

}  // namespace host
