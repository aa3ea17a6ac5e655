#include "web/preview.hpp"

#include <arpa/inet.h>
#include <chrono>
#include <functional>
#include <random>

#include <fmt/format.h>
#include <httplib.h>

#include "site/url_path.hpp"
#include "web/failure.hpp"
#include "web/mime.hpp"

namespace web {
namespace {

using httplib::Request, httplib::Response;
using namespace std::chrono_literals;

constexpr auto heartbeat = 2s;             ///< how soon a browser that went away is noticed
constexpr size_t connections = 64;         ///< each open page holds one
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

bool holds_tag(const std::string& list, const std::string& tag) { return list == "*" || list.find(tag) != std::string::npos; }

void send(const Request& request, Response& response, int status, std::string bytes, std::string_view type) {
    const auto tag = fmt::format("\"{:x}\"", std::hash<std::string>()(bytes));
    response.set_header("Cache-Control", "no-cache");
    response.set_header("ETag", tag);
    response.set_header("X-Content-Type-Options", "nosniff");
    if (status != 200) response.status = status;  // else the library says 200, or 206 for a range
    if (status == 200 && holds_tag(request.get_header_value("If-None-Match"), tag)) response.status = 304;
    else response.set_content(bytes, std::string(type));
}

void refuse(Response& response, int status, const char* words) {
    response.status = status;
    response.set_content(words, "text/plain; charset=utf-8");
}

void redirect(Response& response, const std::string& path, int status) {
    response.set_header("Cache-Control", "no-cache");
    response.set_redirect(path, status);
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

}  // namespace

PreviewServer::PreviewServer(const std::string& address, int port)
    : version_{std::make_shared<Preview>(), std::uint64_t(std::random_device()()) << 16},
      server_(std::make_unique<httplib::Server>()) {
    server_->new_task_queue = [] { return new httplib::ThreadPool(connections); };
    server_->set_keep_alive_timeout(1);
    server_->set_socket_options([](socket_t socket) {  // without the library's SO_REUSEPORT: two previews would share a port
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server_->set_pre_routing_handler([this](const Request& request, Response& response) {
        answer(request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    port_ = port == 0 ? server_->bind_to_any_port(address) : server_->bind_to_port(address, port) ? port : -1;
    if (port_ < 0)
        throw Failure(fmt::format("cannot listen at {}, port {}", address, port),
                      "choose another port; --port 0 takes any that is free");
    thread_ = std::thread([this] { server_->listen_after_bind(); });
}

PreviewServer::~PreviewServer() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    server_->stop();
    thread_.join();
}

void PreviewServer::show(Preview preview) {
    {
        const std::lock_guard lock(mutex_);
        version_ = {std::make_shared<const Preview>(std::move(preview)), version_.number + 1};
    }
    changed_.notify_all();
}

PreviewServer::Version PreviewServer::now() const {
    const std::lock_guard lock(mutex_);
    return version_;
}

void PreviewServer::answer(const Request& request, Response& response) {
    if (!is_own_name(request.get_header_value("Host"))) return refuse(response, 421, "This preview is asked for as localhost.\n");
    if (request.method != "GET" && request.method != "HEAD") {
        response.set_header("Allow", "GET, HEAD");
        return refuse(response, 405, "A preview can be read only.\n");
    }
    const auto version = now();
    const auto& base = version.preview->site.base_path;
    if (request.path.starts_with(base)) answer_below(request.path.substr(base.size()), request, response, version);
    else if (request.path == "/" || request.path + "/" == base) redirect(response, base, 302);
    else refuse(response, 404, "The site stands below another path.\n");
}

void PreviewServer::answer_below(const std::string& path, const Request& request, Response& response, const Version& version) {
    const auto& [preview, number] = version;
    const auto& site = preview->site;
    const auto page = [&](int status, const site::File& file) {
        send(request, response, status, with_additions(file.bytes, file.path, *preview, number), mime_type(file.path));
    };
    if (path == std::string(own) + "events") return stream_events(request, response);
    if (path == std::string(own) + "reload.js") return send(request, response, 200, reload_script, mime_type(path));
    if (path == std::string(own) + "findings/" || site.files.empty())
        return page(site.files.empty() ? 503 : 200, {"findings.html", preview->findings, {}});
    const auto url = site::UrlPath::parse("/" + path);
    const auto* file = url ? site.find(url->file()) : nullptr;
    if (file && !file->path.ends_with(".html")) return send(request, response, 200, file->bytes, mime_type(file->path));
    if (file) return page(200, *file);
    if (url && site.find(path + "/index.html")) return redirect(response, site.base_path + url->href().substr(1) + "/", 301);
    if (const auto* not_found = site.find("404.html")) return page(404, *not_found);
    refuse(response, 404, "There is no such page.\n");
}

std::uint64_t PreviewServer::wait_for_other_than(std::uint64_t number) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, heartbeat, [&] { return ends_ || version_.number != number; });
    return version_.number;
}

/// https://html.spec.whatwg.org/multipage/server-sent-events.html; the page says which version it shows, so that no change
/// between its loading and its asking is missed.
void PreviewServer::stream_events(const Request& request, Response& response) {
    std::uint64_t seen = std::strtoull(request.get_param_value("seen").c_str(), nullptr, 10);
    response.status = 200;
    response.set_header("Cache-Control", "no-store");
    response.set_chunked_content_provider("text/event-stream", [this, seen](size_t, httplib::DataSink& sink) mutable {
        const auto number = wait_for_other_than(seen);
        const auto words = number == seen ? std::string(": still here\n\n") : fmt::format("data: {}\n\n", number);
        seen = number;
        return !ends_ && sink.is_writable() && sink.write(words.data(), words.size());
    });
}

}  // namespace web
