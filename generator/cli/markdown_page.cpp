#include "cli/markdown_page.hpp"

#include <utility>

#include "content/data/front_matter.hpp"
#include "content/markdown/forge_page.hpp"
#include "links/internal/survey.hpp"
#include "links/markup/encoding.hpp"
#include "links/markup/forge_ids.hpp"
#include "text/html.hpp"

namespace cli {
namespace {

content::ForgePage page_of(const content::FrontMatter& parts, const std::string& path) {
    report::Report report;
    const auto raw = path.ends_with('x') || path.ends_with('X') ? content::RawHtml::as_mdx : content::RawHtml::as_html;
    auto page = content::forge_page(parts.prose, parts.prose_line, path, raw, report);
    if (page) return std::move(*page);
    const auto why = report.sorted().front();
    throw links::Unreadable(why.message, why.help);
}

/// Elements in front that have the anchors of the headings.
std::string anchors_of(std::string_view html) {
    std::string out;
    for (const auto& id : links::forge_ids(html)) {
        out += "<i id=\"";
        text::append_escaped(out, id);
        out += "\"></i>";
    }
    return out;
}

}  // namespace

site::File markdown_page(std::string path, std::string bytes) {
    site::File file{std::move(path), std::move(bytes), {}};
    file.markdown = true;
    links::decode(file);
    const auto parts = content::front_matter_of(file.bytes);
    if (content::says_draft(content::plain_facts_of(parts))) file.part = site::Part::draft;
    const auto page = page_of(parts, file.path);
    auto html = anchors_of(page.html);
    for (const auto& origin : page.origins)
        file.origins.push_back({std::uint32_t(html.size()) + origin.at, 0, origin.line, origin.column});
    file.bytes = std::move(html += page.html);
    file.encoding.clear();  // columns are those of the text
    return file;
}

}  // namespace cli
