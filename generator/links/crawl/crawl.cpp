#include "links/crawl/crawl.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "links/internal/verdict.hpp"
#include "links/markup/encoding.hpp"
#include "links/url/limits.hpp"
#include "links/url/percent.hpp"
#include "links/visits/page_signs.hpp"
#include "links/visits/traveller.hpp"
#include "links/visits/web_link.hpp"
#include "text/ascii.hpp"
#include "text/fingerprint.hpp"

namespace links {
namespace {

using text::ForeignWords;

ForeignWords whole(std::string_view address) {
    constexpr auto longest = ForeignWords::longest_address;
    return ForeignWords::of(address.size() > longest ? "" : address, longest);
}

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

/// That a page of ours leads on to its first page is its way, and no sign of a page that has gone.
Problem without_suspicion(Problem problem, const Trip& trip) {
    if (problem != Problem::leads_home) return problem;
    const bool for_good =
        std::all_of(trip.hops.begin(), trip.hops.end(), [](const Hop& hop) { return hop.status == 301 || hop.status == 308; });
    return for_good ? Problem::moved : Problem::redirected;
}

/// The site's own host said so: one answer is enough.
Verdict verdict_of(const std::string& address, const Attempt& found) {
    Verdict verdict;
    const bool fails = info(found.problem).says == Says::fails || found.problem == Problem::fragment_missing;
    verdict.status = fails ? Status::broken : info(found.problem).status;
    verdict.problem = found.problem;
    verdict.words = words(address, found);
    return verdict;
}

/// Of a file whose links nobody knows.
Result unread(const Url& url, const std::string& why, const std::string& help) {
    Result result;
    result.page = whole(url.href());
    result.line = result.column = 1;
    result.verdict.status = Status::unchecked;
    result.verdict.fault = report::Kind::unreadable_file;
    result.verdict.words = {ForeignWords::of(why, longest_message), ForeignWords::of(help)};
    return result;
}

bool is_unread(const Result& result) { return result.verdict.fault == report::Kind::unreadable_file; }

/// What is wrong with links of the page by themselves, whatever hosts answer.
std::vector<Result> faults_in(const Url& url, const site::File& file) {
    using report::Kind;
    auto results = check(site_with(url, file), {Listing::not_ok, ""}).results;
    std::erase_if(results, [](const Result& result) {
        const auto fault = result.verdict.fault.value_or(Kind::file_missing);
        return fault == Kind::file_missing || fault == Kind::case_differs || fault == Kind::fragment_missing ||
               fault == Kind::text_fragment_missing || fault == Kind::outside_site;
    });
    for (auto& result : results) result.page = whole(url.href());
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
    if (nodes_.size() == plan_.most_addresses) return ++beyond_limit_, none;
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
    if (published != plan_.published.end()) nodes_[node].differs = text::fingerprint(body) != published->second.fingerprint;
    const auto type = reply.header("content-type");
    const auto kind = kind_served_as(type, body);
    if (kind == DocumentKind::other || !is_followed(url)) return;
    if (body.size() < longest_answer)
        return read(node, url, kind, {file_name_of(url), page_in_utf8(body, parameter_of(type, "charset")), {}});
    pages_.push_back({node,
                      places_.size(),
                      places_.size(),
                      {unread(url, "the page is larger than 16 MB, the most that a page may have", "divide it")}});
}

void Crawl::read(Number node, const Url& url, DocumentKind kind, const site::File& file) {
    Arena arena;
    PageLinks links;
    read_document(file, kind, arena, links);
    Page page{node, places_.size(), 0, {}};
    if (links.links.size() > most_links)
        page.faults.push_back(
            unread(url, fmt::format("the page has more than {} links, the most that a page may have", most_links), "divide it"));
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

/// The answer at the end of all redirects that stay on the site.
Evidence Crawl::evidence_of(Number node) const {
    const auto asked = parse_url(nodes_[node].address);
    Evidence found{*asked, {*asked}};
    std::vector<Number> passed;
    for (;;) {
        const auto& here = nodes_[node];
        found.answer = here.answer, found.end = here.end, found.at = here.at;
        passed.push_back(node);
        const auto* reply = std::get_if<Reply>(&here.answer);
        if (here.end != VisitEnd::answered || !reply || !reply->redirects() || !take_hop(found.trip, *reply)) return found;
        const auto next = node_numbers_.find(found.trip.at.href());
        if (next == node_numbers_.end()) break;
        node = next->second;
        if (std::find(passed.begin(), passed.end(), node) == passed.end()) continue;
        found.trip.end = TripEnd::circle;
        return found;
    }
    found.answer = Reply{200, {}, {}, {}};  // another site's, which is not asked
    return found;
}

bool Crawl::lacks(Number node, const std::string& id) const {
    const auto& page = nodes_[node];
    const auto has = [&](std::string_view one) {
        return std::binary_search(page.ids.begin(), page.ids.end(), text::fingerprint(one)) || text::lower_case(one) == "top";
    };
    return page.has_ids && !has(id) && !has(repaired_utf8(percent_decoded(id))) && !wanted_id(id).empty();
}

Crawl::Judged Crawl::judged_at(Number node) const {
    const auto found = evidence_of(node);
    const auto* reply = std::get_if<Reply>(&found.answer);
    Judged judged{classify(found, nullptr), reply ? std::string(reply->header("content-type")) : ""};
    judged.attempt.problem = without_suspicion(judged.attempt.problem, found.trip);
    const auto end = node_numbers_.find(found.trip.at.href());
    if (end != node_numbers_.end()) judged.end = end->second;
    judged.id = found.trip.fragment;
    return judged;
}

void Crawl::judge_all() {
    judged_.reserve(nodes_.size());
    for (Number node = 0; node < nodes_.size(); ++node) judged_.push_back(judged_at(node));
}

/// A fragment that a redirect names takes the place of the link's own. Null if the page has it.
const std::string* Crawl::missing_id(const Aim& aim) const {
    const auto& judged = judged_[aim.node];
    const auto& id = judged.id ? *judged.id : aim.id;
    const bool works = info(judged.attempt.problem).says == Says::works;
    return works && !id.empty() && judged.end != none && lacks(judged.end, id) ? &id : nullptr;
}

bool Crawl::is_worth_a_result(const Place& place, Listing listing) const {
    const auto& aim = aims_[place.aim];
    if (aim.node == none) return !aim.is_own;
    const auto& judged = judged_[aim.node];
    if (judged.attempt.problem == Problem::left_out) return false;
    return listing == Listing::all || judged.attempt.problem != Problem::none || !will_do(place.needs, judged.media_type) ||
           missing_id(aim);
}

Result Crawl::result_at(const Page& page, const Place& place) const {
    const auto& aim = aims_[place.aim];
    Result result;
    result.page = whole(nodes_[page.node].address);
    result.line = int(place.line), result.column = int(place.column);
    result.element = name(place.element), result.attribute = name(place.attribute);
    result.url = result.target = whole(aim.address);
    result.verdict.status = Status::unchecked;
    if (aim.node == none) return result;
    const auto& judged = judged_[aim.node];
    auto attempt = judged.attempt;
    if (const auto* id = missing_id(aim)) attempt.problem = Problem::fragment_missing, attempt.detail = ForeignWords::of(*id);
    else if (info(attempt.problem).says == Says::works && !will_do(place.needs, judged.media_type)) {
        attempt.problem = Problem::wrong_type;
        attempt.detail = ForeignWords::of(fmt::format("\"{}\", and {} is needed", judged.media_type, words_for(place.needs)));
    }
    result.verdict = verdict_of(aim.address, attempt);
    return result;
}

/// Of each published file, whether the host serves it as it is.
void Crawl::add_published(Checked& checked) const {
    for (const auto& [address, published] : plan_.published) {
        const auto known = node_numbers_.find(address);
        if (known == node_numbers_.end()) continue;
        auto attempt = judged_[known->second].attempt;
        if (attempt.problem == Problem::none && nodes_[known->second].differs) attempt.problem = Problem::not_as_published;
        if (attempt.problem == Problem::none || attempt.problem == Problem::left_out) continue;
        Result result;
        result.page = whole(published.file);
        result.line = result.column = 1;
        result.url = result.target = whole(address);
        result.verdict = verdict_of(address, attempt);
        checked.results.push_back(std::move(result));
    }
}

/// Where people begin, which no link of the site need lead to.
void Crawl::add_start(Checked& checked) const {
    if (!pages_.empty()) return;
    const auto address = plan_.start.href();
    auto& result = checked.results.emplace_back(unread(plan_.start, "", ""));
    result.url = result.target = whole(address);
    const auto& found = judged_[node_numbers_.at(address)].attempt;
    result.verdict.words = found.problem == Problem::none
                               ? Words{ForeignWords::of(fmt::format("\"{}\" is no page whose links could be followed", address)),
                                       ForeignWords::of("name the address of a web page")}
                               : words(address, found);
    ++checked.unread;
}

/// One result for all addresses that nobody asked.
void Crawl::add_left_out(Checked& checked) const {
    const auto unasked =
        std::count_if(nodes_.begin(), nodes_.end(), [](const Node& node) { return node.end == VisitEnd::left_out; });
    const auto count = size_t(unasked) + beyond_limit_;
    if (count == 0) return;
    checked.results.push_back(unread(plan_.start,
                                     fmt::format("{} addresses of the site were not asked: the limit of {} was reached first",
                                                 count, beyond_limit_ ? "addresses" : "time"),
                                     beyond_limit_ ? "raise --most-addresses" : "raise --minutes"));
    ++checked.unread;
}

Checked Crawl::checked(Listing listing) {
    judge_all();
    Checked checked;
    std::sort(pages_.begin(), pages_.end(),
              [&](const Page& a, const Page& b) { return nodes_[a.node].address < nodes_[b.node].address; });
    for (const auto& page : pages_) {
        checked.results.insert(checked.results.end(), page.faults.begin(), page.faults.end());
        checked.unread += size_t(std::count_if(page.faults.begin(), page.faults.end(), is_unread));
        for (size_t i = page.first_place; i < page.end_of_places; ++i)
            if (is_worth_a_result(places_[i], listing)) checked.results.push_back(result_at(page, places_[i]));
    }
    add_start(checked);
    add_published(checked);
    add_left_out(checked);
    checked.documents = checked.pages = pages_.size();
    checked.links = places_.size() + others_;
    checked.broken = size_t(std::count_if(checked.results.begin(), checked.results.end(),
                                          [](const Result& result) { return result.verdict.status == Status::broken; }));
    return checked;
}

}  // namespace links
