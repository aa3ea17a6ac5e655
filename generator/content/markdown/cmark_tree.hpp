// What cmark-gfm's headers leave out of its tree.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

#include <string_view>

// cmark-gfm's extension library exports these node types; no installed header declares them.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;
}

namespace content {

inline std::string_view view(const cmark_chunk& chunk) { return {reinterpret_cast<const char*>(chunk.data), size_t(chunk.len)}; }

}  // namespace content
