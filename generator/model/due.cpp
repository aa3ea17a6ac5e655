#include "model/due.hpp"

#include <algorithm>
#include <map>

namespace model {
namespace {

bool is_open(const LogRow& row) { return row.date && row.status != Rag::green && !row.complete && !row.closed_by; }

/// The latest meeting of each board whose papers hold an action log.
std::vector<const Meeting*> latest_logs(const Portal& portal) {
    std::map<std::string, const Meeting*> latest;
    for (const auto& meeting : portal.meetings) {
        auto& held = latest[meeting.board];
        if (!meeting.action_log.empty() && (!held || held->date < meeting.date)) held = &meeting;
    }
    std::vector<const Meeting*> meetings;
    for (const auto& [board, meeting] : latest)
        if (meeting) meetings.push_back(meeting);
    return meetings;
}

std::map<std::string, text::Date> last_figures(const Portal& portal) {
    std::map<std::string, text::Date> last;
    for (const auto& snapshot : portal.snapshots)
        for (const auto& seen : snapshot.observations) {
            const auto [at, is_new] = last.emplace(seen.indicator.value.id, seen.period.end);
            if (!is_new) at->second = std::max(at->second, seen.period.end);
        }
    return last;
}

}  // namespace

std::string_view words(Due::Kind kind) {
    switch (kind) {
        case Due::Kind::review: return "review";
        case Due::Kind::plan_action: return "action of a plan";
        case Due::Kind::log_action: return "action log";
        case Due::Kind::figures: return "figures";
    }
    return "";
}

std::vector<Due> due_things(const Portal& portal) {
    std::vector<Due> due;
    for (const auto& review : portal.settings.reviews)
        due.push_back({Due::Kind::review, review.what, review.last.plus_months(review.every_months), nullptr, review.place});
    for (const auto& plan : portal.plans)
        for (const auto& action : plan.actions)
            if (action.due && action.status != ActionStatus::done && action.status != ActionStatus::removed)
                due.push_back({Due::Kind::plan_action, action.what, *action.due, &plan, action.place});
    for (const auto* meeting : latest_logs(portal))
        for (const auto& row : meeting->action_log)
            if (is_open(row))
                due.push_back({Due::Kind::log_action, row.what, row.date->plus_days(portal.settings.overdue_action_days), meeting,
                               row.place});
    const auto last = last_figures(portal);
    for (const auto& indicator : portal.indicators)
        if (const auto at = last.find(indicator.ref.id); at != last.end())
            due.push_back({Due::Kind::figures, indicator.title, at->second.plus_months(portal.settings.stale_figures_months),
                           &indicator, indicator.place});
    std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) { return a.since < b.since; });
    return due;
}

std::vector<Due> overdue(const Portal& portal, text::Date today) {
    auto due = due_things(portal);
    std::erase_if(due, [&](const Due& one) { return one.since >= today; });
    return due;
}

}  // namespace model
