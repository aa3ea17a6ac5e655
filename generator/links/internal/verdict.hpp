// Words for what the survey found.
#pragma once

#include "links/internal/fault.hpp"
#include "links/internal/survey.hpp"
#include "text/place.hpp"

namespace links {

/// Explains faulty links; slow and thorough, for the few.
class Explainer {
public:
    Explainer(const Resolver& resolver, const Survey& survey) : resolver_(resolver), survey_(survey), near_(resolver.site()) {}

    Fault fault(const Found& found);
    /// "b/index.html#x" or the absolute address; empty if there is none.
    std::string target(const Found& found);

private:
    tl::expected<Url, UrlError> absolute(const Found& found);
    Fault missing_file(const Found& found);
    Fault doubled_slash(const Found& found);
    Fault missing_fragment(const Found& found);
    Fault missing_text(const Found& found);
    Fault missing_page(const Found& found);
    Fault bad_address(const Found& found);
    Fault outside(const Found& found);
    std::string address_of(std::string_view file) const;

    const Resolver& resolver_;
    const Survey& survey_;
    NearNames near_;
    FileNumber page_ = no_file;
    site::File document_;  ///< what `base_` points into
    std::optional<Link> base_;
    Arena arena_;
};

/// The place where the author wrote the address that begins at `offset`; nothing if it is not known.
std::optional<text::Place> origin_of(const site::Site& site, const site::File& file, std::uint32_t offset);

/// Line and column, from 1, of ever later offsets of one text.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}
    text::Place place(std::uint32_t offset);

private:
    std::string_view text_;
    size_t at_ = 0, line_begin_ = 0;
    int line_ = 1;
};

}  // namespace links
