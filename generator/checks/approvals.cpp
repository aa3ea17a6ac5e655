#include <fmt/format.h>

#include "checks/checks.hpp"

namespace checks {
namespace {

using report::Kind;

void check_minute(const std::string& meeting_id, const std::string& minute, const text::Place& place, const model::Index& index,
                  report::Report& report) {
    const auto* meeting = index.meeting(meeting_id);
    if (!meeting || meeting->decision(minute)) return;
    std::vector<std::string_view> known;
    for (const auto& decision : meeting->decisions) known.push_back(decision.minute);
    report.add(Kind::unknown_minute, place,
               fmt::format("the meeting of {} has no minute \"{}\"", meeting->date.long_form(), minute),
               known.empty() ? "no decisions are written in the meeting's file"
                             : fmt::format("its minutes are: {}", fmt::join(known, ", ")));
}

void check_approval(const model::Entry& entry, const model::Approval& approval, const model::Index& index,
                    report::Report& report) {
    if (!approval.given()) {
        if (!entry.publication.draft)
            report.add(
                Kind::approval_missing, entry.place,
                fmt::format("the {} \"{}\" does not say which decision approved it", model::name(entry.ref.kind), entry.ref.id),
                "add approval: {meeting: 2019-12-06, minute: \"38\"}, or minute_not_held: with what is known; draft: true keeps "
                "it out of the site until then");
        return;
    }
    if (approval.has_minute()) check_minute(approval.meeting.value, approval.minute.value, approval.minute.place, index, report);
}

}  // namespace

void check_approvals(const model::Portal& portal, const model::Index& index, report::Report& report) {
    for (const auto& agreement : portal.agreements) check_approval(agreement, agreement.approval, index, report);
    for (const auto& priority : portal.priorities) check_approval(priority, priority.approval, index, report);
    for (const auto& meeting : portal.meetings)
        for (const auto& row : meeting.action_log)
            if (row.closed_by)
                check_minute(row.closed_by->meeting.value.id, row.closed_by->minute, row.closed_by->meeting.place, index, report);
}

}  // namespace checks
