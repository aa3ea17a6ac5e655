#include <idn2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "links/host.hpp"

namespace links {
namespace {

constexpr std::array<std::string_view, 5> deviations{"\u00df", "\u1e9e", "\u03c2", "\u200c", "\u200d"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool plain_ascii(std::string_view domain) {
    if (std::any_of(domain.begin(), domain.end(), [](unsigned char c) { return c >= 0x80; })) return false;
    for (size_t from = 0; from <= domain.size();) {
        const auto label = domain.substr(from, domain.find('.', from) - from);
        if (label.size() >= 4 && lower(label[0]) == 'x' && lower(label[1]) == 'n' && label.substr(2, 2) == "--") return false;
        from += label.size() + 1;
    }
    return true;
}

/// Sharp s, final sigma and the joiners, which the older way of mapping would change or drop.
bool has_deviation(std::string_view domain) {
    return std::any_of(deviations.begin(), deviations.end(), [&](auto c) { return domain.find(c) != std::string_view::npos; });
}

struct Mapped {
    int code;
    std::string ascii;
};

Mapped mapped(const std::string& domain, int way) {
    char* ascii = nullptr;
    const int code = idn2_to_ascii_8z(domain.c_str(), &ascii, way | IDN2_NFC_INPUT | IDN2_NO_ALABEL_ROUNDTRIP);
    const std::unique_ptr<char, decltype(&std::free)> owner(ascii, std::free);
    return {code, code == IDN2_OK ? ascii : ""};
}

/// True if only the rules of IDNA 2008 refuse the name, which browsers do not apply: they let symbols and newer letters pass.
bool too_strict(int code) {
    return code == IDN2_DISALLOWED || code == IDN2_UNASSIGNED || code == IDN2_CONTEXTO || code == IDN2_CONTEXTO_NO_RULE;
}

}  // namespace

tl::expected<std::string, UrlError> domain_to_ascii(std::string_view domain) {
    std::string out(domain);
    if (plain_ascii(domain)) {
        std::transform(out.begin(), out.end(), out.begin(), lower);
    } else {
        if (domain.find('\0') != std::string_view::npos) return tl::make_unexpected(UrlError{"domain-invalid-code-point"});
        auto result = mapped(out, IDN2_NONTRANSITIONAL);
        // libidn2's transitional way tests no more than the mapping table; without deviations both ways map alike.
        if (too_strict(result.code) && !has_deviation(domain)) result = mapped(out, IDN2_TRANSITIONAL);
        if (result.code != IDN2_OK) return tl::make_unexpected(UrlError{"domain-to-ASCII"});
        out = std::move(result.ascii);
    }
    if (out.empty()) return tl::make_unexpected(UrlError{"domain-to-ASCII"});
    return out;
}

}  // namespace links
