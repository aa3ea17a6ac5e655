// Memory for one document of cmark at a time, a bump allocator for each thread.
#pragma once

#include <cmark-gfm.h>

namespace content {

/// cmark's allocator over the calling thread's arena. Frees nothing until `reset_arena`.
cmark_mem* arena_memory();

/// Forgets every allocation of the calling thread; its nodes are gone after this.
void reset_arena();

}  // namespace content
