#include "web/certificate.hpp"

#include <ctime>

#include <curl/curl.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace web {
namespace {

int slot() {
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

std::optional<text::Moment> end_of(X509* certificate) {
    std::tm parts{};
    if (!certificate || !ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts)) return std::nullopt;
    return text::from_unix(::timegm(&parts));
}

int verified(int fine, X509_STORE_CTX* chain) {
    auto* const ssl = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto& seen = *static_cast<Certificate*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), slot()));
    if (!fine) seen.error = X509_STORE_CTX_get_error(chain), seen.depth = X509_STORE_CTX_get_error_depth(chain);
    else if (X509_STORE_CTX_get_error_depth(chain) == 0) seen.ends = end_of(X509_STORE_CTX_get_current_cert(chain));
    return fine;
}

}  // namespace

links::Trouble Certificate::trouble() const {
    using links::Trouble;
    switch (error) {
        case X509_V_OK:
        case X509_V_ERR_HOSTNAME_MISMATCH:
        case X509_V_ERR_IP_ADDRESS_MISMATCH: return Trouble::certificate_of_other_host;
        case X509_V_ERR_CERT_HAS_EXPIRED:
        case X509_V_ERR_CERT_NOT_YET_VALID: return Trouble::certificate_expired;
        // The server sent its own certificate alone, and nobody here knows who signed it.
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
            return depth == 0 ? Trouble::certificate_incomplete : Trouble::certificate_untrusted;
        default: return Trouble::certificate_untrusted;
    }
}

int watch_certificate(void*, void* ssl_context, void* certificate) {
    auto* const context = static_cast<SSL_CTX*>(ssl_context);
    SSL_CTX_set_ex_data(context, slot(), certificate);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, verified);
    return CURLE_OK;
}

}  // namespace web
