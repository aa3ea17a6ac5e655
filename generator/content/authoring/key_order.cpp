#include "content/authoring/key_order.hpp"

#include <algorithm>

#include "content/kinds/described.hpp"
#include "content/readers/kind_folders.hpp"
#include "content/data/source_text.hpp"
#include "model/portal.hpp"
#include "text/lines.hpp"

namespace content {
namespace {

using model::Kind;

/// A folder's index is a page, unless it is one of its things.
Kind kind_of(std::string_view path) {
    const auto kind = kind_at(path);
    const bool is_page = !kind || (path.ends_with("/index.md") && model::about(*kind).index_id.empty());
    return is_page ? Kind::page : *kind;
}

std::vector<std::string_view> keys_for(std::string_view path) {
    std::vector<std::string_view> names;
    for (const auto& one : described_keys(kind_of(path))) names.push_back(one.key.name);
    return names;
}

/// A key with its lines: the comments directly above it, its value, and what follows up to the next key.
struct Block {
    size_t first_line;  ///< from 0
    size_t rank;
};

/// Nothing if two keys share a line.
std::vector<Block> blocks_of(const Node& facts, const std::vector<std::string_view>& lines,
                             const std::vector<std::string_view>& order) {
    std::vector<Block> blocks;
    for (const auto& member : facts.members) {
        size_t first = size_t(member.line) - 1;
        while (first > 1 && lines[first - 1].starts_with('#')) --first;
        if (!blocks.empty() && first <= blocks.back().first_line) return {};
        blocks.push_back({first, size_t(std::find(order.begin(), order.end(), member.key) - order.begin())});
    }
    return blocks;
}

}  // namespace

std::string with_ordered_keys(std::string_view bytes, const std::string& path) {
    report::Report unheard;
    const auto text = checked_text(bytes, path, unheard);
    const auto source = text ? split_source(*text, path, unheard) : std::nullopt;
    if (!source || source->facts.members.empty()) return std::string(bytes);
    const auto lines = text::lines_of(bytes);
    const auto blocks = blocks_of(source->facts, lines, keys_for(path));
    if (blocks.empty()) return std::string(bytes);

    const size_t closing = size_t(source->prose_line) - 2;
    std::vector<size_t> places(blocks.size());
    for (size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::stable_sort(places.begin(), places.end(), [&](size_t a, size_t b) { return blocks[a].rank < blocks[b].rank; });
    std::string ordered;
    const auto copy = [&](size_t from, size_t to) {
        for (size_t line = from; line < to; ++line) ordered += lines[line];
    };
    copy(0, blocks.front().first_line);
    for (const size_t i : places) copy(blocks[i].first_line, i + 1 < blocks.size() ? blocks[i + 1].first_line : closing);
    copy(closing, lines.size());
    return ordered;
}

}  // namespace content
