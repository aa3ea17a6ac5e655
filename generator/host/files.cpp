#include "host/files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/escape.hpp"
#include "text/percent.hpp"

namespace host {
namespace {

/// Netlify serves the page that stands at an old address unless the status ends in "!", which Cloudflare does not know and
/// passes over: each takes the line that it understands.
constexpr std::string_view statuses[] = {"301!", "301"};

/// Letters, digits and "-._~/" as they are, and `also`: nothing else that a notation of a host could read as its own.
std::string percent_encoded(std::string_view path, std::string_view also = "") {
    constexpr std::string_view harmless = "-._~/";
    std::string out;
    for (const unsigned char c : path) {
        const bool letter = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        const bool kept =
            letter || harmless.find(char(c)) != std::string_view::npos || also.find(char(c)) != std::string_view::npos;
        out += kept ? std::string(1, char(c)) : fmt::format("%{:02X}", c);
    }
    return out;
}

/// Where a redirect leads: "$1" and "&" mean something to nginx and Apache, ":splat" and "*" to others. It is encoded already,
/// but for signs that addresses allow.
std::string destination(const Redirect& redirect) { return percent_encoded(redirect.to, "%#"); }

/// Apache encodes what a pattern leads to by itself; "$1" and "&" are parts of what matched, "${" a variable.
std::string destination_for_apache(const Redirect& redirect) {
    const auto hash = std::min(redirect.to.find('#'), redirect.to.size());
    std::string out;
    for (const char c : text::percent_decoded(std::string_view(redirect.to).substr(0, hash))) {
        if (std::string_view("$\\{&").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out + redirect.to.substr(hash);
}

/// " id=12 part=3", as Netlify asks for the parameters of a query.
std::string parameters(const Redirect& redirect) {
    auto out = redirect.query.empty() ? "" : " " + percent_encoded(redirect.query, "%=&+,;:@!$'()*[]/?");
    std::replace(out.begin(), out.end(), '&', ' ');
    return out;
}

std::string quoted_for_nginx(std::string_view words) { return "\"" + text::for_nginx(words) + "\""; }
std::string quoted_for_apache(std::string_view words) { return "\"" + text::for_apache(words) + "\""; }

/// One that asks for a query is a rule: it has to look at what RedirectMatch passes over.
std::string apache_redirect(const Redirect& redirect) {
    const auto from = quoted_for_apache("^" + text::for_regex(redirect.from) + "$");
    const auto to = quoted_for_apache(destination_for_apache(redirect));
    if (redirect.query.empty()) return fmt::format("RedirectMatch 301 {} {}\n", from, to);
    return fmt::format(
        "<IfModule mod_rewrite.c>\n  RewriteEngine On\n  RewriteCond %{{REQUEST_URI}} {}\n  RewriteCond %{{QUERY_STRING}} {}\n"
        "  RewriteRule ^ {} [R=301,L,QSD]\n</IfModule>\n",
        from, quoted_for_apache("^" + text::for_regex(redirect.query) + "$"), to);
}

std::string nginx_redirect(const Redirect& redirect) {
    const auto to = quoted_for_nginx(destination(redirect));
    if (redirect.query.empty()) return fmt::format("location = {} {{ return 301 {}; }}\n", quoted_for_nginx(redirect.from), to);
    const auto asked = percent_encoded(redirect.from) + "?" + redirect.query;
    return fmt::format("if ($request_uri = {}) {{ return 301 {}; }}\n", quoted_for_nginx(asked), to);
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
    for (const auto& redirect : hosting.redirects)
        for (const auto status : statuses)
            out +=
                fmt::format("{}{} {} {}\n", percent_encoded(redirect.from), parameters(redirect), destination(redirect), status);
    return out;
}

std::string apache_file(const Hosting& hosting) {
    std::string out = fmt::format(
        "DirectoryIndex index.html\nErrorDocument 404 {0}404.html\nAddDefaultCharset utf-8\n"
        "AddType text/csv .csv\nAddType text/calendar .ics\nAddType application/manifest+json .webmanifest\n"
        "<IfModule mod_headers.c>\n",
        hosting.base_path);
    for (const auto& [name, value] : hosting.headers)
        out += fmt::format("  Header always set {} {}\n", name, quoted_for_apache(value));
    out += fmt::format(
        "  Header always set Cache-Control \"{}\"\n"
        "  Header always set Cache-Control \"{}\" \"expr=%{{REQUEST_URI}} =~ m#^{}assets/# && %{{REQUEST_STATUS}} -lt 400\"\n"
        "</IfModule>\n<IfModule mod_filter.c>\n"
        "  <IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE text/html text/css text/csv text/calendar text/javascript "
        "application/javascript application/json application/atom+xml application/xml text/xml image/svg+xml\n"
        "  </IfModule>\n</IfModule>\n",
        asked_again, kept_a_year, text::for_apache(text::for_regex(hosting.base_path)));
    for (const auto& redirect : hosting.redirects) out += apache_redirect(redirect);
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
    for (const auto& [name, value] : hosting.headers)
        out += fmt::format("add_header {} {} always;\n", name, quoted_for_nginx(value));
    out += fmt::format("set $csa_cache \"{}\";\nadd_header Cache-Control $csa_cache always;\n", asked_again);
    out += fmt::format("location ^~ {}assets/ {{ set $csa_cache \"{}\"; }}\n\n", base, kept_a_year);
    for (const auto& [ending, type] : {std::pair{"csv", "text/csv"}, std::pair{"ics", "text/calendar"}})
        out += fmt::format("location ~ \\.{0}$ {{ types {{ {1} {0}; }} }}\n", ending, type);
    out += fmt::format("location ~ ^{}(_headers|_redirects|\\.(?!well-known/)) {{ return 404; }}\n", text::for_regex(base));
    for (const auto& redirect : hosting.redirects) out += nginx_redirect(redirect);
    return out;
}

void add_files(site::Site& site, const Hosting& hosting) {
    put(site, "_headers", headers_file(hosting));
    if (!hosting.redirects.empty()) put(site, "_redirects", redirects_file(hosting));
    put(site, ".htaccess", apache_file(hosting));
}

}  // namespace host
