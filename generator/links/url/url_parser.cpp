// The basic URL parser of the standard; each function is one or two of its states, named as there.
#include <algorithm>
#include <charconv>

#include "links/url/percent.hpp"
#include "links/url/url.hpp"
#include "text/slug.hpp"

namespace links {
namespace {

bool is_alpha(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool is_drive_letter(std::string_view text) {
    return text.size() == 2 && is_alpha(text[0]) && (text[1] == ':' || text[1] == '|');
}
bool is_normalized_drive_letter(std::string_view text) { return is_drive_letter(text) && text[1] == ':'; }

bool starts_with_drive_letter(std::string_view text) {
    return is_drive_letter(text.substr(0, 2)) &&
           (text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos);
}

bool equal_ignoring_case(std::string_view text, std::string_view lower_case) {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return lower(a) == b; });
}

bool is_single_dot(std::string_view segment) { return segment == "." || equal_ignoring_case(segment, "%2e"); }

bool is_double_dot(std::string_view segment) {
    return segment == ".." || equal_ignoring_case(segment, ".%2e") || equal_ignoring_case(segment, "%2e.") ||
           equal_ignoring_case(segment, "%2e%2e");
}

struct Failure {
    std::string_view word;
};

class Parser {
public:
    explicit Parser(const Url* base) : base_(base) {}

    Url parse(std::string_view text) {
        size_t colon = 0;
        while (colon < text.size() &&
               (is_alpha(text[colon]) ||
                (colon && (is_digit(text[colon]) || std::string_view("+-.").find(text[colon]) != std::string_view::npos))))
            ++colon;
        if (colon == 0 || colon == text.size() || text[colon] != ':') {
            no_scheme(text);
        } else {
            url_.scheme.resize(colon);
            std::transform(text.begin(), text.begin() + long(colon), url_.scheme.begin(), lower);
            after_scheme(text.substr(colon + 1));
        }
        return std::move(url_);
    }

private:
    bool special() const { return url_.is_special(); }
    bool is_slash(char c) const { return c == '/' || (c == '\\' && special()); }

    void after_scheme(std::string_view rest) {
        if (url_.scheme == "file") return file(rest);
        if (special()) {
            const bool same = base_ && base_->scheme == url_.scheme;
            return same && !rest.starts_with("//") ? relative(rest) : special_authority(rest);
        }
        if (rest.starts_with("//")) return authority(rest.substr(2));
        if (rest.starts_with('/')) return path(rest.substr(1));
        opaque_path(rest);
    }

    void no_scheme(std::string_view rest) {
        if (!base_ || (base_->opaque_path && !rest.starts_with('#'))) throw Failure{"missing-scheme-non-relative-URL"};
        url_.scheme = base_->scheme;
        if (base_->opaque_path) {
            url_.opaque_path = base_->opaque_path;
            url_.query = base_->query;
            return fragment(rest.substr(1));
        }
        base_->scheme == "file" ? file(rest) : relative(rest);
    }

    void take_authority_of_base() {
        url_.username = base_->username;
        url_.password = base_->password;
        url_.host = base_->host;
        url_.port = base_->port;
    }

    void relative(std::string_view rest) {
        if (!rest.empty() && is_slash(rest[0])) return relative_slash(rest.substr(1));
        take_authority_of_base();
        url_.segments = base_->segments;
        if (rest.empty() || rest[0] == '?' || rest[0] == '#') {
            url_.query = base_->query;
            return after_path(rest);
        }
        shorten_path();
        path(rest);
    }

    void relative_slash(std::string_view rest) {
        if (!rest.empty() && is_slash(rest[0])) return special() ? special_authority(rest) : authority(rest.substr(1));
        take_authority_of_base();
        path(rest);
    }

    void special_authority(std::string_view rest) {
        while (!rest.empty() && is_slash(rest[0])) rest.remove_prefix(1);
        authority(rest);
    }

    size_t authority_end(std::string_view rest) const {
        return std::min(rest.find_first_of(special() ? "/\\?#" : "/?#"), rest.size());
    }

    void authority(std::string_view rest) {
        const size_t end = authority_end(rest);
        const size_t at_sign = rest.substr(0, end).rfind('@');
        if (at_sign == std::string_view::npos) return host(rest, end);
        const auto credentials = rest.substr(0, at_sign);
        const size_t colon = std::min(credentials.find(':'), credentials.size());
        append_encoded(url_.username, credentials.substr(0, colon), userinfo_set);
        if (colon < credentials.size()) append_encoded(url_.password, credentials.substr(colon + 1), userinfo_set);
        if (at_sign + 1 == end) throw Failure{"host-missing"};
        host(rest.substr(at_sign + 1), end - at_sign - 1);
    }

    /// The host ends at a ':' outside brackets, or at `end`.
    void host(std::string_view rest, size_t end) {
        bool in_brackets = false;
        size_t colon = 0;
        for (; colon < end && (in_brackets || rest[colon] != ':'); ++colon) {
            if (rest[colon] == '[') in_brackets = true;
            if (rest[colon] == ']') in_brackets = false;
        }
        if (colon == 0 && (colon < end || special())) throw Failure{"host-missing"};
        set_host(rest.substr(0, colon));
        if (colon < end) port(rest.substr(colon + 1, end - colon - 1));
        path_start(rest.substr(end));
    }

