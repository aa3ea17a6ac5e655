// Addresses that people paste: they work for whoever pasted them, or lead round by somebody else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "links/internal/verdict.hpp"

namespace links {

/// False only for addresses of which `fault_of_pasted` would find nothing, told by a look at the host.
bool may_be_pasted(std::string_view address);

/// What is wrong with an address of the web in a page for the public, as an author wrote it: a preview or a network of one's own,
/// a program that was put between (its true address is the suggestion), a place for members alone. `own` knows which pages the
/// site has.
std::optional<Fault> fault_of_pasted(const std::string& address, const Resolver& own);

}  // namespace links
