#include <idn2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "links/url/host.hpp"
#include "links/url/punycode.hpp"

namespace links {
namespace {

constexpr std::array<std::string_view, 5> deviations{"\u00df", "\u1e9e", "\u03c2", "\u200c", "\u200d"};
constexpr std::array<std::string_view, 4> dots{".", "\u3002", "\uff0e", "\uff61"};
constexpr std::string_view encoded_prefix = "xn--";

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

std::string lower_case(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Sharp s, final sigma and the joiners, which the older way of mapping would change or drop.
bool has_deviation(std::string_view domain) {
    return std::any_of(deviations.begin(), deviations.end(), [&](auto c) { return domain.find(c) != std::string_view::npos; });
}

std::vector<std::string_view> labels_of(std::string_view domain) {
    std::vector<std::string_view> labels;
    size_t from = 0;
    for (size_t at = 0; at < domain.size();) {
        const auto dot = std::find_if(dots.begin(), dots.end(), [&](auto one) { return domain.substr(at).starts_with(one); });
        if (dot == dots.end()) {
            ++at;
            continue;
        }
        labels.push_back(domain.substr(from, at - from));
        from = at += dot->size();
    }
    labels.push_back(domain.substr(from));
    return labels;
}

struct Mapped {
    int code;
    std::string ascii;
};

Mapped mapped(const std::string& label, int way) {
    char* ascii = nullptr;
    const int code = idn2_to_ascii_8z(label.c_str(), &ascii, way | IDN2_NFC_INPUT | IDN2_NO_ALABEL_ROUNDTRIP);
    const std::unique_ptr<char, decltype(&std::free)> owner(ascii, std::free);
    return {code, code == IDN2_OK ? ascii : ""};
}

/// True if only the rules of IDNA 2008 refuse the name, which browsers do not apply: they let symbols and newer letters pass.
bool too_strict(int code) {
    return code == IDN2_DISALLOWED || code == IDN2_UNASSIGNED || code == IDN2_CONTEXTO || code == IDN2_CONTEXTO_NO_RULE;
}

/// The encoded form of a label that is not ASCII; some characters become dots, so it may be several labels.
std::optional<std::string> encoded(const std::string& label) {
    auto result = mapped(label, IDN2_NONTRANSITIONAL);
    // libidn2's transitional way tests no more than the mapping table; without deviations both ways map alike.
    if (too_strict(result.code) && !has_deviation(label)) result = mapped(label, IDN2_TRANSITIONAL);
    return result.code == IDN2_OK ? std::optional(std::move(result.ascii)) : std::nullopt;
}

/// Whether a label that begins with "xn--" is what its decoded form is encoded to. Only such ones are let pass, so that what was
/// serialised can be read again; libidn2 itself refuses some that it made.
bool is_truly_encoded(std::string_view label) {
    const auto decoded = from_punycode(label.substr(encoded_prefix.size()));
    return decoded && !is_ascii(*decoded) && encoded(*decoded) == label;
}

}  // namespace

tl::expected<std::string, UrlError> domain_to_ascii(std::string_view domain) {
    const auto refused = tl::make_unexpected(UrlError{"domain-to-ASCII"});
    if (!is_ascii(domain) && domain.find('\0') != std::string_view::npos)
        return tl::make_unexpected(UrlError{"domain-invalid-code-point"});
    std::string out;
    for (const auto label : labels_of(domain)) {
        if (label.data() != domain.data()) out += '.';
        auto ascii = is_ascii(label) ? lower_case(label) : encoded(std::string(label));
        if (!ascii) return refused;
        out += *ascii;
    }
    const auto labels = labels_of(out);
    const bool readable = std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
        return !label.starts_with(encoded_prefix) || is_truly_encoded(label);
    });
    if (out.empty() || !readable) return refused;
    return out;
}

}  // namespace links
