// What content and memory say about links to the web.
#pragma once

#include "cli/options.hpp"
#include "links/external.hpp"
#include "model/portal.hpp"

namespace cli {

/// All visits that are remembered and can be believed.
links::History remembered_visits(const Options& options);

/// What the content says about links to the web: policy, exceptions, owners; and all remembered visits.
links::Knowledge knowledge_of(const model::Portal& portal, text::Date today, links::History history);

/// What the memory knows, as pages tell it.
model::LinkHealthBook health_of(const model::Portal& portal, const links::Knowledge& knowledge);

}  // namespace cli
