#include "links/crawl/crawl.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "links/internal/verdict.hpp"
#include "links/markup/encoding.hpp"
#include "links/url/limits.hpp"
#include "links/url/percent.hpp"
#include "links/visits/traveller.hpp"
#include "links/visits/web_link.hpp"
#include "text/fingerprint.hpp"

namespace links {
namespace {

using text::ForeignWords;

bool of_web(const Url& url) { return url.scheme == "http" || url.scheme == "https"; }

/// What is asked: nobody's name and no fragment.
Url without_fragment(Url url) {
    url.username.clear(), url.password.clear();
    url.fragment.reset();
    return url;
}

std::string folder_of(const Url& page) {
    const auto path = page.path();
    return path.substr(0, path.rfind('/') + 1);
}

Url base_of(const Url& page, const PageLinks& links) {
    if (!links.base) return page;
    auto declared = parse_url(links.base->value, &page);
    return declared && of_web(*declared) ? std::move(*declared) : page;
}

/// A page alone, at its own address.
site::Site site_with(const Url& url, site::File page) {
    site::Site site;
    site.foreign = true;
    site.host = url.origin();
    site.files.push_back(std::move(page));
    return site;
}

std::string file_name_of(const Url& url) {
    auto path = percent_decoded(url.path().substr(1));
    return path.empty() || path.ends_with('/') ? path + "index.html" : path;
}

/// What is wrong with links of the page by themselves, whatever hosts answer.
std::vector<Result> faults_in(const Url& url, const site::File& file) {
    using report::Kind;
    auto results = check(site_with(url, file), {Listing::not_ok, ""}).results;
    std::erase_if(results, [](const Result& result) {
        const auto fault = result.verdict.fault.value_or(Kind::file_missing);
        return fault == Kind::file_missing || fault == Kind::case_differs || fault == Kind::fragment_missing ||
               fault == Kind::text_fragment_missing || fault == Kind::outside_site;
    });
    for (auto& result : results) result.page = ForeignWords::whole_address(url.href());
    return results;
}

}  // namespace

Crawl::Crawl(CrawlPlan plan) : plan_(std::move(plan)) {
    begin_at(plan_.start);
    for (const auto& [address, published] : plan_.published)
        if (const auto url = parse_url(address); url && is_own(*url)) node_for(*url);
}

void Crawl::begin_at(const Url& start) {
    plan_.start = without_fragment(start);
    folder_ = folder_of(start);
    node_for(start);
}

Crawl::Number Crawl::node_for(const Url& url) {
    auto address = without_fragment(url).href();
    const auto known = node_numbers_.find(address);
    if (known != node_numbers_.end()) return known->second;
    if (nodes_.size() == plan_.most_addresses) return none;
    const auto number = Number(nodes_.size());
    node_numbers_.emplace(address, number);
    nodes_.push_back({std::move(address)});
    return number;
}

Crawl::Number Crawl::aim_for(const Url& url) {
    auto address = url.href();
    const auto known = aim_numbers_.find(address);
    if (known != aim_numbers_.end()) return known->second;
    const auto number = Number(aims_.size());
    aim_numbers_.emplace(address, number);
    const auto node = is_own(url) ? node_for(url) : none;
    aims_.push_back({std::move(address), is_own(url), node, wanted_id(url.fragment.value_or("")), needs_of_ending(url)});
    return number;
}

/// `none` for what is no address of the web. Menus say the same on every page: their addresses are read once.
Crawl::Number Crawl::aim_of(const Link& link, const Url& base) {
    const auto read = [&] {
        const auto target = parse_url(link.value, &base);
        const bool leads = target && of_web(*target) && !(link.value.empty() && must_not_be_empty(link));
        return leads ? aim_for(*target) : none;
    };
    const bool is_path = link.value.size() > 1 && link.value[0] == '/' && link.value[1] != '/' && link.value[1] != '\\';
    if (!is_path || !is_own(base)) return read();
    const auto [known, is_new] = aims_of_paths_.try_emplace(std::string(link.value), none);
    return is_new ? known->second = read() : known->second;
}

std::vector<Target> Crawl::fresh() {
    std::vector<Target> targets;
    for (; next_to_ask_ < nodes_.size(); ++next_to_ask_) {
        const auto& address = nodes_[next_to_ask_].address;
        auto url = parse_url(address);
        if (!url) continue;
        const bool is_wanted = plan_.published.contains(address) || (is_followed(*url) && !ends_like_data(*url));
        targets.push_back({std::move(*url), {}, false, is_wanted ? Errand::get : Errand::see});
    }
    return targets;
}

void Crawl::take(Evidence evidence) {
    const auto at = node_numbers_.find(evidence.asked.href());
    if (at == node_numbers_.end()) return;
    const auto number = at->second;
    nodes_[number].end = evidence.end, nodes_[number].at = evidence.at;
    if (auto* reply = std::get_if<Reply>(&evidence.answer)) {
        const auto body = std::exchange(reply->body, {});
        if (reply->redirects()) take_redirect(evidence.asked, *reply);
        else if (reply->shows_page() && !body.empty()) take_file(number, evidence.asked, *reply, body);
    }
    nodes_[number].answer = std::move(evidence.answer);
}

/// The site may live elsewhere than where people begin: with "www.", or by https.
void Crawl::take_redirect(const Url& from, const Reply& reply) {
    Trip trip{from};
    if (!take_hop(trip, reply)) return;
    if (from.href() == plan_.start.href() && !is_own(trip.at)) begin_at(trip.at);
    else if (is_own(trip.at)) node_for(trip.at);
}

void Crawl::take_file(Number node, const Url& url, const Reply& reply, const std::string& body) {
    const auto published = plan_.published.find(nodes_[node].address);
    if (published != plan_.published.end() && reply.whole)
        nodes_[node].differs = text::fingerprint(body) != published->second.fingerprint;
    const auto type = reply.header("content-type");
    const auto kind = kind_served_as(type, body);
    if (kind == DocumentKind::other || !is_followed(url)) return;
    if (body.size() < longest_answer) {
        read(node, url, kind, {file_name_of(url), page_in_utf8(body, parameter_of(type, "charset")), {}});
        nodes_[node].has_ids &= reply.whole;  // what came of a page that was cut off may lack some
        return;
    }
    pages_.push_back({node,
                      places_.size(),
                      places_.size(),
                      {unread_result(url.href(), "the page is larger than 16 MB, the most that a page may have", "divide it")}});
}

void Crawl::read(Number node, const Url& url, DocumentKind kind, const site::File& file) {
    Arena arena;
    PageLinks links;
    read_document(file, kind, arena, links);
    Page page{node, places_.size(), 0, {}};
    if (links.links.size() > most_links)
        page.faults.push_back(unread_result(
            url.href(), fmt::format("the page has more than {} links, the most that a page may have", most_links), "divide it"));
    else add_links(page, url, file, links);
    page.end_of_places = places_.size();
    pages_.push_back(std::move(page));
    auto& of_page = nodes_[node];
    of_page.has_ids = has_ids(kind);
    for (const auto id : links.ids) of_page.ids.push_back(text::fingerprint(id));
    std::sort(of_page.ids.begin(), of_page.ids.end());
}

void Crawl::add_links(Page& page, const Url& url, const site::File& file, const PageLinks& links) {
    const auto base = base_of(url, links);
    LineCounter lines(file.bytes);
    bool has_faults = false;
    for (const auto& link : links.links) {
        const auto aim = aim_of(link, base);
        if (aim == none) has_faults |= !is_harmless(link, url, file);
        if (aim == none || !(plan_.wants_web || aims_[aim].is_own)) {
            ++others_;
            continue;
        }
        const auto place = lines.place(link.offset);
        places_.push_back({aim, Number(place.line), Number(place.column), link.element, link.attribute,
                           needs_of(file.bytes, link, aims_[aim].needs_if_followed)});
    }
    if (has_faults) page.faults = faults_in(url, file);
}

/// Mailboxes, numbers, and what is wrong: judged as in a folder of files, each address once.
bool Crawl::is_harmless(const Link& link, const Url& url, const site::File& file) {
    const auto [known, is_new] = harmless_.try_emplace(std::string(link.value));
    if (!is_new) return known->second;
    const auto site = site_with(url, file);
    const Resolver resolver(site);
    Arena arena;
    const std::optional<Link> no_base;
    return known->second = PageResolver(resolver, 0, no_base, arena).resolve(link).leads == Leads::needs_nothing;
}

}  // namespace links
