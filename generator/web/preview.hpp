// A website served from memory, for those who write it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "site/site.hpp"
#include "text/html.hpp"
#include "web/http_server.hpp"

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

    int port() const { return server_.port(); }
    /// From now on; pages that are open reload.
    void show(Preview preview);

private:
    struct Version {
        std::shared_ptr<const Preview> preview;
        std::uint64_t number;  ///< another at each run, so that pages of the last run reload
    };

    Version now() const;
    HttpReply answer(const HttpRequest& request) const;
    HttpReply answer_below(const std::string& path, const HttpRequest& request) const;

    mutable std::mutex mutex_;
    Version version_;
    HttpServer server_;  ///< the last, for it asks the others
};

}  // namespace web
