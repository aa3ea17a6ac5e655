// The links of a site that lead to the web: which addresses to visit, and what the visits found.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "links/register/check.hpp"
#include "links/register/register.hpp"
#include "links/visits/round.hpp"

namespace links {

/// The pages to ask at `now`, each once: those of unchecked links that are not excepted and not fresh, and where they moved to as
/// planned; first those that the last run left out.
std::vector<Target> targets(const Checked& checked, const Knowledge& knowledge, text::Moment now);

/// The visits to remember from one evidence: to the page, and to each of its ids that links ask for.
std::vector<std::pair<std::string, Attempt>> attempts_of(const Evidence& evidence, const Knowledge& knowledge);

}  // namespace links
