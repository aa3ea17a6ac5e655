#include "links/register/settings_use.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "links/url/url.hpp"

namespace links {
namespace {

/// The one that `wanted` is a misspelling of, else the one that begins or ends most like it; empty if there is none.
std::string nearest(const std::string& wanted, const std::set<std::string>& known,
                    size_t (*alike)(std::string_view, std::string_view)) {
    const std::vector<std::string_view> all(known.begin(), known.end());
    if (const auto near = report::nearest(wanted, all); !near.empty()) return std::string(near);
    std::string_view best;
    size_t most = 0;
    for (const auto one : all)
        if (const size_t same = alike(wanted, one); same > most) best = one, most = same;
    return std::string(best);
}

/// How many bytes behind the host are the same from the beginning; none for another host.
size_t alike_addresses(std::string_view a, std::string_view b) {
    const auto same = size_t(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const size_t slashes = a.find("://");
    const size_t host_end = slashes == std::string_view::npos ? a.size() : std::min(a.find('/', slashes + 3), a.size());
    return same >= host_end ? same : 0;
}

/// "leics.example" of "www.leics.example": the longest end of both that is more than a country's "gov.uk" or "com".
size_t alike_hosts(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 9> of_countries{"co", "gov", "org", "ac", "nhs", "police", "net", "com", "sch"};
    size_t best = 0;
    for (auto end = a; !end.empty(); end = end.substr(std::min(end.find('.'), end.size() - 1) + 1)) {
        const auto first = end.substr(0, end.find('.'));
        const bool is_end_of_both =
            b == end || (b.size() > end.size() && b.ends_with(end) && b[b.size() - end.size() - 1] == '.');
        const bool is_countrys = first == end || std::find(of_countries.begin(), of_countries.end(), first) != of_countries.end();
        if (is_end_of_both && !is_countrys) best = std::max(best, end.size());
    }
    return best;
}

void refuse(report::Report& report, const text::Place& place, std::string message, const std::string& meant,
            std::string_view otherwise) {
    report.add(report::Kind::bad_value, place, std::move(message),
               meant.empty() ? std::string(otherwise) : fmt::format("write \"{}\"", meant));
}

}  // namespace

std::set<std::string> hosts_of(const std::set<std::string>& addresses) {
    std::set<std::string> hosts;
    for (const auto& address : addresses)
        if (const auto url = parse_url(address); url && url->host) hosts.insert(*url->host);
        else if (url && url->opaque_path)
            hosts.insert(url->opaque_path->substr(url->opaque_path->rfind('@') + 1));  // of a mailbox
    return hosts;
}

std::string advice_on_unused_host(std::string_view written, const std::set<std::string>& hosts) {
    const auto pattern = HostPattern::parse(written);
    const auto near = pattern ? nearest(pattern->host(), hosts, alike_hosts) : std::string();
    return near.empty() ? "correct it, or take it out"
                        : fmt::format("the nearest host that a link leads to is \"{}\": write that, or take this one out", near);
}

SettingsUse::SettingsUse(const model::Portal& portal, text::Date today, const Knowledge& known) : portal_(portal), today_(today) {
    for (const auto& [key, attempts] : known.history)
        for (const auto& attempt : attempts)
            if (!attempt.final_url.empty()) addresses_.insert(attempt.final_url.str());
    for (const auto& partner : portal.partners)
        if (!partner.contact.mailbox.empty()) addresses_.insert("mailto:" + partner.contact.mailbox);
}

bool SettingsUse::listens() const {
    const auto& policy = portal_.settings.link_policy;
    return !portal_.exceptions.empty() || !policy.allow_private.empty() || !policy.statuses.empty() ||
           std::any_of(portal_.partners.begin(), portal_.partners.end(), [](const auto& one) { return !one.hosts.empty(); });
}

void SettingsUse::report_exception(const model::LinkException& exception, report::Report& report) const {
    const auto pattern = AddressPattern::parse(exception.address);
    if (!pattern) {
        const auto host = host_meant_by(exception.address);
        return refuse(report, exception.place, fmt::format("\"{}\" is not an address of the web", exception.address),
                      host.find('.') == std::string::npos ? "" : "https://" + exception.address,
                      "write it in full, such as https://www.example.org/page");
    }
    std::set<std::string> known;
    for (const auto& address : addresses_) {
        const auto comparable = comparable_address(address);
        if (!comparable) continue;
        if (pattern->matches(*comparable)) return;
        known.insert(address);
    }
    const auto near = nearest(comparable_address(exception.address).value_or(exception.address), known, alike_addresses);
    report.add(report::Kind::matches_nothing, exception.place,
               fmt::format("no link leads to \"{}\", so the exception does nothing", exception.address),
               near.empty() ? "correct its address, or take the exception out"
                            : fmt::format("the nearest link is \"{}\": write that, or take the exception out", near));
}

void SettingsUse::report_host(std::string_view what, const text::Placed<std::string>& host, const std::set<std::string>& hosts,
                              report::Report& report) const {
    const auto pattern = HostPattern::parse(host.value);
    if (!pattern)
        return refuse(report, host.place, fmt::format("\"{}\" is not a host", host.value), host_meant_by(host.value),
                      "write a name such as www.example.org");
    if (std::any_of(hosts.begin(), hosts.end(), [&](const std::string& known) { return pattern->covers(known); })) return;
    report.add(report::Kind::matches_nothing, host.place, fmt::format("no link leads to {} \"{}\"", what, host.value),
               advice_on_unused_host(host.value, hosts));
}

void SettingsUse::report_exceptions(report::Report& report) const {
    for (const auto& exception : portal_.exceptions)
        if (today_ < exception.expires) report_exception(exception, report);
}

void SettingsUse::report_to(report::Report& report) const {
    report_exceptions(report);
    const auto hosts = hosts_of(addresses_);
    for (const auto& partner : portal_.partners)
        for (const auto& host : partner.hosts) report_host("the partner's host", host, hosts, report);
    const auto& policy = portal_.settings.link_policy;
    for (const auto& host : policy.allow_private) report_host("the private host", host, hosts, report);
    for (const auto& rule : policy.statuses)
        if (!rule.host.value.empty()) report_host("the host of this rule,", rule.host, hosts, report);
}

}  // namespace links
