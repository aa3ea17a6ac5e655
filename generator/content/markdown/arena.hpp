// Memory for one document of cmark at a time, a bump allocator for each thread, with an end.
#pragma once

#include <cstddef>

#include <cmark-gfm.h>

namespace content {

/// As much as the tree of one document may take: thirty times the bytes of the longest text of ordinary words. A hostile text
/// gets a node of 176 bytes for each of its own, or has one long address copied for every mention of it.
inline constexpr size_t largest_tree = size_t(128) << 20;

/// cmark's allocator over the calling thread's arena. Frees nothing until `reset_arena`. Of all threads, one at a time may hold
/// more than a few megabytes; the others wait.
cmark_mem* arena_memory();

/// Forgets every allocation of the calling thread; its nodes are gone after this.
void reset_arena();

/// Resets the arena where its scope ends, however it ends.
struct ArenaUse {
    ArenaUse() = default;
    ArenaUse(const ArenaUse&) = delete;
    ~ArenaUse() { reset_arena(); }
};

/// Calls `parse`; null if it asked for more than `largest_tree`, and then everything of this document has been forgotten. cmark
/// cannot be told that there is no memory, so its frames are left by a jump: `parse` must not hold anything that a destructor
/// frees.
cmark_node* parse_within_limit(cmark_node* (*parse)(void*), void* what);

}  // namespace content
