// Results grouped for people: each owner sees what is theirs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "links/register/check.hpp"

namespace link_reports {

/// Those worth telling, by the words for who owns them; what nobody owns comes last.
std::vector<std::pair<std::string, std::vector<const links::Result*>>> by_owner(const links::Checked& checked);

/// "content/a.md:12"
std::string place_words(const links::Result& result, std::string_view root);

}  // namespace link_reports
