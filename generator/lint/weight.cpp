#include <algorithm>

#include <fmt/format.h>

#include "lint/rules.hpp"

namespace lint {
namespace {

constexpr size_t kilobyte = 1024;

/// A file that the page loads by itself: style sheet, script or picture.
bool is_loaded(const links::Link& link, std::string_view path) {
    if (link.element == links::Element::link) return path.ends_with(".css");
    return links::is_one_of(link.element, links::Element::img, links::Element::script) && link.attribute == links::Attribute::src;
}

struct Part {
    links::FileNumber file;
    size_t weight;
    std::uint32_t offset;
};

}  // namespace

void check_weight(const links::PageRead& page, const site::Site& site, int most_kb, Remarks& remarks) {
    size_t total = page.file.bytes.size();
    Part biggest{page.number, total, 0};
    std::vector<links::FileNumber> loaded;
    for (size_t i = 0; i < page.links.links.size(); ++i) {
        const auto& link = page.links.links[i];
        const auto& to = page.destinations[i];
        if (link.element == links::Element::a || to.leads != links::Leads::to_file || !is_loaded(link, site.files[to.file].path))
            continue;
        if (std::find(loaded.begin(), loaded.end(), to.file) != loaded.end()) continue;
        loaded.push_back(to.file);
        const auto weight = site.files[to.file].bytes.size();
        total += weight;
        if (weight > biggest.weight) biggest = {to.file, weight, link.offset};
    }
    if (total <= size_t(most_kb) * kilobyte) return;
    remarks.push_back({report::Kind::heavy_page, page.number, biggest.offset,
                       fmt::format("the page and what it loads weigh {} KB, more than {}", total / kilobyte, most_kb),
                       fmt::format("the biggest part is \"{}\" with {} KB: make it smaller, or raise weight_kb in site.yaml",
                                   site.files[biggest.file].path, biggest.weight / kilobyte)});
}

}  // namespace lint
