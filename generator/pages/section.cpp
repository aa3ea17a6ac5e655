#include "pages/section.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "pages/prose.hpp"

namespace pages {
namespace {

using text::Html;

/// The item template rendered with slots, once for each combination of summary and date.
class ItemFrames {
public:
    ItemFrames(Renderer& renderer, report::Report& report) : renderer_(renderer), report_(report) {}

    const Frame& of(const model::Page& page) {
        auto& frame = frames_[size_t(!page.summary.empty()) + 2 * size_t(page.date.has_value())];
        if (!frame) frame.emplace(rendered(page));
        return *frame;
    }

private:
    Html rendered(const model::Page& page) {
        Data date, data;
        date.set("iso", slot_mark(Slot::date_iso));
        date.set("long", slot_mark(Slot::date_long));
        data.set("href", slot_mark(Slot::href));
        data.set("title", slot_mark(Slot::title));
        data.set("summary", page.summary.empty() ? Data(false) : Data(slot_mark(Slot::summary)));
        data.set("date", page.date ? date : Data(false));
        return renderer_.render("section_item", data, report_).html;
    }

    Renderer& renderer_;
    report::Report& report_;
    std::array<std::optional<Frame>, 4> frames_;
};

void write_item(Piece& out, const model::Page& page, const Frame& frame, const Context& context) {
    frame.write(out, [&](Slot slot, Piece& piece) {
        if (slot == Slot::href) append(piece, context.href(page, page.place));
        if (slot == Slot::title) append_text(piece, page.title);
        if (slot == Slot::summary) append_text(piece, page.summary);
        if (slot == Slot::date_iso) piece.bytes += page.date->iso();
        if (slot == Slot::date_long) piece.bytes += page.date->long_form();
    });
}

}  // namespace

Sections::Sections(const Context& context) {
    for (const auto& page : context.portal.pages)
        if (page.address != "/" && page.address != "/404.html") children_[page.section].push_back(&page);
    for (auto& [address, pages] : children_)
        std::stable_sort(pages.begin(), pages.end(), [](const auto* a, const auto* b) { return a->title < b->title; });
}

Rendered Sections::page(const model::Page& page, const Context& context, Renderer& renderer, report::Report& report) const {
    ItemFrames frames(renderer, report);
    Piece items;
    if (const auto children = children_.find(page.address); children != children_.end())
        for (const auto* child : children->second) write_item(items, *child, frames.of(*child), context);
    Data data;
    data.set("base", context.base_path);
    data.set("body", prose_of(page, context).str());
    data.set("items", marked(items).str());
    return renderer.render("section", data, report);
}

}  // namespace pages
