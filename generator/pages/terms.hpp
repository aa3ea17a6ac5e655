// Terms of the glossary in finished text: the first use of each leads to its meaning.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/portal.hpp"
#include "pages/slots.hpp"
#include "report/report.hpp"
#include "text/html.hpp"

namespace pages {

class Renderer;

/// How the theme leads from a term to its meaning: its template `term`, rendered once with a long form and once without.
class TermLink {
public:
    /// Where the meaning of a term is, as an href with its origin.
    using Address = std::function<std::string(const model::Term&)>;

    TermLink(Address address, Renderer& renderer, report::Report& report);

    /// `words` is markup.
    text::Html to(const model::Term& term, std::string_view words) const;

private:
    Address address_;
    Frame with_long_form_, without_;
};

/// The terms of a portal, by the word with which they begin.
class Terms {
public:
    explicit Terms(const model::Portal& portal);

    bool empty() const { return by_word_.empty(); }

    /// `main` with a link from the first use of each term in running text, lists and cells; what stands in a link, heading,
    /// caption or picture stays as it is. Abbreviations are known by their capitals, other terms with a small first letter, too;
    /// both with a plural s. What has a page of its own name is explained there.
    text::Html explained(const text::Html& main, const TermLink& link) const;

private:
    friend class TermReader;
    struct Form {
        std::string written;  ///< as it stands in markup: "C&amp;DA"
        const model::Term* term;
    };

    const model::Term* find(std::string_view id) const;
    void add(std::string_view written, const model::Term& term);
    /// The longest form that stands at `at`; nullptr if none does.
    const Form* at(std::string_view markup, size_t at) const;

    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::vector<Form>, Hash, std::equal_to<>> by_word_;  ///< the longest forms first
    std::unordered_map<std::string_view, const model::Term*> by_id_;
};

}  // namespace pages
