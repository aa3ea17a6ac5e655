// References: documents, toolkits and sites of others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry_keys.hpp"

namespace model {

enum class ReferenceType { dashboard, document, toolkit, website, survey, campaign, guidance };

constexpr std::string_view name(ReferenceType type) {
    switch (type) {
        case ReferenceType::dashboard: return "dashboard";
        case ReferenceType::document: return "document";
        case ReferenceType::toolkit: return "toolkit";
        case ReferenceType::website: return "website";
        case ReferenceType::survey: return "survey";
        case ReferenceType::campaign: return "campaign";
        case ReferenceType::guidance: return "guidance";
    }
    return "";
}

enum class ReferenceStatus { in_use, doubtful, lost, closed };

constexpr std::string_view name(ReferenceStatus status) {
    switch (status) {
        case ReferenceStatus::in_use: return "in-use";
        case ReferenceStatus::doubtful: return "doubtful";
        case ReferenceStatus::lost: return "lost";
        case ReferenceStatus::closed: return "closed";
    }
    return "";
}

/// Where a reference will stand from a day on.
struct Move {
    text::Placed<std::string> to;
    std::optional<text::Date> from;
};

struct Reference : Entry {
    static constexpr About about{.name = "reference",
                                 .plural = "References",
                                 .folder = "references",
                                 .address = "/references/",
                                 .form = FileForm::list,
                                 .list = "references"};
    std::string printed;
    text::Placed<std::string> url;  ///< the address to use; empty if there is none
    std::optional<PlacedRef> publisher;
    std::string publisher_name;
    std::optional<ReferenceType> type;
    std::vector<std::string> topics;
    std::optional<ReferenceStatus> status;
    std::string note;
    text::Placed<std::string> alternate;
    std::optional<Move> planned_move;
};

template <class Keys>
void describe(Keys& keys, Move& move) {
    keys(Key("to", "The new address."), move.to);
    keys(Key("from", "The day from which it holds."), move.from);
}

template <class Keys>
void describe(Keys& keys, Reference& reference) {
    describe_common(keys, reference, Needs::everything);
    keys(Key("printed", "The address as printed.").like("as printed"), reference.printed);
    keys(Key("address", "The address to use; left out if there is none.").like("https://example.org/"), reference.url);
    keys.relation(Key("publisher", "Who publishes it.").of(Kind::partner), reference, reference.publisher);
    keys(Key("publisher_name", "Who, if it is no partner.").like("as printed"), reference.publisher_name);
    keys(Key("type", "What kind of thing it is.").begin("document"), reference.type);
    keys(Key("topics", "What it is about.").like("[hate crime]"), reference.topics);
    keys(Key("status", "Whether its address still leads there.").begin("doubtful"), reference.status);
    keys(Key("note", "What is known of it.").like("One sentence."), reference.note);
    keys(Key("alternate", "An approved address instead.").like("https://example.org/new"), reference.alternate);
    keys(Key("planned_move", "Where it will be.").like("{to: https://example.org/new, from: 2027-01-01}"),
         reference.planned_move);
    keys.relations(Key("priorities", "The priorities it serves.").of(Kind::priority), reference);
    keys.relations(Key("plans", "The plans it belongs to.").of(Kind::plan), reference);
    keys.relations(Key("partners", "Who uses it.").of(Kind::partner), reference);
    keys.relations(Key("areas", "Where.").of(Kind::area), reference);
}

}  // namespace model
