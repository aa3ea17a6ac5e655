#include "content/markdown/text_nodes.hpp"

extern "C" {
void __real_cmark_consolidate_text_nodes(cmark_node* node);
void __wrap_cmark_consolidate_text_nodes(cmark_node* node);

void __wrap_cmark_consolidate_text_nodes(cmark_node*) {}
}

namespace content {

void join_text_nodes(cmark_node* node) { __real_cmark_consolidate_text_nodes(node); }

}  // namespace content
