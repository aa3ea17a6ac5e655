// The keys that every kind of file shares.
#pragma once

#include <string>

#include "content/fields.hpp"
#include "model/portal.hpp"

namespace content {

enum class Needs { everything, title_only, nothing };

/// Reads title, summary, changed, sources, see, aliases and the keys of publication into `entry`.
/// `needs` says which have to be there: with `everything` title, summary, changed and sources.
void read_common(Fields& fields, model::Entry& entry, Needs needs);

/// A list of relations under `key`, such as `partners: [a, b]`, added to the entry's relations.
void read_relations(Fields& fields, model::Entry& entry, std::string_view key, model::Kind kind);

/// One relation under `key`, also added to the entry's relations.
std::optional<model::PlacedRef> read_relation(Fields& fields, model::Entry& entry, std::string_view key, model::Kind kind);

/// `from` and `to` of a map under `key`.
model::Span read_span(Fields& fields, std::string_view key);

/// `approval:` in one of its two forms; `given()` is false where there is none.
model::Approval read_approval(Fields& fields, model::Entry& entry);

model::Source read_source(Fields& fields);

/// A mailbox stands in the heads of messages and requests, in addresses and in security.txt: only a plain one will do.
std::string read_mailbox(Fields& fields, std::string_view key);

}  // namespace content
