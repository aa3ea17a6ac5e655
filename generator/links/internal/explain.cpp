#include "links/internal/explain.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "links/url/percent.hpp"
#include "links/internal/resolve.hpp"
#include "links/internal/text_directive.hpp"
#include "text/escape.hpp"
#include "text/json.hpp"

namespace links {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::optional<std::string>& value) { return value ? Json(*value) : Json(); }

Explanation refused(std::string_view word) {
    Explanation out;
    out.error = std::string(word);
    return out;
}

std::string served_file(std::string path) {
    if (path.empty() || path.back() == '/') path += "index.html";
    return path;
}

Explanation parts_of(const Url& url, const site::Site& site) {
    Explanation out;
    out.href = url.href();
    out.scheme = url.scheme;
    out.host = url.host;
    if (out.host && url.port) *out.host += ":" + std::to_string(*url.port);
    out.path = url.path();
    out.query = url.query;
    out.fragment = url.fragment;
    const Resolver resolver(site);
    if (resolver.own_host(url))
        if (auto path = resolver.own_path(url)) out.file = served_file(std::move(*path));
    if (url.fragment) out.element = repaired_utf8(percent_decoded(without_directive(*url.fragment)));
    return out;
}

}  // namespace

Explanation explain(std::string_view base, std::string_view url, const site::Site& site) {
    std::optional<Url> against;
    if (!base.empty()) {
        auto parsed = parse_url(base);
        if (!parsed) return refused(parsed.error().word);
        against = std::move(*parsed);
    }
    const auto parsed = parse_url(url, against ? &*against : nullptr);
    return parsed ? parts_of(*parsed, site) : refused(parsed.error().word);
}

std::string to_json(const Explanation& e) {
    const Json all = {{"href", or_null(e.href)},        {"error", or_null(e.error)}, {"scheme", or_null(e.scheme)},
                      {"host", or_null(e.host)},        {"path", or_null(e.path)},   {"query", or_null(e.query)},
                      {"fragment", or_null(e.fragment)}};
    return text::json_text(all);
}

std::string to_text(const Explanation& e) {
    if (!e.href) return fmt::format("no address: {}\n", e.error.value_or(""));
    auto out = fmt::format("address   {}\n", *e.href);
    const auto line = [&](std::string_view label, const std::optional<std::string>& value) {
        if (value) out += fmt::format("{:<10}{}\n", label, text::for_terminal(*value));
    };
    line("scheme", e.scheme);
    line("host", e.host);
    line("path", e.path);
    line("query", e.query);
    line("fragment", e.fragment);
    line("file", e.file);
    if (e.element)
        out += e.element->empty() ? "leads to  the top of the page\n"
                                  : fmt::format("leads to  the element with the id \"{}\"\n", text::for_terminal(*e.element));
    return out;
}

}  // namespace links
