#include "pages/prose.hpp"

#include <utility>

#include "pages/forge_anchors.hpp"
#include "pages/headings.hpp"
#include "pages/whose_site.hpp"
#include "text/percent.hpp"

namespace pages {
namespace {

void append_address(std::string& out, std::string_view address, const Context& context) {
    out += context.base_path;
    text::append_escaped(out, address.substr(address.starts_with('/')));
}

/// `suffix` replaces the fragment that a thing in a list has by itself.
void append_entry(std::string& out, const model::Entry* entry, const std::string& suffix, const Context& context) {
    if (!entry) return;
    const auto hash = suffix.empty() ? std::string::npos : entry->address.find('#');
    const auto own = std::string_view(entry->address).substr(0, hash);
    append_address(out, encoded(std::string(own) + (hash == std::string::npos ? with_own_anchor(*entry, suffix) : suffix)),
                   context);
}

/// Appends what an author's address has become on the finished site.
class AddressWriter {
public:
    AddressWriter(std::string& out, const model::Entry& entry, const Context& context)
        : out_(out), entry_(entry), context_(context) {}

    void operator()(const model::ToEntry& to) const { append_entry(out_, context_.index.find(to.ref), to.suffix, context_); }
    void operator()(const model::ToFile& to) const { append_entry(out_, context_.index.find_file(to.file), to.suffix, context_); }
    void operator()(const model::ToPath& to) const { append_address(out_, text::valid_address(to.path + to.suffix), context_); }
    void operator()(const model::ToFragment& to) const {
        const auto own = with_own_anchor(entry_, to.fragment);
        text::append_escaped(out_, own.empty() ? "#" : text::valid_address(own));
    }
    void operator()(const model::Away& to) const { text::append_escaped(out_, text::valid_address(to.url)); }

private:
    std::string& out_;
    const model::Entry& entry_;
    const Context& context_;
};

/// Copies an entry's text from its beginning to its end, with what belongs between its pieces.
class ProseCopy {
public:
    ProseCopy(Piece& page, const model::Entry& entry, const Context& context)
        : page_(page), prose_(entry.prose), context_(context), figure_(prose_.figures.begin()) {}

    void copy_to(size_t at) {
        if (link_end_ <= at) {
            const auto end = std::exchange(link_end_, std::string::npos);
            copy_to(end);
            append_text(page_, whose_site_);
        }
        for (; figure_ != prose_.figures.end() && figure_->at <= at; ++figure_) {
            page_.bytes.append(prose_.html, from_, figure_->at - from_);
            from_ = figure_->at;
            const auto made = context_.figure_blocks.find(&*figure_);
            if (made != context_.figure_blocks.end()) append(page_, made->second.str());
        }
        page_.bytes.append(prose_.html, from_, at - from_);
        from_ = at;
    }

    /// The link whose address belongs at `at` leads away: readers are told where, once its words are over.
    void leads_away(size_t at, std::string_view url) {
        const auto words = prose_.html.find('>', at);
        const auto end = prose_.html.find("</a>", at);
        if (end == std::string::npos || context_.portal.partners.empty()) return;
        whose_site_ = whose_site(url, std::string_view(prose_.html).substr(words, end - words), context_);
        link_end_ = end;
    }

private:
    Piece& page_;
    const model::Prose& prose_;
    const Context& context_;
    std::vector<model::FigureBlock>::const_iterator figure_;
    size_t from_ = 0;
    size_t link_end_ = std::string::npos;
    std::string whose_site_;
};

}  // namespace

void append_prose(Piece& page, const model::Entry& entry, const Context& context) {
    const auto& prose = entry.prose;
    const auto source = context.sources.of(entry.place.file);
    ProseCopy copy(page, entry, context);
    for (const auto& link : prose.links) {
        copy.copy_to(link.at);
        page.origins.push_back({std::uint32_t(page.bytes.size()), source, link.line, link.column});
        std::visit(AddressWriter(page.bytes, entry, context), link.target);
        const auto* away = std::get_if<model::Away>(&link.target);
        if (away && link.role == model::ProseLink::Role::link) copy.leads_away(link.at, away->url);
    }
    copy.copy_to(prose.html.size());
}

text::Html prose_of(const model::Entry& entry, const Context& context) {
    Piece piece;
    append_prose(piece, entry, context);
    return text::Html::trusted(heading_marks(entry.prose.headings) + marked(piece).str());
}

}  // namespace pages
