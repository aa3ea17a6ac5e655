// A page of the web as it shows itself: what kind of page it is, and which ids it has.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "links/markup/html.hpp"
#include "links/url/url.hpp"
#include "text/foreign_words.hpp"

namespace links {

/// Kinds are told by several signs of a page's structure together: words may be quoted by any page.
class ShownPage {
public:
    /// `page` is UTF-8, is found at `at`, and must outlive this, as must `at`.
    ShownPage(std::string_view page, const Url& at);
    ShownPage(const ShownPage&) = delete;

    const text::ForeignWords& title() const { return title_; }
    /// It wants to know whether it speaks to a person.
    bool is_challenge() const;
    /// It offers the name of its own host, or a market for names fills it.
    bool offers_domain() const;
    bool asks_password() const;
    /// Scripts bring its words, and its ids.
    bool is_filled_by_script() const;
    /// Nothing but scripts: every page of an application begins so, and those that it does not have, too.
    bool is_shell() const;
    /// Those of `ids` (percent-encoded) that it does not have.
    std::vector<std::string> lacking(const std::vector<std::string>& ids) const;

private:
    bool is_slight() const;
    bool leads_on() const;
    bool has_script() const;
    bool is_market_front() const;
    bool is_for_sale(std::string_view block) const;
    std::string_view host_name() const;

    std::string_view page_;
    const Url& at_;
    Arena arena_;
    PageLinks links_;
    text::ForeignWords title_;
    std::string text_;  ///< folded, block by block
    size_t words_;
};

}  // namespace links
