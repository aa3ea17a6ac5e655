// The beginning of a new content file.
#pragma once

#include <string>

#include "content/authoring/new_snapshot.hpp"
#include "model/portal.hpp"
#include "text/date.hpp"

namespace content {

/// A valid file with every key that its kind describes, those that may be added behind a "#"; a draft, so that it stays out of
/// the site until it is ready. Board and pack are those of the portal's last meeting. Where all things of a kind share one file,
/// the lines to add there.
NewFile new_file(model::Kind kind, const std::string& id, const model::Portal& portal, text::Date today);

/// "title, summary, sources and text": what an editor writes first.
std::string to_fill_in(model::Kind kind);

}  // namespace content
