#include "host/content_security_policy.hpp"

#include <openssl/evp.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <set>

#include "links/markup/tokenizer.hpp"

namespace host {
namespace {

struct Inline {
    std::set<std::string> scripts, styles;  ///< as sources of the policy: "'sha256-…'"

    void merge(Inline& other) { scripts.merge(other.scripts), styles.merge(other.styles); }
};

std::string hash_source(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> base64;
    EVP_EncodeBlock(base64.data(), digest.data(), int(size));
    return "'sha256-" + std::string(reinterpret_cast<const char*>(base64.data())) + "'";
}

/// A script of any other type is data, which browsers neither run nor ask the policy about.
bool runs(const links::Tag& tag) {
    constexpr std::array<std::string_view, 5> types{"", "module", "text/javascript", "application/javascript", "importmap"};
    const auto type = tag.get(links::Attribute::type);
    return std::any_of(types.begin(), types.end(), [&](std::string_view known) { return links::same_word(type, known); });
}

/// Takes what the tokenizer finds.
struct Collector {
    Inline found = {};

    void text(std::string_view) {}
    void start(const links::Tag&, std::uint32_t, links::Namespace) {}
    void end(std::string_view) {}
    void style_instruction(const links::Tag&, std::uint32_t) {}
    void style_sheet(std::string_view css, std::uint32_t) { found.styles.insert(hash_source(css)); }
    void script(const links::Tag& tag, std::string_view text, std::uint32_t) {
        if (!tag.has(links::Attribute::src) && runs(tag)) found.scripts.insert(hash_source(text));
    }
};

Inline inline_parts(const site::Site& site) {
    tbb::enumerable_thread_specific<Inline> parts;
    tbb::parallel_for(size_t(0), site.files.size(), [&](size_t i) {
        if (!site.files[i].path.ends_with(".html")) return;
        Collector collector;
        links::Tokenizer(site.files[i].bytes, links::Markup::html, collector).read();
        parts.local().merge(collector.found);
    });
    Inline all;
    for (auto& part : parts) all.merge(part);
    return all;
}

/// Search by WebAssembly needs a word of its own.
bool has_web_assembly(const site::Site& site) {
    return std::any_of(site.files.begin(), site.files.end(),
                       [](const site::File& file) { return file.path.ends_with(".wasm") || file.path.starts_with("pagefind/"); });
}

std::string sources(const std::set<std::string>& hashes, std::string_view more = "") {
    std::string out = "'self'";
    for (const auto& hash : hashes) out += " " + hash;
    return out += more;
}

}  // namespace

std::string content_security_policy(const site::Site& site) {
    const auto parts = inline_parts(site);
    return "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors "
           "'none'; "
           "img-src 'self'; manifest-src 'self'; script-src " +
           sources(parts.scripts, has_web_assembly(site) ? " 'wasm-unsafe-eval'" : "") + "; style-src " + sources(parts.styles);
}

}  // namespace host
