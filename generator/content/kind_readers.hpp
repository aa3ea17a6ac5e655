// One reader for each kind of content: facts in, value out.
#pragma once

#include "content/fields.hpp"
#include "model/portal.hpp"

namespace content {

/// Each fills the entry from its facts and reports what is wrong; `ref`, `place`, `address` and `body` are set by the caller.
void read_facts(Fields& fields, model::Agreement& agreement);
void read_facts(Fields& fields, model::Priority& priority);
void read_facts(Fields& fields, model::Partner& partner);
void read_facts(Fields& fields, model::Area& area);
void read_facts(Fields& fields, model::Plan& plan);
void read_facts(Fields& fields, model::Indicator& indicator);
void read_facts(Fields& fields, model::Snapshot& snapshot);
void read_facts(Fields& fields, model::Reference& reference);
void read_facts(Fields& fields, model::Meeting& meeting);
void read_facts(Fields& fields, model::Event& event);
void read_facts(Fields& fields, model::Update& update);
void read_facts(Fields& fields, model::Term& term);
void read_facts(Fields& fields, model::Page& page);

/// One figure of a snapshot, of the `usual` period unless it names another. Its unit is the indicator's own unless it names one;
/// `unit_given` tells.
std::optional<model::Observation> read_observation(Fields& fields, const text::Period& usual);

/// The front matter of a plain tree, which may be written for another generator: title, description or summary, the day of
/// `date`, `draft`, and `aliases` that are addresses; everything else, and everything in another shape, is passed over.
void read_plain_facts(const Node& facts, model::Page& page);

model::Settings read_settings(Fields& fields);
/// Of the settings: where `csa publish` sends the site, each under a name of its own.
std::vector<model::PublishTarget> read_targets(Fields& fields);
model::LinkException read_exception(Fields& fields);
model::Noted read_noted(Fields& fields);

}  // namespace content
