// What a server's certificate says, seen during the handshake.
#pragma once

#include <optional>

#include "links/visits/exchange.hpp"

namespace web {

struct Certificate {
    std::optional<text::Moment> ends;
    int error = 0;  ///< X509_V_ERR_…, 0 if all is well
    int depth = 0;  ///< in the chain, 0 for the server's own

    /// Why the handshake was broken off; a certificate without error belongs to another host.
    links::Trouble trouble() const;
};

/// For CURLOPT_SSL_CTX_FUNCTION; `certificate` is a Certificate that outlives the handshake.
int watch_certificate(void* curl, void* ssl_context, void* certificate);

}  // namespace web
