#include "links/html.hpp"

#include "links/collect.hpp"
#include "links/tokenizer.hpp"

namespace links {

void read_page(std::string_view page, Markup markup, Arena& arena, PageLinks& out) {
    out.clear();
    Collector collector(page, arena, out);
    Tokenizer(page, markup, collector).read();
}

}  // namespace links
