#include "links/markup/metadata.hpp"

#include <algorithm>
#include <array>

#include "links/markup/words.hpp"

namespace links {

bool holds_shared_address(std::string_view name) {
    static constexpr std::array<std::string_view, 20> names{"og:url",
                                                            "og:image",
                                                            "og:image:url",
                                                            "og:image:secure_url",
                                                            "og:video",
                                                            "og:video:url",
                                                            "og:video:secure_url",
                                                            "og:audio",
                                                            "og:audio:url",
                                                            "og:audio:secure_url",
                                                            "twitter:url",
                                                            "twitter:image",
                                                            "twitter:image:src",
                                                            "twitter:player",
                                                            "twitter:player:stream",
                                                            "msapplication-tileimage",
                                                            "msapplication-square70x70logo",
                                                            "msapplication-square150x150logo",
                                                            "msapplication-wide310x150logo",
                                                            "msapplication-square310x310logo"};
    return std::any_of(names.begin(), names.end(), [&](auto wanted) { return has_word(name, wanted); });
}

bool holds_linked_address(std::string_view key) {
    static constexpr std::array<std::string_view, 14> keys{
        "@id",      "url",          "sameAs",           "image",         "logo",        "photo",      "item", "contentUrl",
        "embedUrl", "thumbnailUrl", "mainEntityOfPage", "discussionUrl", "downloadUrl", "relatedLink"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string_view linked_address(std::string_view value) {
    value = value.substr(0, value.find('#'));
    const auto scheme = value.substr(0, std::min(value.find_first_of(":/?"), value.size()));
    const bool has_scheme = scheme.size() < value.size() && value[scheme.size()] == ':';
    return !has_scheme || same_word(scheme, "http") || same_word(scheme, "https") ? value : std::string_view();
}

std::string_view refresh_address(std::string_view content) {
    auto rest = trimmed(content);
    const auto digits = rest.find_first_not_of("0123456789.");
    if (digits == 0 && rest[0] != '.') return {};
    if (digits == std::string_view::npos) return {};
    rest.remove_prefix(digits);
    if (rest[0] != ';' && rest[0] != ',' && !is_space(rest[0])) return {};
    rest = trimmed(rest);
    if (rest.starts_with(';') || rest.starts_with(',')) rest = trimmed(rest.substr(1));
    if (same_word(rest.substr(0, 3), "url")) {
        const auto after = trimmed(rest.substr(3));
        if (after.starts_with('=')) rest = trimmed(after.substr(1));
    }
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return rest;
    const char quote = rest[0];
    rest.remove_prefix(1);
    return rest.substr(0, rest.find(quote));
}

}  // namespace links
