#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

namespace content {
namespace {

using model::ActionStatus;
using model::Kind;

constexpr std::array<Word<ActionStatus>, 5> statuses{{{"not-stated", ActionStatus::not_stated},
                                                      {"open", ActionStatus::open},
                                                      {"ongoing", ActionStatus::ongoing},
                                                      {"done", ActionStatus::done},
                                                      {"removed", ActionStatus::removed}}};

/// An action's own source, or its paragraph of the plan's first source.
std::optional<model::Source> read_action_source(Fields& fields, const model::Plan& plan) {
    auto paragraph = fields.text("paragraph");
    if (auto own = fields.map("source")) return read_source(*own);
    if (plan.sources.empty()) return std::nullopt;
    auto source = plan.sources[0];
    if (!paragraph.empty()) source.paragraph = std::move(paragraph);
    return source;
}

model::Action read_action(Fields& fields, model::Plan& plan) {
    model::Action action;
    action.place = fields.place();
    action.what = fields.required_text("what");
    action.wording = fields.text("wording");
    action.who = fields.text("who");
    action.partner = read_relation(fields, plan, "partner", Kind::partner);
    action.by_when = fields.text("by_when");
    action.due = fields.date("due");
    action.started = fields.date("started");
    action.status = fields.one_of("status", statuses, ActionStatus::not_stated);
    action.outcome = fields.text("outcome");
    action.source = read_action_source(fields, plan);
    fields.finish();
    return action;
}

}  // namespace

void read_facts(Fields& fields, model::Plan& plan) {
    read_common(fields, plan, Needs::everything);
    plan.owner = read_relation(fields, plan, "owner", Kind::partner);
    plan.period = read_span(fields, "period");
    plan.status = fields.text("status");
    plan.follows = read_relation(fields, plan, "follows", Kind::plan);
    read_relations(fields, plan, "priorities", Kind::priority);
    read_relations(fields, plan, "partners", Kind::partner);
    read_relations(fields, plan, "areas", Kind::area);
    read_relations(fields, plan, "indicators", Kind::indicator);
    for (auto& action : fields.maps("actions")) plan.actions.push_back(read_action(action, plan));
}

}  // namespace content
