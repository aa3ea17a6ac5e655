// Headings on their way through a template: each travels beside its markup, as a mark of control bytes that no text can hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/prose.hpp"
#include "text/html.hpp"

namespace pages {

/// What a template made: its markup, and the headings in it that "On this page" may name.
struct Rendered {
    text::Html html;
    std::vector<model::Heading> headings;
};

/// To stand in markup before the heading; `words` is markup, too, and both may hold tags of a template.
std::string heading_mark(std::string_view id, std::string_view words);

/// A mark for each of an author's headings of the second level, to stand before the text that holds them.
std::string heading_marks(const std::vector<model::Heading>& headings);

/// Takes the marks out of rendered markup.
Rendered take_headings(std::string markup);

}  // namespace pages
