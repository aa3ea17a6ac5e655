// Editions of the agreement.
#pragma once

#include <optional>
#include <string>

#include "model/approval.hpp"
#include "model/entry_keys.hpp"
#include "model/span.hpp"

namespace model {

struct Agreement : Entry {
    static constexpr About about{.name = "agreement",
                                 .plural = "Agreements",
                                 .folder = "agreement",
                                 .address = "/agreement/",
                                 .index_id = "in-force",
                                 .list = "agreements"};
    Span in_force;
    std::string name_then;
    std::string legal_basis;
    Approval approval;
    std::optional<PlacedRef> follows;
};

template <class Keys>
void describe(Keys& keys, Agreement& agreement) {
    describe_common(keys, agreement, Needs::everything);
    keys(Key("in_force", "From when to when.").begin("{from: {today}}"), agreement.in_force);
    keys(Key("name_then", "What it was called.").like("as printed"), agreement.name_then);
    keys(Key("legal_basis", "The law that asks for it.").like("as printed"), agreement.legal_basis);
    keys(Key("approval", "Which decision allows it to be published.").begin(), agreement.approval);
    keys.relation(Key("follows", "The edition before it.").of(Kind::agreement).like("2015-16"), agreement, agreement.follows);
    keys.relations(Key("priorities", "What was agreed on.").of(Kind::priority), agreement);
    keys.relations(Key("partners", "Who agreed.").of(Kind::partner), agreement);
}

}  // namespace model
