// Our tokenizer against others on pages made of random pieces.
//
//     random_pages gumbo [PAGES [FIRST]]     compares with the parser gumbo
//     random_pages print [PAGES [FIRST]]     prints pages and what we see in them, for chromium_test.cjs
//
// All must see the same links and ids, whatever their number: real parsers clone some (adoption agency). Left out: what takes
// a stack of open elements, such as "</div>" inside SVG or "</svg>" inside an open paragraph inside SVG.
#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "links/markup/html.hpp"

namespace {

// clang-format off
constexpr auto pieces = std::to_array<std::string_view>({
    "<a href=l", "<a href='l", "<A HREF=\"l", "<a id=i", "<p id='i", "<a name=i", "<img src=l", "<a title='>' href=l",
    "<a href=l href=m",
    "<link href=l>", "<script>", "</script>", "<script><!--", "<!-- <script", "<style>", "</style>",
    "<title><i id=t></i></title>", "<textarea>", "</textarea>", "<template>", "</template>", "<svg>", "</svg>", "<svg/>",
    "<math>", "</math>", "<svg><desc><a id=d></a></desc></svg>", "<svg><foreignObject><p id=f></p></foreignObject></svg>",
    "<math><mi><a id=m></a></mi></math>", "<![CDATA[", "]]>", "<!--", "-->", "--!>", "<!-->", "<!", "<?", "</", "<", ">",
    "\"", "'", " ", "=", "/", "/>", "&amp;", "&copy", "&#x41;", "&lt", "x", "\n", "\t", "<div>", "<p>", "<b>", "<noscript>",
    "<iframe>", "</iframe>", "<xmp>", "</xmp>", "<form id=i", "</form>", "<table id=i", "</table>", "<tr id=i", "<td id=i",
    "<th>", "</td>", "</th>", "<caption id=i", "</caption>", "<tbody id='i", "<col id=i", "<br>", "<li>", "<ul>", "<i ", "<em", "-", "!", "]",
});
// clang-format on

std::string made_page(unsigned seed) {
    std::mt19937 random(seed);
    std::string page = "<!doctype html><body>";
    for (int i = 0, count = int(random() % 30) + 2; i < count; ++i) {
        const auto piece = pieces[random() % pieces.size()];
        page += piece;
        if (piece.ends_with("=l") || piece.ends_with("l") || piece.ends_with("i")) page += std::to_string(i);
        if (random() % 3 == 0) page += '>';
    }
    return page;
}

/// "link value" and "id value".
using Seen = std::set<std::string>;

Seen ours(const std::string& page) {
    links::Arena arena;
    links::PageLinks found;
    links::read_page(page, links::Markup::html, arena, found);
    Seen seen;
    for (const auto& link : found.links)
        if (link.element == links::Element::a || link.element == links::Element::img || link.element == links::Element::link)
            seen.insert(fmt::format("link {}", link.value));
    for (const auto& id : found.ids) seen.insert(fmt::format("id {}", id));
    return seen;
}

void note(const GumboElement& element, const char* attribute, Seen& seen) {
    if (const auto* found = gumbo_get_attribute(&element.attributes, attribute))
        seen.insert(fmt::format("link {}", found->value));
}

Seen gumbos(const std::string& page) {
    auto* const output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    Seen seen;
    std::vector<const GumboNode*> open{output->root};
    while (!open.empty()) {
        const auto& node = *open.back();
        open.pop_back();
        if (node.type != GUMBO_NODE_ELEMENT) continue;
        const auto& element = node.v.element;
        const bool html = element.tag_namespace == GUMBO_NAMESPACE_HTML, svg = element.tag_namespace == GUMBO_NAMESPACE_SVG;
        if ((html || svg) && element.tag == GUMBO_TAG_A) note(element, "href", seen);
        if (html && element.tag == GUMBO_TAG_LINK) note(element, "href", seen);
        if (html && element.tag == GUMBO_TAG_IMG) note(element, "src", seen);
        if (const auto* id = gumbo_get_attribute(&element.attributes, "id")) seen.insert(fmt::format("id {}", id->value));
        if (html && element.tag == GUMBO_TAG_A)
            if (const auto* id = gumbo_get_attribute(&element.attributes, "name")) seen.insert(fmt::format("id {}", id->value));
        for (unsigned i = 0; i < element.children.length; ++i)
            open.push_back(static_cast<const GumboNode*>(element.children.data[i]));
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return seen;
}

/// One line of JSON a page: {"page","seen"}, for an oracle that is another program.
void print(const std::string& page) { fmt::print("{}\n", nlohmann::json{{"page", page}, {"seen", ours(page)}}.dump()); }

bool agrees(const std::string& page) {
    if (page.find("</>") != std::string::npos) return true;  // gumbo loses its place and then the next SVG
    const auto mine = ours(page), theirs = gumbos(page);
    if (mine != theirs) fmt::print("{}\n  ours:  {}\n  gumbo: {}\n", page, fmt::join(mine, " | "), fmt::join(theirs, " | "));
    return mine == theirs;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string task = argc > 1 ? argv[1] : "";
    const unsigned count = argc > 2 ? unsigned(std::stoul(argv[2])) : 100'000;
    const unsigned first = argc > 3 ? unsigned(std::stoul(argv[3])) : 0;
    if (task != "gumbo" && task != "print") return fmt::print(stderr, "usage: random_pages gumbo|print [PAGES [FIRST]]\n"), 2;
    unsigned differ = 0;
    for (unsigned seed = first; seed < first + count; ++seed) {
        const auto page = made_page(seed);
        if (task == "print") print(page);
        else differ += !agrees(page);
    }
    if (task != "print") fmt::print("{} pages, {} differ\n", count, differ);
    return differ || count == 0 ? 1 : 0;
}
