// Makes cmark-gfm's inline extensions safe for several threads.
#pragma once

#include <cmark-gfm-extension_api.h>

namespace content {

/// cmark-gfm keeps the characters at which inline extensions look closer in one table for the whole process; it adds them before
/// each document and takes them out after it, so that one thread makes another miss its links and strikethrough. The linker sends
/// both calls here (--wrap in CMakeLists.txt), where they do nothing; call this once for each extension instead, before the first
/// document.
void keep_special_characters(cmark_syntax_extension* extension);

}  // namespace content
