// What the rules say of a finished page, before anybody knows where its author wrote it.
#pragma once

#include <string>
#include <vector>

#include "links/internal/survey.hpp"
#include "report/kinds.hpp"

namespace lint {

struct Remark {
    report::Kind kind;
    links::FileNumber page;
    std::uint32_t offset;  ///< of an address or of the '<' of an element; 0 for the page as a whole
    std::string message;
    std::string help;
};

using Remarks = std::vector<Remark>;

}  // namespace lint
