// The beginning of a new content file.
#pragma once

#include <string>

#include "model/portal.hpp"
#include "text/date.hpp"

namespace content {

struct NewFile {
    std::string path;  ///< below the content folder
    std::string bytes;
};

/// The last meeting of which a board pack is held; null if there is none.
const model::Meeting* latest_pack(const model::Portal& portal);

/// A valid file that says, in comments, what may be added; a draft, so that it stays out of the site until it is ready. Board and
/// pack are those of the portal's last meeting. Not for terms, which have no file of their own.
NewFile new_file(model::Kind kind, const std::string& id, const model::Portal& portal, text::Date today);

/// A glossary entry to put into glossary.yaml.
std::string new_term(const std::string& id, text::Date today);

}  // namespace content
