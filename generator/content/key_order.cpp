#include "content/key_order.hpp"

#include <algorithm>

#include "content/kind_folders.hpp"
#include "content/kind_readers.hpp"
#include "content/source_text.hpp"
#include "text/lines.hpp"

namespace content {
namespace {

using model::Kind;

template <class E>
std::vector<std::string> keys_of() {
    Node nothing;
    nothing.type = Node::Type::map;
    const std::string file;
    report::Report unheard;
    Fields fields(nothing, file, unheard);
    E entry;
    read_facts(fields, entry);
    return {fields.asked().begin(), fields.asked().end()};
}

std::vector<std::string> keys_for(std::string_view path) {
    const auto* folder = folder_at(path);
    const bool is_index = path.ends_with("/index.md");
    switch (!folder || (is_index && folder->kind != Kind::agreement) ? Kind::page : folder->kind) {
        case Kind::agreement: return keys_of<model::Agreement>();
        case Kind::priority: return keys_of<model::Priority>();
        case Kind::partner: return keys_of<model::Partner>();
        case Kind::area: return keys_of<model::Area>();
        case Kind::plan: return keys_of<model::Plan>();
        case Kind::indicator: return keys_of<model::Indicator>();
        case Kind::meeting: return keys_of<model::Meeting>();
        case Kind::update: return keys_of<model::Update>();
        default: return keys_of<model::Page>();
    }
}

/// A key with its lines: the comments directly above it, its value, and what follows up to the next key.
struct Block {
    size_t first_line;  ///< from 0
    size_t rank;
};

/// Nothing if two keys share a line.
std::vector<Block> blocks_of(const Node& facts, const std::vector<std::string_view>& lines,
                             const std::vector<std::string>& order) {
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
