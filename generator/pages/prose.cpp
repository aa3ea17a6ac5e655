#include "pages/prose.hpp"

#include "pages/figure_block.hpp"

namespace pages {
namespace {

void append_address(std::string& out, std::string_view address, const Context& context) {
    out += context.base_path;
    text::append_escaped(out, address.substr(address.starts_with('/')));
}

/// `suffix` replaces the fragment that a thing in a list has by itself.
void append_entry(std::string& out, const model::Entry* entry, const std::string& suffix, const Context& context) {
    if (!entry) return;
    const auto own =
        suffix.empty() ? std::string_view(entry->address) : std::string_view(entry->address).substr(0, entry->address.find('#'));
    append_address(out, encoded(std::string(own) + suffix), context);
}

void append_target(std::string& out, std::string_view written, const model::Entry& entry, const Context& context) {
    using Form = model::Target::Form;
    const auto target = model::parse_target(written, context.portal.below_root(entry.place.file));
    switch (target.form) {
        case Form::typed: return append_entry(out, context.index.find(target.ref), target.suffix, context);
        case Form::file:
            return append_entry(out, context.index.find_file(context.portal.shown(target.path)), target.suffix, context);
        case Form::internal: return append_address(out, target.path + target.suffix, context);
        case Form::fragment: return text::append_escaped(out, target.suffix);
        case Form::external: return text::append_escaped(out, target.path);
    }
}

}  // namespace

void append_prose(Piece& page, const model::Entry& entry, const Context& context) {
    const auto& prose = entry.prose;
    const auto source = context.sources.of(entry.place.file);
    auto figure = prose.figures.begin();
    size_t from = 0;
    const auto copy_to = [&](size_t at) {
        for (; figure != prose.figures.end() && figure->at <= at; ++figure) {
            page.bytes.append(prose.html, from, figure->at - from);
            from = figure->at;
            append(page, figure_block(*figure, entry, context).str());
        }
        page.bytes.append(prose.html, from, at - from);
        from = at;
    };
    for (const auto& link : prose.links) {
        copy_to(link.at);
        page.origins.push_back({std::uint32_t(page.bytes.size()), source, link.line, link.column});
        const auto written = prose.target(link);
        const bool plain =
            written.starts_with('/') && !written.starts_with("//") && written.find(".md") == std::string_view::npos;
        if (plain) append_address(page.bytes, written, context);
        else append_target(page.bytes, written, entry, context);
    }
    copy_to(prose.html.size());
}

text::Html prose_of(const model::Entry& entry, const Context& context) {
    Piece piece;
    append_prose(piece, entry, context);
    return marked(piece);
}

}  // namespace pages
