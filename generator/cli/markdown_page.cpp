#include "cli/markdown_page.hpp"

#include "content/markdown/markdown.hpp"
#include "content/data/source_text.hpp"
#include "text/html.hpp"
#include "text/slug.hpp"

namespace cli {

site::File markdown_page(const std::string& path, std::string_view bytes, std::uint32_t source) {
    report::Report unused;  // how the file is written is not the question here
    site::File page{path + ".html", "", {}};
    const auto text = content::split_source(bytes, path, unused);
    if (!text) return page;
    const auto markdown = content::read_markdown(text->prose, text->prose_line, path, unused);
    page.bytes = "<h1 id=\"" + text::slug(markdown.title) + "\"></h1>\n";
    size_t from = 0;
    for (const auto& link : markdown.links) {
        page.bytes.append(markdown.prose.html, from, link.at - from);
        from = link.at;
        page.origins.push_back({std::uint32_t(page.bytes.size()), source, link.line, link.column});
        text::append_escaped(page.bytes, markdown.address(link));
    }
    page.bytes.append(markdown.prose.html, from);
    return page;
}

}  // namespace cli