    void set_host(std::string_view text) {
        auto parsed = parse_host(text, special() ? HostKind::domain : HostKind::opaque);
        if (!parsed) throw Failure{parsed.error().word};
        url_.host = std::move(*parsed);
    }

    void port(std::string_view digits) {
        if (!std::all_of(digits.begin(), digits.end(), is_digit)) throw Failure{"port-invalid"};
        if (digits.empty()) return;
        std::uint16_t number = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc())
            throw Failure{"port-out-of-range"};
        if (number != default_port(url_.scheme)) url_.port = number;
    }

    void file(std::string_view rest) {
        url_.host = "";
        const bool from_file = base_ && base_->scheme == "file";
        if (!rest.empty() && is_slash(rest[0])) return file_slash(rest.substr(1));
        if (!from_file) return path(rest);
        url_.host = base_->host;
        url_.segments = base_->segments;
        if (rest.empty() || rest[0] == '?' || rest[0] == '#') {
            url_.query = base_->query;
            return after_path(rest);
        }
        if (starts_with_drive_letter(rest)) url_.segments.clear();
        else shorten_path();
        path(rest);
    }

    void file_slash(std::string_view rest) {
        if (!rest.empty() && is_slash(rest[0])) return file_host(rest.substr(1));
        if (base_ && base_->scheme == "file") {
            url_.host = base_->host;
            const bool drive = !base_->segments.empty() && is_normalized_drive_letter(base_->segments[0]);
            if (drive && !starts_with_drive_letter(rest)) url_.segments.push_back(base_->segments[0]);
        }
        path(rest);
    }

    void file_host(std::string_view rest) {
        const size_t end = authority_end(rest);
        if (is_drive_letter(rest.substr(0, end))) return path(rest);
        if (end > 0) {
            set_host(rest.substr(0, end));
            if (url_.host == "localhost") url_.host = "";
        }
        path_start(rest.substr(end));
    }

    void path_start(std::string_view rest) {
        if (!rest.empty() && is_slash(rest[0])) return path(rest.substr(1));
        special() ? path(rest) : after_path(rest);
    }

    void shorten_path() {
        auto& segments = url_.segments;
        if (url_.scheme == "file" && segments.size() == 1 && is_normalized_drive_letter(segments[0])) return;
        if (!segments.empty()) segments.pop_back();
    }

    /// `rest` begins after the slash that opens the path.
    void path(std::string_view rest) {
        const size_t end = std::min(rest.find_first_of("?#"), rest.size());
        for (size_t from = 0;;) {
            size_t to = from;
            while (to < end && !is_slash(rest[to])) ++to;
            std::string segment;
            append_encoded(segment, rest.substr(from, to - from), path_set);
            add_segment(std::move(segment), to < end);
            if (to >= end) break;
            from = to + 1;
        }
        after_path(rest.substr(end));
    }

    void add_segment(std::string segment, bool slash_follows) {
        if (is_double_dot(segment)) {
            shorten_path();
            if (!slash_follows) url_.segments.emplace_back();
        } else if (is_single_dot(segment)) {
            if (!slash_follows) url_.segments.emplace_back();
        } else {
            if (url_.scheme == "file" && url_.segments.empty() && is_drive_letter(segment)) segment[1] = ':';
            url_.segments.push_back(std::move(segment));
        }
    }

    void opaque_path(std::string_view rest) {
        const size_t end = std::min(rest.find_first_of("?#"), rest.size());
        url_.opaque_path.emplace();
        append_encoded(*url_.opaque_path, rest.substr(0, end), control_set);
        if (end < rest.size() && url_.opaque_path->ends_with(' '))
            url_.opaque_path->replace(url_.opaque_path->size() - 1, 1, "%20");
        after_path(rest.substr(end));
    }

    /// `rest` is empty or begins with '?' or '#'.
    void after_path(std::string_view rest) {
        if (rest.starts_with('?')) {
            const size_t end = std::min(rest.find('#'), rest.size());
            url_.query.emplace();
            append_encoded(*url_.query, rest.substr(1, end - 1), special() ? special_query_set : query_set);
            rest.remove_prefix(end);
        }
        if (rest.starts_with('#')) fragment(rest.substr(1));
    }

    void fragment(std::string_view rest) {
        url_.fragment.emplace();
        append_encoded(*url_.fragment, rest, fragment_set);
    }

    const Url* base_;
    Url url_;
};

/// Without control characters and spaces around, and without tabs and line ends anywhere.
std::string cleaned(std::string_view text) {
    const auto outer = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
    while (!text.empty() && outer(text.front())) text.remove_prefix(1);
    while (!text.empty() && outer(text.back())) text.remove_suffix(1);
    std::string out = repaired_utf8(text);
    std::erase_if(out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    return out;
}

}  // namespace

tl::expected<Url, UrlError> parse_url(std::string_view text, const Url* base) {
    try {
        return Parser(base).parse(cleaned(text));
    } catch (const Failure& failure) {
        return tl::make_unexpected(UrlError{failure.word});
    }
}

}  // namespace links
