// The facts of pages that were written for another generator.
#pragma once

#include "content/data/node.hpp"
#include "model/portal.hpp"

namespace content {

/// The front matter of a plain tree: title, description or summary, the day of `date`, `draft` and `published`, and `aliases`
/// that are addresses; everything else, and everything in another shape, is passed over.
void read_plain_facts(const Node& facts, model::Page& page);

}  // namespace content
