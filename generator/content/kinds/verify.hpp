// What the keys of a thing have to be together, and what follows from them: done when all of them were read.
#pragma once

#include "content/data/fields.hpp"
#include "model/portal.hpp"

namespace content {

/// For every kind: nothing ends before it begins, and what is exempt says why.
/// An alias as files are named, whatever it was copied from: "/old page/" of "/old%20page/"; a query stays as it is.
std::string old_address(std::string_view written);

void verify_common(Fields& fields, model::Entry& entry);

/// For those that have more to say than their keys one by one.
void verify(Fields& fields, model::Approval& approval);
void verify(Fields& fields, model::Agreement& agreement);
void verify(Fields& fields, model::Priority& priority);
void verify(Fields& fields, model::Contact& contact);
void verify(Fields& fields, model::Plan& plan);
void verify(Fields& fields, model::Meeting& meeting);
void verify(Fields& fields, text::Period& period);
void verify(Fields& fields, model::Observation& seen);
void verify(Fields& fields, model::Snapshot& snapshot);
void verify(Fields& fields, model::Event& event);
void verify(Fields& fields, model::Update& update);
void verify(Fields& fields, model::Page& page);
void verify(Fields& fields, model::Route& route);
void verify(Fields& fields, model::PublishTarget& target);
void verify(Fields& fields, model::KnownFinding& finding);
void verify(Fields& fields, model::MenuItem& item);
void verify(Fields& fields, model::Licence& licence);
void verify(Fields& fields, model::Settings& settings);

}  // namespace content
