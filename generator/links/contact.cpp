// Mail and telephone addresses, looked at lightly.
#include <algorithm>

#include "links/percent.hpp"
#include "links/resolve.hpp"

namespace links {
namespace {

bool is_mailbox(std::string_view address) {
    const size_t at_sign = address.rfind('@');
    if (at_sign == std::string_view::npos || at_sign == 0) return false;
    const auto domain = address.substr(at_sign + 1);
    const auto bad = [](unsigned char c) {
        return c <= 0x20 || c == 0x7f || c == '@' || c == '<' || c == '>' || c == ',' || c == ';';
    };
    return !domain.empty() && domain.front() != '.' && domain.back() != '.' && domain.find("..") == std::string_view::npos &&
           std::none_of(address.begin(), address.begin() + long(at_sign), bad) && std::none_of(domain.begin(), domain.end(), bad);
}

std::string_view mail_fault(const Url& url) {
    const auto recipients = url.opaque_path.value_or("");
    if (recipients.empty()) return url.query && !url.query->empty() ? "" : "it names no mailbox";
    for (size_t from = 0; from <= recipients.size();) {
        const size_t comma = std::min(recipients.find(',', from), recipients.size());
        if (!is_mailbox(percent_decoded(std::string_view(recipients).substr(from, comma - from))))
            return "it is no e-mail address";
        from = comma + 1;
    }
    return "";
}

std::string_view phone_fault(const Url& url) {
    const auto number = percent_decoded(url.opaque_path.value_or(url.path()));
    const auto main = std::string_view(number).substr(0, number.find(';'));
    const auto digits = std::count_if(main.begin(), main.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 2) return "it has no telephone number";
    const bool known = std::all_of(main.begin(), main.end(), [](char c) {
        return std::string_view("0123456789+-.() *#").find(c) != std::string_view::npos;
    });
    if (!known) return "a telephone number has digits, \"+\", \"-\" and brackets only";
    return main.find('+', 1) == std::string_view::npos ? "" : "\"+\" stands only at the beginning of a telephone number";
}

}  // namespace

std::string_view contact_fault(const Url& url) { return url.scheme == "tel" ? phone_fault(url) : mail_fault(url); }

}  // namespace links
