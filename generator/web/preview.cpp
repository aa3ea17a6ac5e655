#include "web/preview.hpp"

#include <arpa/inet.h>
#include <cstdlib>
#include <random>

#include <fmt/format.h>

#include "site/url_path.hpp"
#include "web/mime.hpp"

namespace web {
namespace {

constexpr std::string_view own = ".csa/";  ///< no file of a site begins with a dot

constexpr const char* reload_script = R"(const own = document.currentScript;
new EventSource(new URL('events?seen=' + own.dataset.version, own.src)).onmessage = () => location.reload();
)";

/// "localhost:8000", "[::1]", "192.168.0.7": a name of the web could be made to lead here.
bool is_own_name(std::string host) {
    const size_t colon = host.rfind(':');
    if (colon != std::string::npos && host.find_first_not_of("0123456789", colon + 1) == std::string::npos) host.resize(colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    in6_addr address;
    return host == "localhost" || inet_pton(AF_INET, host.c_str(), &address) == 1 ||
           inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

/// Below the beginning of the body: first what concerns every page, then the page's own.
std::string with_additions(std::string page, const std::string& file, const Preview& preview, std::uint64_t number) {
    const size_t body = page.find("<body");
    const size_t at = body == std::string::npos ? std::string::npos : page.find('>', body);
    if (at == std::string::npos) return page;
    const auto banner = preview.banners.find(file);
    page.insert(at + 1,
                fmt::format("<script src=\"{}{}reload.js\" data-version=\"{}\" defer></script>{}{}", preview.site.base_path, own,
                            number, preview.alert.str(), banner == preview.banners.end() ? "" : banner->second.str()));
    return page;
}

/// Shares the bytes of the site instead of copying them.
Bytes share(const std::shared_ptr<const Preview>& preview, const std::string& bytes) { return Bytes(preview, &bytes); }

std::uint64_t seen_in(std::string_view query) {
    constexpr std::string_view key = "seen=";
    return query.starts_with(key) ? std::strtoull(std::string(query.substr(key.size())).c_str(), nullptr, 10) : 0;
}

}  // namespace

PreviewServer::PreviewServer(const std::string& address, int port)
    : version_{std::make_shared<Preview>(), std::uint64_t(std::random_device()()) << 16},
      server_(address, port, [this](const HttpRequest& request) { return answer(request); }) {}

/// Announced while nobody can see it, so that no page of this version is told of it as of another.
void PreviewServer::show(Preview preview) {
    const std::lock_guard lock(mutex_);
    version_ = {std::make_shared<const Preview>(std::move(preview)), version_.number + 1};
    server_.announce(version_.number);
}

PreviewServer::Version PreviewServer::now() const {
    const std::lock_guard lock(mutex_);
    return version_;
}

HttpReply PreviewServer::answer(const HttpRequest& request) const {
    if (!is_own_name(request.host)) return refuse(&request, 421, "Open this preview as localhost.\n");
    if (request.method == HttpRequest::Method::other) return refuse(&request, 405, "A preview can be read only.\n");
    const auto base = now().preview->site.base_path;
    if (request.path.starts_with(base)) return answer_below(request.path.substr(base.size()), request);
    if (request.path == "/" || request.path + "/" == base) return redirect(request, 302, base);
    return refuse(&request, 404, "The site is below another path.\n");
}

HttpReply PreviewServer::answer_below(const std::string& path, const HttpRequest& request) const {
    const auto version = now();
    const auto& preview = version.preview;
    const auto& site = preview->site;
    const auto whole = [&](const site::File& file) {
        return std::make_shared<const std::string>(with_additions(file.bytes, file.path, *preview, version.number));
    };
    if (path == std::string(own) + "events") return event_stream(request, seen_in(request.query));
    if (path == std::string(own) + "reload.js")
        return reply_with(request, std::make_shared<const std::string>(reload_script), mime_type(path));
    const site::File findings{"findings.html", preview->findings, {}};
    if (site.files.empty()) return reply_with(request, 503, whole(findings), mime_type(findings.path));
    if (path == std::string(own) + "findings/") return reply_with(request, whole(findings), mime_type(findings.path));
    const auto url = site::UrlPath::parse("/" + path);
    const auto* file = url ? site.find(url->file()) : nullptr;
    if (file && !file->path.ends_with(".html")) return reply_with(request, share(preview, file->bytes), mime_type(file->path));
    if (file) return reply_with(request, whole(*file), mime_type(file->path));
    if (url && site.find(path + "/index.html")) return redirect(request, 301, site.base_path + url->href().substr(1) + "/");
    if (const auto* not_found = site.find("404.html")) return reply_with(request, 404, whole(*not_found), mime_type("404.html"));
    return refuse(&request, 404, "There is no such page.\n");
}

}  // namespace web
