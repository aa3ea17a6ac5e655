// What an entry leads to.
#pragma once

#include "model/index.hpp"

namespace checks {

/// Calls `visit(const model::Target&, const text::Place&)` for every relation of the entry, every link of its text, and the
/// indicator and area of every figure in it. `below_root` is its file's path below the content folder.
template <class Visit>
void each_target(const model::Entry& entry, std::string_view below_root, Visit&& visit) {
    const auto typed = [&](const model::Ref& ref, const text::Place& place) {
        visit(model::Target{model::Target::Form::typed, ref, "", ""}, place);
    };
    for (const auto& relation : entry.relations) typed(relation.value, relation.place);
    for (const auto& link : entry.prose.links)
        visit(model::parse_target(entry.prose.target(link), below_root),
              text::Place{entry.place.file, int(link.line), int(link.column)});
    for (const auto& figure : entry.prose.figures) {
        typed({model::Kind::indicator, figure.indicator.value}, figure.indicator.place);
        if (!figure.area.value.empty()) typed({model::Kind::area, figure.area.value}, figure.area.place);
    }
    if (entry.ref.kind != model::Kind::meeting) return;
    for (const auto& row : static_cast<const model::Meeting&>(entry).action_log) {
        if (row.follows) typed(row.follows->first.value, row.follows->first.place);
        if (row.closed_by) typed(row.closed_by->first.value, row.closed_by->first.place);
    }
}

}  // namespace checks
