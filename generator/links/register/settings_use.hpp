// Settings about links to other sites: each has to be an address or a host, and to match something.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "links/register/knowledge.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"

namespace links {

/// Exceptions, hosts of partners, hosts with private addresses and rules for answers, held against all that a site leads to.
class SettingsUse {
public:
    /// `known` says where visits have led.
    SettingsUse(const model::Portal& portal, text::Date today, const Knowledge& known);

    /// Whether there is a setting that a link has to match.
    bool listens() const;
    /// Every link to another site.
    void hear(const std::string& address) { addresses_.insert(address); }
    void report_to(report::Report& report) const;
    void report_exceptions(report::Report& report) const;

private:
    void report_exception(const model::LinkException& exception, report::Report& report) const;
    void report_host(std::string_view what, const text::Placed<std::string>& host, const std::set<std::string>& hosts,
                     report::Report& report) const;

    const model::Portal& portal_;
    text::Date today_;
    std::set<std::string> addresses_;
};

/// Those of `written` that name none of the hosts, each with advice: "…; the nearest is \"www.example.org\"".
std::string advice_on_unused_host(std::string_view written, const std::set<std::string>& hosts);
/// Of addresses.
std::set<std::string> hosts_of(const std::set<std::string>& addresses);

}  // namespace links
