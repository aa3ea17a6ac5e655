// Priorities of a board.
#pragma once

#include <optional>
#include <string>

#include "model/approval.hpp"
#include "model/entry_keys.hpp"
#include "model/span.hpp"

namespace model {

struct Priority : Entry {
    static constexpr About about{
        .name = "priority", .plural = "Priorities", .folder = "priorities", .address = "/priorities/", .list = "priorities"};
    std::string body;
    std::string wording;
    Span in_force;
    Approval approval;
    std::optional<PlacedRef> follows;
    int order = 0;
};

template <class Keys>
void describe(Keys& keys, Priority& priority) {
    describe_common(keys, priority, Needs::everything);
    keys(Key("body", "The board that set it: the id of a partner.").required().like("{board}"), priority.body);
    keys(Key("wording", "The exact text as printed.").like("as printed"), priority.wording);
    keys(Key("in_force", "From when to when, as known.").like("{from: \"2012\", to: \"2015\"}"), priority.in_force);
    keys(Key("approval", "Which decision allows it to be published.").begin(), priority.approval);
    keys.relation(Key("follows", "The priority it grew from.").of(Kind::priority), priority, priority.follows);
    keys(Key("order", "Its place among the priorities of its board.").like("3"), priority.order);
    keys.relations(Key("agreements", "The agreements that hold it.").of(Kind::agreement), priority);
    keys.relations(Key("partners", "Who works on it.").of(Kind::partner), priority);
    keys.relations(Key("areas", "Where.").of(Kind::area), priority);
    keys.relations(Key("plans", "The plans that serve it.").of(Kind::plan), priority);
    keys.relations(Key("indicators", "What it is measured by.").of(Kind::indicator), priority);
}

}  // namespace model
