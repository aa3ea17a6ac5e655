// What every page is made from. Nothing of it changes while pages are made.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "figures/contradiction.hpp"
#include "model/relations.hpp"
#include "pages/menu.hpp"
#include "pages/terms.hpp"
#include "pages/theme.hpp"
#include "text/date.hpp"
#include "text/html.hpp"

namespace links {
class Register;
}

namespace pages {

/// Numbers the files from which addresses come: first the theme's, then the content's.
class SourceNumbers {
public:
    SourceNumbers(const Theme& theme, const model::Portal& portal);

    /// The number of a content file; one that nobody knows counts as the first.
    std::uint32_t of(std::string_view file) const;
    std::vector<std::string> names() const { return {names_.begin(), names_.end()}; }

private:
    void add(std::string_view file);

    std::deque<std::string> names_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// Figure blocks in the texts, as they stand in pages.
using FigureBlocks = std::unordered_map<const model::FigureBlock*, text::Html>;

struct Context {
    Context(const model::Portal& portal, const Theme& theme, const links::Register& known_links, text::Date today);
    Context(const Context&) = delete;  // its parts point at each other

    const model::Portal& portal;
    const Theme& theme;
    const links::Register& known_links;
    text::Date today;
    model::Index index;
    model::Relations relations;
    SourceNumbers sources;
    std::vector<MenuEntry> menu, footer;
    std::string host;                                                 ///< "https://example.org"
    std::string base_path;                                            ///< "/" or "/csa/"
    std::unordered_map<std::string_view, const model::Entry*> pages;  ///< by address, those with a page of their own
    Terms terms;
    bool has_translations;  ///< some page is there in more than one language
    figures::Book book;
    std::vector<figures::Contradiction> contradictions;  ///< between the papers
    FigureBlocks figure_blocks = {};                     ///< made before the pages are, once all else stands

    /// `address`, which begins with '/', as an href with its origin, unless `written` is nowhere: base path, percent-encoding,
    /// and a mark for `written`.
    std::string href(std::string_view address, const text::Place& written) const;
    std::string href(const model::Entry& to, const text::Place& written) const { return href(to.address, written); }
    /// Where the meaning of a term is, as an href with its origin.
    TermLink::Address term_address() const {
        return [this](const model::Term& term) { return href(term, term.place); };
    }
    /// An address of the web as an href with its origin.
    std::string href_away(std::string_view url, const text::Place& written) const;
    /// With scheme and host.
    std::string absolute(std::string_view address) const;

private:
    void append_origin(std::string& out, const text::Place& written) const;
};

/// Percent-encodes an address of the site, leaving a fragment as it is.
std::string encoded(std::string_view address);

}  // namespace pages
