#include "web/transport.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <optional>

#include "text/ascii.hpp"
#include "web/certificate.hpp"
#include "web/content_codings.hpp"
#include "web/failure.hpp"
#include "web/multi.hpp"

namespace web {
namespace {

constexpr size_t most_header_bytes = 64 * 1024;
constexpr long connect_timeout_ms = 10'000;

/// As a browser asks: some sites answer 404, 406 or 400 to those who would take anything.
constexpr std::array asked_with{"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                                "Accept-Language: en-GB,en;q=0.9"};

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

HeaderList headers_to_send() {
    curl_slist* list = nullptr;
    const auto add = [&](const std::string& line) {
        auto* const longer = curl_slist_append(list, line.c_str());
        if (!longer) throw std::bad_alloc();
        list = longer;
    };
    for (const auto* line : asked_with) add(line);
    add(std::string("Accept-Encoding: ") + offered_codings);
    return HeaderList(list);
}

struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};

std::optional<links::IpAddress> address_of(const sockaddr& address) {
    links::IpAddress out{};
    if (address.sa_family == AF_INET6) {
        std::memcpy(out.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, 16);
        return out;
    }
    if (address.sa_family != AF_INET) return std::nullopt;
    std::array<std::uint8_t, 4> bytes;
    std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in&>(address).sin_addr, 4);
    return links::mapped(bytes);
}

std::string words_of(const sockaddr& address) {
    char buffer[INET6_ADDRSTRLEN] = "";
    if (address.sa_family == AF_INET)
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, buffer, sizeof buffer);
    if (address.sa_family == AF_INET6)
        ::inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, buffer, sizeof buffer);
    return buffer;
}

/// So libcurl calls a header line without end since 8.6 (CURLE_TOO_LARGE); the headers of an older one do not name it.
constexpr int curle_too_large = 100;

links::Trouble trouble_of(CURLcode result, const Certificate& certificate) {
    using links::Trouble;
    switch (int(result)) {  // by number: each libcurl knows other names
        case CURLE_COULDNT_RESOLVE_HOST: return Trouble::no_such_host;
        case CURLE_COULDNT_CONNECT: return Trouble::not_connected;
        case CURLE_OPERATION_TIMEDOUT: return Trouble::timed_out;
        case CURLE_PEER_FAILED_VERIFICATION: return certificate.trouble();
        case CURLE_SSL_CONNECT_ERROR: return Trouble::tls_failed;
        case CURLE_GOT_NOTHING:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM: return Trouble::cut_off;
        case curle_too_large:
        case CURLE_OUT_OF_MEMORY: return Trouble::too_much;  // so libcurl 7 calls a header line without end
        default: return Trouble::not_http;
    }
}

}  // namespace

