// Folders of plain pages: each lists what stands in it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "pages/data.hpp"
#include "pages/slots.hpp"

namespace pages {

class Sections {
public:
    explicit Sections(const Context& context);

    bool has_children(const std::string& address) const { return children_.contains(address); }

    /// The text of a folder's index and the list of its pages by title.
    Rendered page(const model::Page& page, const Context& context, Renderer& renderer, report::Report& report) const;

private:
    std::unordered_map<std::string, std::vector<const model::Page*>> children_;
};

}  // namespace pages
