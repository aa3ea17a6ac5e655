#include "web/fetch.hpp"

#include <curl/curl.h>

#include <memory>

#include "web/failure.hpp"

namespace web {
namespace {

constexpr long patience_seconds = 10;

size_t take(const char* bytes, size_t, size_t count, std::string* body) { return body->append(bytes, count), count; }

}  // namespace

std::optional<std::string> fetch(const std::string& url, const std::string& user_agent, const std::string& ca_file) {
    const std::unique_ptr<CURL, void (*)(CURL*)> easy(curl_easy_init(), curl_easy_cleanup);
    if (!easy) throw Failure("the network library cannot start", "is there memory left?");
    std::string body;
    curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy.get(), CURLOPT_USERAGENT, user_agent.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT, patience_seconds);
    curl_easy_setopt(easy.get(), CURLOPT_NOSIGNAL, 1L);
    if (!ca_file.empty()) curl_easy_setopt(easy.get(), CURLOPT_CAINFO, ca_file.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &body);
    long status = 0;
    if (const auto error = curl_easy_perform(easy.get()); error != CURLE_OK)
        throw Failure("\"" + url + "\" cannot be asked: " + curl_easy_strerror(error),
                      "what was sent is in place; is that the \"address\" in site.yaml, and does the host run?");
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status == 200 ? std::optional(std::move(body)) : std::nullopt;
}

}  // namespace web
