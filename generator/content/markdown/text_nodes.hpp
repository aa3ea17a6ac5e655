// Leaves out a walk of cmark-gfm over every document.
#pragma once

#include <cmark-gfm.h>

namespace content {

/// cmark-gfm splits text at each character that could mean something and joins the pieces after parsing, in a walk over the whole
/// document that costs a thirtieth of a build. The linker sends that call here (--wrap in CMakeLists.txt), where it does nothing:
/// written one after the other the pieces are the same text. Who needs the text below `node` in one piece calls this.
void join_text_nodes(cmark_node* node);

}  // namespace content