/// One request under way; used again for others later.
class Transport::Exchange {
public:
    explicit Exchange(const TransportSettings& settings) : settings_(settings), easy_(curl_easy_init()) {
        if (!easy_) throw Failure("the network library cannot start", "is there memory left?");
        set(CURLOPT_USERAGENT, settings.user_agent.c_str());
        set(CURLOPT_HTTPHEADER, headers_.get());
        if (!settings.ca_file.empty()) set(CURLOPT_CAINFO, settings.ca_file.c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_QUICK_EXIT, 1L);  // a name server that hangs must not hold up the end
        set(CURLOPT_PATH_AS_IS, 1L);
        set(CURLOPT_PRIVATE, this);
        set(CURLOPT_OPENSOCKETFUNCTION, &Exchange::open_socket), set(CURLOPT_OPENSOCKETDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Exchange::take_header), set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_WRITEFUNCTION, &Exchange::take_body), set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_SSL_CTX_FUNCTION, &watch_certificate), set(CURLOPT_SSL_CTX_DATA, &certificate);
    }

    void prepare(links::Round::Asking& wanted) {
        asking = &wanted;
        certificate = {};
        reply_ = {};
        header_bytes_ = 0;
        refused_.clear();
        decoder_.reset();
        enough_ = too_much_ = undecodable_ = false;
        const auto& request = wanted.request;
        const bool head = request.method == links::Method::head;
        host = request.host;
        set(CURLOPT_FRESH_CONNECT, 0L);
        anew_ = false;
        set(CURLOPT_URL, request.address.c_str());
        add_headers_of_host(request.address);
        head ? set(CURLOPT_NOBODY, 1L) : set(CURLOPT_HTTPGET, 1L);
        set(CURLOPT_COOKIE, request.cookies.empty() ? static_cast<const char*>(nullptr) : request.cookies.c_str());
        set(CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
        set(CURLOPT_CONNECTTIMEOUT_MS, std::min(connect_timeout_ms, long(request.timeout.count())));
    }

    links::Answer answer(CURLcode result) {
        // Browsers show what came of a page that is shorter than announced, or that takes its time.
        const bool shown =
            (result == CURLE_PARTIAL_FILE && reply_.status != 0) || (result == CURLE_OPERATION_TIMEDOUT && !reply_.body.empty());
        const bool arrived = result == CURLE_OK || enough_ || shown;
        reply_.whole = result == CURLE_OK;
        if (too_much_) return links::Silence{links::Trouble::too_much, {}};
        if (undecodable_) return links::Silence{links::Trouble::not_http, {}};
        if (arrived) return std::move(reply_);
        if (!refused_.empty() && result == CURLE_COULDNT_CONNECT)
            return links::Silence{links::Trouble::private_address, text::ForeignWords::of(refused_)};
        return links::Silence{trouble_of(result, certificate), {}};
    }

    /// Whether what no browser can read may be the rest of an answer that this connection brought before.
    bool may_be_a_rest(CURLcode result) const {
        long connections = 0;
        curl_easy_getinfo(easy_.get(), CURLINFO_NUM_CONNECTS, &connections);
        return !anew_ && connections == 0 && !undecodable_ && !too_much_ &&
               trouble_of(result, certificate) == links::Trouble::not_http;
    }

    void connect_anew() {
        prepare(*asking);
        set(CURLOPT_FRESH_CONNECT, 1L);
        anew_ = true;
    }

    int ms() const {
        curl_off_t microseconds = 0;
        curl_easy_getinfo(easy_.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
        return int(microseconds / 1000);
    }

    CURL* easy() const { return easy_.get(); }

    links::Round::Asking* asking = nullptr;
    std::string host;
    Certificate certificate;

private:
    template <class T>
    void set(CURLoption option, T value) {
        if (curl_easy_setopt(easy_.get(), option, value) != CURLE_OK)
            throw Failure("the network library refuses a setting", "it may be too old: 7.88 is known to work");
    }

    /// What this host alone is told: encrypted, or on a network that was allowed by name.
    void add_headers_of_host(std::string_view address) {
        own_headers_.reset();
        const bool is_safe = address.starts_with("https://") || links::names_any(settings_.allowed_hosts, host);
        for (const auto& header : settings_.headers) {
            if (!is_safe || !header.host.names(host)) continue;
            if (!own_headers_) own_headers_ = headers_to_send();
            if (auto* longer = curl_slist_append(own_headers_.get(), header.line.c_str()))
                own_headers_.release(), own_headers_.reset(longer);
        }
        set(CURLOPT_HTTPHEADER, own_headers_ ? own_headers_.get() : headers_.get());
    }

    static curl_socket_t open_socket(Exchange* self, curlsocktype, curl_sockaddr* address) {
        const auto ip = address_of(address->addr);
        const bool allowed =
            ip && (self->settings_.may_contact(*ip) || links::names_any(self->settings_.allowed_hosts, self->host));
        if (!allowed) return self->refused_ = words_of(address->addr), CURL_SOCKET_BAD;
        return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }

    static size_t take_header(const char* bytes, size_t, size_t count, Exchange* self) {
        return self->header({bytes, count}) ? count : 0;
    }
    static size_t take_body(const char* bytes, size_t, size_t count, Exchange* self) {
        return self->body({bytes, count}) ? count : 0;
    }

    /// A line "HTTP/1.1 200 OK" begins a new reply: what came before was provisional.
    bool header(std::string_view line) {
        header_bytes_ += line.size();
        too_much_ = header_bytes_ > most_header_bytes;
        if (too_much_) return false;
        const size_t colon = line.find(':');
        if (line.starts_with(' ') || line.starts_with('\t')) {
            fold(text::trimmed(line));
        } else if (line.starts_with("HTTP/")) {
            long status = 0;
            curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
            reply_ = {};
            kept_last_ = false;
            codings_.clear();
            reply_.status = int(status);
        } else if (colon != std::string_view::npos) {
            keep(text::lower_case(text::trimmed(line.substr(0, colon))), text::trimmed(line.substr(colon + 1)));
        }
        return true;
    }

    /// A line that goes on with the header before it, as some old programs write (RFC 9112, 5.2).
    void fold(std::string_view more) {
        if (kept_last_) reply_.headers.back().value.append(" ").append(more);
    }

    void keep(std::string name, std::string_view value) {
        if (name == "content-encoding") codings_.append(codings_.empty() ? "" : ",").append(value);
        const auto& wanted = links::headers_of_interest;
        kept_last_ = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
        if (kept_last_) reply_.headers.push_back({std::move(name), std::string(value)});
    }

    bool body(std::string_view bytes) {
        if (!decoder_) decoder_.emplace(codings_);
        const auto limit = asking->request.body_limit;
        undecodable_ = !decoder_->feed(bytes, reply_.body, limit);
        enough_ = reply_.body.size() >= limit;
        return !enough_ && !undecodable_;
    }

    const TransportSettings& settings_;
    HeaderList headers_ = headers_to_send();
    HeaderList own_headers_;  ///< with those that one host asks for
    std::unique_ptr<CURL, FreeEasy> easy_;
    links::Reply reply_;
    size_t header_bytes_ = 0;
    std::string refused_;  ///< the address that was not public
    std::string codings_;  ///< of the body, as the headers list them
    std::optional<ContentDecoder> decoder_;
    bool kept_last_ = false;  ///< the header before this line
    bool anew_ = false;       ///< asked a second time, over a connection of its own
    bool enough_ = false, too_much_ = false, undecodable_ = false;
};

Transport::Transport(TransportSettings settings) : settings_(std::move(settings)), multi_(std::make_unique<Multi>()) {}

Transport::~Transport() {
    for (const auto& [easy, exchange] : under_way_) curl_multi_remove_handle(multi_->handle(), easy);
}

std::unique_ptr<Transport::Exchange> Transport::idle_exchange() {
    if (idle_.empty()) return std::make_unique<Exchange>(settings_);
    auto exchange = std::move(idle_.back());
    idle_.pop_back();
    return exchange;
}

void Transport::begin(links::Round::Asking& asking) {
    auto exchange = idle_exchange();
    exchange->prepare(asking);
    carry(std::move(exchange));
}

void Transport::carry(std::unique_ptr<Exchange> exchange) {
    auto* const easy = exchange->easy();
    curl_multi_add_handle(multi_->handle(), easy);
    under_way_.emplace(easy, std::move(exchange));
}

std::vector<Ended> Transport::wait(links::Instant longest) {
    std::vector<Ended> ended;
    multi_->turn(longest);
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_->handle(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        const auto result = message->data.result;
        auto exchange = under_way_.extract(message->easy_handle);
        curl_multi_remove_handle(multi_->handle(), exchange.key());
        if (result != CURLE_OK && exchange.mapped()->may_be_a_rest(result)) {
            exchange.mapped()->connect_anew();
            carry(std::move(exchange.mapped()));
        } else {
            ended.push_back(end(std::move(exchange.mapped()), result));
        }
    }
    return ended;
}

Ended Transport::end(std::unique_ptr<Exchange> exchange, int result) {
    if (exchange->certificate.ends) certificate_ends_[exchange->host] = *exchange->certificate.ends;
    Ended ended{exchange->asking, exchange->answer(CURLcode(result)), exchange->ms()};
    const auto known = certificate_ends_.find(exchange->host);
    if (auto* reply = std::get_if<links::Reply>(&ended.answer);
        reply && known != certificate_ends_.end() && exchange->asking->request.address.starts_with("https:"))
        reply->certificate_ends = known->second;
    idle_.push_back(std::move(exchange));
    return ended;
}

}  // namespace web
