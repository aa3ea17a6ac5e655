// Mail and telephone addresses, looked at lightly.
#include <algorithm>

#include "links/url/percent.hpp"
#include "links/internal/resolve.hpp"
#include "text/slug.hpp"

namespace links {
namespace {

bool is_dotted(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
}

/// RFC 5322's addr-spec, a little more tolerant: any letter of any language, dots anywhere in front.
bool is_mailbox(std::string_view address) {
    const size_t at_sign = address.rfind('@');
    if (at_sign == std::string_view::npos || at_sign == 0) return false;
    const auto local = address.substr(0, at_sign), domain = address.substr(at_sign + 1);
    const auto bad = [](unsigned char c) {
        return c <= 0x20 || c == 0x7f || std::string_view("@<>,;").find(char(c)) != std::string_view::npos;
    };
    const bool quoted = local.size() > 2 && local.front() == '"' && local.back() == '"';
    return is_dotted(domain) && std::none_of(domain.begin(), domain.end(), bad) &&
           (quoted || std::none_of(local.begin(), local.end(), bad));
}

/// Mailboxes with commas between them; a comma inside one is encoded.
bool are_mailboxes(std::string_view list) {
    for (;;) {
        const size_t comma = std::min(list.find(','), list.size());
        if (!is_mailbox(percent_decoded(list.substr(0, comma)))) return false;
        if (comma == list.size()) return true;
        list.remove_prefix(comma + 1);
    }
}

/// False if "to=", "cc=" or "bcc=" of RFC 6068 names what is no mailbox.
bool recipients_hold(std::string_view query) {
    while (!query.empty()) {
        const auto field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(field.size() + 1, query.size()));
        for (const std::string_view name : {"to=", "cc=", "bcc="})
            if (field.starts_with(name) && field.size() > name.size() && !are_mailboxes(field.substr(name.size()))) return false;
    }
    return true;
}

bool escapes_hold(std::string_view encoded) {
    for (size_t at = encoded.find('%'); at != std::string_view::npos; at = encoded.find('%', at + 1))
        if (at + 2 >= encoded.size() || hex_value(encoded[at + 1]) < 0 || hex_value(encoded[at + 2]) < 0) return false;
    return text::first_bad_utf8(percent_decoded(encoded)) == std::string_view::npos;
}

std::string_view mail_fault(const Url& url) {
    const auto recipients = url.opaque_path.value_or("");
    const auto query = url.query.value_or("");
    if (recipients.empty() && query.empty()) return "it names no mailbox";
    if (!escapes_hold(recipients) || !escapes_hold(query))
        return "a \"%\" in it is followed by no two hexadecimal digits, or not by UTF-8";
    const bool good = (recipients.empty() || are_mailboxes(recipients)) && recipients_hold(query);
    return good ? "" : "it is no e-mail address";
}

std::string_view phone_fault(const Url& url) {
    const auto number = percent_decoded(url.opaque_path.value_or(url.path()));
    // What follows ';' is for the exchange; behind a pause (",", "p", "w") the telephone itself goes on dialling.
    const auto main = std::string_view(number).substr(0, number.find(';'));
    const auto digits = std::count_if(main.begin(), main.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 2) return "it has no telephone number";
    const auto stray = main.find_first_not_of("0123456789+-.() *#,pPwW");
    const bool begins_with_pause = main.find_first_of(",pPwW") < main.find_first_of("0123456789");
    if (stray != std::string_view::npos || begins_with_pause)
        return "a telephone number has digits, \"+\", \"-\", brackets and pauses (\",\", \"p\", \"w\") only";
    return main.find('+', 1) == std::string_view::npos ? "" : "\"+\" belongs only at the beginning of a telephone number";
}

}  // namespace

std::string_view contact_fault(const Url& url) { return url.scheme == "tel" ? phone_fault(url) : mail_fault(url); }

}  // namespace links
