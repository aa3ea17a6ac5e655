// Follows a published site from its first page, as its host serves it: what to ask next, and what the answers say of each link.
// Knows no network.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "links/crawl/content_type.hpp"
#include "links/register/check.hpp"
#include "links/visits/round.hpp"

namespace links {

/// A file that the host should serve.
struct Published {
    std::string file;  ///< as messages call it
    std::uint64_t fingerprint;
};

struct CrawlPlan {
    Url start;              ///< pages of its folder are read; of the rest of its origin it is seen only whether it is there
    size_t most_addresses;  ///< no more are asked
    std::map<std::string, Published> published = {};  ///< by address
    bool wants_web = false;                           ///< links to other sites are results, too, to be judged by others
};

/// Memory grows with addresses and, by some twenty bytes each, with links; pages are let go once they are read.
class Crawl {
public:
    explicit Crawl(CrawlPlan plan);

    /// What is to be asked since it was last asked for.
    std::vector<Target> fresh();
    void take(Evidence evidence);
    size_t known() const { return nodes_.size(); }

    /// What all answers together say, in the order of pages.
    Checked checked(Listing listing);

private:
    using Number = std::uint32_t;
    static constexpr Number none = ~Number(0);

    /// An address of the site.
    struct Node {
        std::string address;  ///< without fragment
        Answer answer = {};   ///< without its body
        VisitEnd end = VisitEnd::left_out;
        text::Moment at{};
        bool has_ids = false;
        bool differs = false;                 ///< from the published file
        std::vector<std::uint64_t> ids = {};  ///< fingerprints, sorted
    };
    /// Where links lead; `node` is `none` for other sites, and where the limit was reached first.
    struct Aim {
        std::string address;
        bool is_own;
        Number node;
        std::string id;  ///< percent-encoded; empty for none
        Needs needs_if_followed;
    };
    /// What the answers say of an address, without the needs and the fragment of a link.
    struct Judged {
        Attempt attempt;
        std::string media_type;
        Number end = none;                   ///< where redirects lead, on the site
        std::optional<std::string> id = {};  ///< that a redirect names
    };
    struct Place {
        Number aim, line, column;
        Element element;
        Attribute attribute;
        Needs needs;
    };
    /// A page that was read, or would have been.
    struct Page {
        Number node;
        size_t first_place, end_of_places;  ///< of its links
        std::vector<Result> faults;         ///< of links that are wrong by themselves, or of the page as a whole
    };

    bool is_own(const Url& url) const {
        return url.scheme == plan_.start.scheme && url.host == plan_.start.host && url.port == plan_.start.port;
    }
    bool is_followed(const Url& url) const { return is_own(url) && url.path().starts_with(folder_); }
    void begin_at(const Url& start);
    Number node_for(const Url& url);
    Number aim_for(const Url& url);
    Number aim_of(const Link& link, const Url& base);
    void take_redirect(const Url& from, const Reply& reply);
    void take_file(Number node, const Url& url, const Reply& reply, const std::string& body);
    void read(Number node, const Url& url, DocumentKind kind, const site::File& file);
    void add_links(Page& page, const Url& url, const site::File& file, const PageLinks& links);
    bool is_harmless(const Link& link, const Url& url, const site::File& file);

    Evidence evidence_of(Number node) const;
    Judged judged_at(Number node) const;
    void judge_all();
    const std::string* missing_id(const Aim& aim) const;
    bool lacks(Number node, const std::string& id) const;
    bool is_worth_a_result(const Place& place, Listing listing) const;
    Result result_at(const Page& page, const Place& place) const;
    void add_start(Checked& checked) const;
    void add_published(Checked& checked) const;
    std::set<std::string> unasked() const;
    void add_left_out(Checked& checked) const;

    CrawlPlan plan_;
    std::string folder_;
    std::vector<Node> nodes_;
    std::vector<Aim> aims_;
    std::vector<Place> places_;
    std::vector<Page> pages_;
    std::unordered_map<std::string, Number> node_numbers_, aim_numbers_;
    std::unordered_map<std::string, Number> aims_of_paths_;  ///< by what pages write: "/a/#b"; none where no host is needed
    std::unordered_map<std::string, bool> harmless_;  ///< of addresses that are none of the web's, whether they were found right
    std::vector<Judged> judged_;                      ///< nodes, once all answers are there
    size_t next_to_ask_ = 0, others_ = 0;
};

}  // namespace links
