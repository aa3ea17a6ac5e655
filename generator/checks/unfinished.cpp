#include <fmt/format.h>

#include "checks/checks.hpp"
#include "model/placeholder.hpp"

namespace checks {
namespace {

namespace placeholder = model::placeholder;

/// The first thing in the entry that nobody has filled in; empty if all is.
std::string_view left_over(const model::Entry& entry) {
    if (entry.summary == placeholder::summary) return placeholder::summary;
    for (const auto& source : entry.sources)
        if (source.paper == placeholder::paper) return placeholder::paper;
    if (entry.prose.html.find(placeholder::text) != std::string::npos) return placeholder::text;
    return {};
}

void report_left_over(const model::Entry& entry, std::string_view words, report::Report& report) {
    report.add(report::Kind::unfinished, entry.place,
               fmt::format("the {} \"{}\" still says \"{}\"", model::name(entry.ref.kind), entry.ref.id, words),
               "fill it in, or keep \"draft: true\" until it is ready");
}

}  // namespace

void check_unfinished(const model::Portal& portal, report::Report& report) {
    portal.each([&](const model::Entry& entry) {
        const auto words = entry.publication.draft ? std::string_view() : left_over(entry);
        if (!words.empty()) report_left_over(entry, words, report);
    });
    const auto approvals = [&](const auto& entries) {
        for (const auto& entry : entries)
            if (!entry.publication.draft && entry.approval.minute_not_held == placeholder::minute_not_held)
                report_left_over(entry, placeholder::minute_not_held, report);
    };
    approvals(portal.agreements), approvals(portal.priorities);
}

}  // namespace checks
