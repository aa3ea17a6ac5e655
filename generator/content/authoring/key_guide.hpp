// The tables of keys in the guide for editors.
#pragma once

#include <string>

namespace content {

/// Markdown: for each kind a heading and a table of its keys, what may stand there and what it means. The keys that most kinds
/// share stand first, once.
std::string key_guide();

}  // namespace content
