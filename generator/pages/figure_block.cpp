#include "pages/figure_block.hpp"

#include <fmt/format.h>

#include "figures/headline.hpp"
#include "figures/wording.hpp"
#include "pages/figure_charts.hpp"
#include "pages/figure_table.hpp"
#include "pages/findings.hpp"
#include "report/in_chunks.hpp"

namespace pages {
namespace {

using model::FigureBlock;
using text::Html;

constexpr size_t longest_open_table = 6;

struct BlockIn {
    const model::Entry* entry;
    const FigureBlock* block;
};

std::vector<BlockIn> blocks_of(const Context& context) {
    std::vector<BlockIn> found;
    context.portal.each([&](const model::Entry& entry) {
        for (const auto& block : entry.prose.figures)
            if (context.index.indicator(block.indicator.value)) found.push_back({&entry, &block});
    });
    return found;
}

Data row_of(const figures::Figure& figure, const model::Entry& owner, const Context& context) {
    Data row;
    row.set("area", figure.area->title);
    row.set("period", figure.observation->period.label);
    row.set("value", figures::value_words(figure));
    row.set("value_note", text_or_false(figures::value_note(figure)));
    row.set("paper", link(*figure.snapshot, owner.place, context));
    return row;
}

/// All that the papers print, the latest first.
std::vector<Data> rows_of(const model::Indicator& indicator, const BlockIn& one, const Context& context) {
    const auto& area = one.block->area.value;
    std::vector<Data> rows;
    for (const auto& figure : latest_first(context, [&](const auto& figure) {
             return figure.indicator == &indicator && (area.empty() || figure.area->ref.id == area);
         }))
        rows.push_back(row_of(figure, *one.entry, context));
    return rows;
}

Data block_data(const BlockIn& one, const Context& context) {
    const auto& block = *one.block;
    const auto& indicator = *context.index.indicator(block.indicator.value);
    const auto* series = block.area.value.empty()
                             ? main_series(indicator, context)
                             : figures::main_series(context.book.series(), indicator.ref.id, block.area.value);
    auto rows = rows_of(indicator, one, context);
    auto data = link(indicator, block.indicator.place, context);
    data.set("sentence", text_or_false(series ? figures::headline(*series, context.book) : ""));
    data.set("chart", series ? trend_chart(*series, fmt::format("figure-{}", block.at), context) : Data(false));
    data.set("count", std::to_string(rows.size()));
    data.set("is_long", rows.size() > longest_open_table);
    set_list(data, "rows", std::move(rows));
    return data;
}

}  // namespace

FigureBlocks make_figure_blocks(const Context& context, report::Report& report) {
    const auto blocks = blocks_of(context);
    std::vector<Html> made(blocks.size());
    report::in_chunks(blocks.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        Renderer renderer(context.theme);
        for (size_t i = begin; i < end; ++i) made[i] = renderer.render("figure_block", block_data(blocks[i], context), part).html;
    });
    FigureBlocks all;
    for (size_t i = 0; i < blocks.size(); ++i) all.emplace(blocks[i].block, std::move(made[i]));
    return all;
}

}  // namespace pages
