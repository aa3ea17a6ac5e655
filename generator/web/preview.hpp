// A website served from memory, for those who write it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "site/site.hpp"
#include "text/html.hpp"

namespace httplib {
class Server;
struct Request;
struct Response;
}  // namespace httplib

namespace web {

/// What is there to see. The bytes of the site stay as they are; what is put into its pages is added when they are sent.
struct Preview {
    site::Site site;                            ///< without any file as long as there was no good one
    std::map<std::string, text::Html> banners;  ///< by the path of a page's file: what stands above that page
    text::Html alert;                           ///< what stands above every page
    std::string findings;                       ///< a whole page, at `.csa/findings/` below the site's root
};

/// Serves a preview as a web host would serve its files: media types, ranges, `/x` to `/x/`, the site's own 404.html. Pages
/// load a script that reloads them when another preview is shown. Answers only under names that are this machine's own, so
/// that no page of the web can read it (DNS rebinding).
class PreviewServer {
public:
    /// Listens at once; `port` 0 takes any free one. Throws Failure if it cannot have the port.
    PreviewServer(const std::string& address, int port);
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;

    int port() const { return port_; }
    /// From now on; pages that are open reload.
    void show(Preview preview);

private:
    struct Version {
        std::shared_ptr<const Preview> preview;
        std::uint64_t number;  ///< another at each run, so that pages of the last run reload
    };

    Version now() const;
    void answer(const httplib::Request& request, httplib::Response& response);
    void answer_below(const std::string& path, const httplib::Request& request, httplib::Response& response,
                      const Version& version);
    void stream_events(const httplib::Request& request, httplib::Response& response);
    std::uint64_t wait_for_other_than(std::uint64_t number);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Version version_;
    bool ends_ = false;
    std::unique_ptr<httplib::Server> server_;
    int port_;
    std::thread thread_;
};

}  // namespace web
