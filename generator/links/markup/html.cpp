#include "links/markup/html.hpp"

#include "links/markup/collect.hpp"
#include "links/markup/tokenizer.hpp"

namespace links {

void read_page(std::string_view page, Markup markup, Arena& arena, PageLinks& out) {
    out.clear();
    Collector collector(page, arena, out);
    Tokenizer(page, markup, collector).read();
}

}  // namespace links
