// What a check of links found, by where the links lead: a missing script is one row, however many pages load it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "links/register/check.hpp"

namespace link_reports {

/// Everything of one target that was found alike.
struct TargetRow {
    const links::Result* first;
    size_t places;
};

/// Those in most places first.
std::vector<TargetRow> by_target(const links::Checked& checked);

/// A row is a line for people, with a line of advice.
std::string to_target_lines(const links::Checked& checked, std::string_view root);
std::string to_target_json(const links::Checked& checked, std::string_view root);

}  // namespace link_reports
