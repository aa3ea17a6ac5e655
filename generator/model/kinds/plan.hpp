// Plans and their actions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry_keys.hpp"
#include "model/span.hpp"

namespace model {

enum class ActionStatus { not_stated, open, ongoing, done, removed };

constexpr std::string_view name(ActionStatus status) {
    switch (status) {
        case ActionStatus::not_stated: return "not-stated";
        case ActionStatus::open: return "open";
        case ActionStatus::ongoing: return "ongoing";
        case ActionStatus::done: return "done";
        case ActionStatus::removed: return "removed";
    }
    return "";
}

constexpr std::string_view words(ActionStatus status) {
    switch (status) {
        case ActionStatus::not_stated: return "Not stated";
        case ActionStatus::open: return "Open";
        case ActionStatus::ongoing: return "Ongoing";
        case ActionStatus::done: return "Done";
        case ActionStatus::removed: return "Removed";
    }
    return "";
}

struct Action {
    std::string what;
    std::string wording;  ///< as printed, where `what` says it more plainly
    std::string who;
    std::optional<PlacedRef> partner;
    std::string by_when;
    std::optional<text::Date> due;
    std::optional<text::Date> started;
    ActionStatus status = ActionStatus::not_stated;
    std::string outcome;
    std::string paragraph;         ///< of the plan's first source
    std::optional<Source> source;  ///< none only if the plan has none
    text::Place place;
};

struct Plan : Entry {
    static constexpr About about{.name = "plan", .plural = "Plans", .folder = "plans", .address = "/plans/", .list = "plans"};
    std::optional<PlacedRef> owner;
    Span period;
    std::string status;
    std::optional<PlacedRef> follows;
    std::vector<Action> actions;
};

template <class Keys>
void describe(Keys& keys, Action& action) {
    keys(Key("what", "What is to be done, plainly.").required().like("What is to be done"), action.what);
    keys(Key("wording", "The paper's own words, where `what` says it more plainly.").like("as printed"), action.wording);
    keys(Key("who", "As printed: roles, not names.").like("as printed"), action.who);
    keys(Key("partner", "The partner it is.").of(Kind::partner), action.partner);
    keys(Key("by_when", "As printed.").like("as printed"), action.by_when);
    keys(Key("due", "The day, only if the paper gives one.").like("2027-03-31"), action.due);
    keys(Key("started", "The day, only if the paper gives one.").like("2026-03-31"), action.started);
    keys(Key("status", "How far it is.").begin("not-stated"), action.status);
    keys(Key("outcome", "What the paper says came of it.").like("as printed"), action.outcome);
    keys(Key("paragraph", "Of the plan's first source, or else:").like("\"6\""), action.paragraph);
    keys(Key("source", "If it comes from another paper.").like("{pack: board-2026-09-18, paper: Title of the paper}"),
         action.source);
}

template <class Keys>
void describe(Keys& keys, Plan& plan) {
    describe_common(keys, plan, Needs::everything);
    keys.relation(Key("owner", "Who answers for it.").of(Kind::partner), plan, plan.owner);
    keys(Key("period", "From when to when.").like("{from: \"2018\", to: \"2021\"}"), plan.period);
    keys(Key("status", "As the paper says.").like("as printed"), plan.status);
    keys.relation(Key("follows", "The plan before it.").of(Kind::plan), plan, plan.follows);
    keys.relations(Key("priorities", "The priorities it serves.").of(Kind::priority), plan);
    keys.relations(Key("partners", "Who works on it.").of(Kind::partner), plan);
    keys.relations(Key("areas", "Where.").of(Kind::area), plan);
    keys.relations(Key("indicators", "What it is measured by.").of(Kind::indicator), plan);
    keys(Key("actions", "What is to be done.").begin(), plan.actions);
}

}  // namespace model
