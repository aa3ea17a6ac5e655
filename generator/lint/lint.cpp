#include "lint/lint.hpp"

#include <algorithm>
#include <unordered_map>

#include "links/internal/verdict.hpp"
#include "lint/rules.hpp"
#include "site/url_path.hpp"

namespace lint {
namespace {

/// Finds the author's place of an element of a finished page.
class Places {
public:
    Places(const site::Site& site, const model::Portal& portal, const std::string& root) : site_(site), root_(root) {
        portal.each([&](const model::Entry& entry) { entries_.emplace(entry.address, &entry); });
    }

    text::Place of(const Remark& remark) const {
        const auto& file = site_.files[remark.page];
        if (auto place = links::origin_of(site_, file, remark.offset)) return *place;
        const auto found = entries_.find(site::UrlPath::of_file(file.path).str());
        const auto* entry = found == entries_.end() ? nullptr : found->second;
        if (entry && remark.offset == 0) return {entry->place.file, 0, 0};
        if (const auto line = entry ? heading_line(*entry, file.bytes, remark.offset) : 0) return {entry->place.file, line, 1};
        auto place = links::LineCounter(file.bytes).place(remark.offset);
        place.file = root_ + "/" + file.path;
        return place;
    }

private:
    /// Of the heading with the id of the element; 0 if the author wrote none.
    static int heading_line(const model::Entry& entry, std::string_view page, std::uint32_t tag) {
        if (page[tag] != '<') return 0;
        const auto id = links::raw_attribute(page, tag, "id");
        const auto& headings = entry.prose.headings;
        const auto found = std::find_if(headings.begin(), headings.end(), [&](const auto& heading) { return heading.id == id; });
        return found == headings.end() ? 0 : found->line;
    }

    const site::Site& site_;
    const std::string& root_;
    std::unordered_map<std::string_view, const model::Entry*> entries_;
};

}  // namespace

void Lint::hear(const links::PageRead& page) {
    if (page.outline.redirects) return;
    auto& remarks = remarks_[page.number];
    for (auto* const rule : rules) rule(page, remarks);
    check_weight(page, site_, portal_.settings.page_rules->weight_kb, remarks);
}

void Lint::report_to(report::Report& report) const {
    if (std::all_of(remarks_.begin(), remarks_.end(), [](const Remarks& remarks) { return remarks.empty(); })) return;
    const Places places(site_, portal_, root_);
    for (const auto& remarks : remarks_)
        for (const auto& remark : remarks) report.add(remark.kind, places.of(remark), remark.message, remark.help);
}

}  // namespace lint
