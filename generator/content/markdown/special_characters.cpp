#include "content/markdown/special_characters.hpp"

#include <cmark-gfm/syntax_extension.h>

extern "C" {
void __real_cmark_inlines_add_special_character(unsigned char character, bool emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char character, bool emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char, bool) {}
void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
}

namespace content {

void keep_special_characters(cmark_syntax_extension* extension) {
    for (const auto* item = extension->special_inline_chars; item; item = item->next)
        __real_cmark_inlines_add_special_character(static_cast<unsigned char>(reinterpret_cast<size_t>(item->data)),
                                                   extension->emphasis);
}

}  // namespace content
