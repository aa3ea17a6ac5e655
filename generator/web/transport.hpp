// Carries requests of a round over the network: libcurl, many at once, bounded in every direction.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "links/url/public_address.hpp"
#include "links/visits/round.hpp"
#include "web/host_header.hpp"

namespace web {

class Multi;

struct TransportSettings {
    std::string user_agent;
    std::string ca_file = {};                            ///< certificates to trust; empty for those of the system
    std::vector<links::HostPattern> allowed_hosts = {};  ///< may have addresses that `may_contact` refuses
    std::function<bool(const links::IpAddress&)> may_contact = links::is_public;
    std::vector<HostHeader> headers = {};
};

struct Ended {
    links::Round::Asking* asking;
    links::Answer answer;
    int ms;
};

/// HTTP/1 and HTTP/2. Follows no redirects, keeps no cookies, sends no credentials. Every address is looked at when a connection
/// to it is about to be made, so that no answer of the DNS, early or late, leads into a private network.
class Transport {
public:
    explicit Transport(TransportSettings settings);
    ~Transport();

    void begin(links::Round::Asking& asking);
    /// Works on what is under way until a server has spoken, at most `longest`; gives what has ended by then.
    std::vector<Ended> wait(links::Instant longest);

private:
    class Exchange;

    std::unique_ptr<Exchange> idle_exchange();
    void carry(std::unique_ptr<Exchange> exchange);
    Ended end(std::unique_ptr<Exchange> exchange, int result);

    TransportSettings settings_;
    std::unique_ptr<Multi> multi_;
    std::map<void*, std::unique_ptr<Exchange>> under_way_;
    std::vector<std::unique_ptr<Exchange>> idle_;
    std::map<std::string, text::Moment> certificate_ends_;  ///< by host: a connection used again shows no certificate
};

}  // namespace web
