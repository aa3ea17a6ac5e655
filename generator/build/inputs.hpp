// From what, and for which day, a site is made.
#pragma once

#include <string>

#include "text/date.hpp"
#include "text/moment.hpp"

namespace build {

/// Whether the site comes with its search index, which takes longer than all the rest.
enum class Search { left_out, made };

struct Inputs {
    std::string content = "content";
    std::string theme = "themes";             ///< its folder
    std::string out = "public";               ///< where the finished site is, or will be
    std::string state = ".csa/links.sqlite";  ///< memory of visits to links; empty for none
    text::Date today = *text::Date::parse("1970-01-01");
    text::Moment now{};  ///< no visit is believed that is later
    Search search = Search::left_out;
};

}  // namespace build
