// Repairs of links: which addresses are to be written for others, and the change of a file as a diff.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "links/register/check.hpp"
#include "text/mend.hpp"

namespace links {

/// What can be mended without asking anyone, by place, each once: permanent redirects that are settled, planned moves whose day
/// has come and whose new address works, approved alternates of broken links, and internal links with a near match. What a
/// server says is written as the address that a browser makes of it; one that is no address of the web, names a user, is very
/// long or leads to a host that is not public is left to a person (`doubt`).
std::vector<text::Repair> repairs(const Checked& checked, const Register& known);

/// The change of one file as `diff -u` writes it; both texts have the same number of lines.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace links
