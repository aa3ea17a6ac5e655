// How links and pictures are written, and what of them an author has to mend.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "content/markdown/cmark_tree.hpp"
#include "content/markdown/node_words.hpp"
#include "content/markdown/prose_writer.hpp"
#include "model/kind.hpp"
#include "text/ascii.hpp"

namespace content {
namespace {

/// "https" of "https://…"; empty where no scheme stands.
std::string_view scheme_of(std::string_view target) {
    for (size_t i = 0; i < target.size(); ++i) {
        const char c = char(target[i] | 0x20);
        if (target[i] == ':') return target.substr(0, i);
        if (!((c >= 'a' && c <= 'z') ||
              (i > 0 && ((target[i] >= '0' && target[i] <= '9') || target[i] == '+' || target[i] == '-' || target[i] == '.'))))
            break;
    }
    return {};
}

}  // namespace

void ProseWriter::link_start(cmark_node* node) {
    html_ += "<a href=\"";
    hole(node, model::ProseLink::Role::link);
    if (!has_words(node)) {
        const auto& link = result_.links.back();
        report_.add(report::Kind::without_words, {file_, int(link.line), int(link.column)}, "the link has no words",
                    "write between [ and ] where it leads");
    }
    html_ += '"';
    if (node->as.link.title.len > 0) attribute("title", view(node->as.link.title));
    html_ += '>';
}

void ProseWriter::image(cmark_node* node) {
    html_ += "<img src=\"";
    hole(node, model::ProseLink::Role::image);
    html_ += '"';
    attribute("alt", plain_words(node));
    if (node->as.link.title.len > 0) attribute("title", view(node->as.link.title));
    html_ += '>';
}

void ProseWriter::hole(cmark_node* node, model::ProseLink::Role role) {
    const auto target = view(node->as.link.url);
    const auto place = in_file(places_.of_link(node));
    if (target.empty()) refuse_empty(node, place);
    check_scheme(target, place);
    result_.links.push_back({std::uint32_t(html_.size()), std::uint32_t(place.line), std::uint32_t(place.column), role,
                             std::uint32_t(result_.addresses.size()), std::uint32_t(target.size())});
    result_.addresses += target;
    node->user_data = node;
}

void ProseWriter::refuse_empty(const cmark_node* link, LineColumn place) {
    const bool is_image = link->type == CMARK_NODE_IMAGE;
    report_.add(report::Kind::empty_address, {file_, place.line, place.column},
                fmt::format("the {} \"{}\" has no address", is_image ? "picture" : "link", plain_words(link)),
                is_image ? "write between ( and ) which file it is, or take it out"
                         : "write between ( and ) where it leads, or take the link out");
}

void ProseWriter::check_scheme(std::string_view target, LineColumn place) {
    const auto scheme = scheme_of(target);
    if (scheme.empty() || model::parse_kind(scheme)) return;
    constexpr std::array<std::string_view, 4> known{"https", "http", "mailto", "tel"};
    const auto lower = text::lower_case(scheme);
    if (std::find(known.begin(), known.end(), lower) != known.end()) return;
    auto candidates = model::kind_names();
    candidates.insert(candidates.begin(), known.begin(), known.end());
    report_.add(report::Kind::bad_scheme, {file_, place.line, place.column},
                fmt::format("a link cannot begin with \"{}:\"", scheme),
                report::did_you_mean(lower, candidates, "use https:, mailto:, tel: or a link of this site such as priority:asb"));
}

}  // namespace content
