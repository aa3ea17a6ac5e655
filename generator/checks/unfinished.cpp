#include <fmt/format.h>

#include "checks/checks.hpp"
#include "model/placeholder.hpp"
#include "report/in_chunks.hpp"

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
    const auto entries = portal.entries();
    report::in_chunks(entries.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        for (size_t i = begin; i < end; ++i) {
            const auto words = entries[i]->publication.draft ? std::string_view() : left_over(*entries[i]);
            if (!words.empty()) report_left_over(*entries[i], words, part);
        }
    });
    const auto approvals = [&](const auto& approved) {
        for (const auto& entry : approved)
            if (!entry.publication.draft && entry.approval.minute_not_held == placeholder::minute_not_held)
                report_left_over(entry, placeholder::minute_not_held, report);
    };
    approvals(portal.agreements), approvals(portal.priorities);
}

}  // namespace checks
