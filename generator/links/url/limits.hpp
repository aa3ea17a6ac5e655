// How much of a page is taken in: no honest page comes near, a hostile one would fill the memory.
#pragma once

#include <cstddef>

namespace links {

/// Bytes of the address in <base>; a longer one is passed over, as it would be copied for every link of the page.
inline constexpr size_t longest_base = 4000;

/// A document with more links is not read by `Survey`: each takes some hundred bytes. Readers stop at the first one too many.
inline constexpr size_t most_links = 500000;

/// Levels of JSON.
inline constexpr size_t deepest_json = 1000;

/// Bytes of what follows ":~:" in an address; a longer one is not looked for.
inline constexpr size_t longest_directive = 2000;

}  // namespace links
