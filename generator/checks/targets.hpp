// What an entry leads to.
#pragma once

#include "model/portal.hpp"

namespace checks {

/// Calls `on_ref(const model::Ref&, const text::Place&)` for every relation of the entry and the indicator and area of every
/// figure in its text, `on_link(const model::LinkTarget&, const text::Place&)` for every link of its text.
template <class OnRef, class OnLink>
void each_target(const model::Entry& entry, OnRef&& on_ref, OnLink&& on_link) {
    for (const auto& relation : entry.relations) on_ref(relation.value, relation.place);
    for (const auto& link : entry.prose.links)
        on_link(link.target, text::Place{entry.place.file, int(link.line), int(link.column)});
    for (const auto& figure : entry.prose.figures) {
        on_ref(model::Ref{model::Kind::indicator, figure.indicator.value}, figure.indicator.place);
        if (!figure.area.value.empty()) on_ref(model::Ref{model::Kind::area, figure.area.value}, figure.area.place);
    }
    if (const auto* snapshot = model::as<model::Snapshot>(entry)) {
        for (const auto& one : snapshot->breaks)
            for (const auto* named : {&one.areas, &one.indicators})
                for (const auto& ref : *named) on_ref(ref.value, ref.place);
        for (const auto& one : snapshot->exceptions)
            if (one.indicator) on_ref(one.indicator->value, one.indicator->place);
    }
    const auto* meeting = model::as<model::Meeting>(entry);
    if (!meeting) return;
    for (const auto& row : meeting->action_log) {
        if (row.follows) on_ref(row.follows->meeting.value, row.follows->meeting.place);
        if (row.closed_by) on_ref(row.closed_by->meeting.value, row.closed_by->meeting.place);
    }
}

}  // namespace checks
