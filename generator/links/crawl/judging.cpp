#include <algorithm>

#include <fmt/format.h>

#include "links/crawl/crawl.hpp"
#include "links/url/percent.hpp"
#include "links/visits/traveller.hpp"
#include "links/visits/web_link.hpp"
#include "text/ascii.hpp"
#include "text/fingerprint.hpp"

namespace links {
namespace {

using text::ForeignWords;

/// The site's own host said so: one answer is enough.
Verdict verdict_of(const std::string& address, const Attempt& found) {
    Verdict verdict;
    const bool fails = info(found.problem).says == Says::fails || found.problem == Problem::fragment_missing;
    verdict.status = fails ? Status::broken : info(found.problem).status;
    verdict.problem = found.problem;
    verdict.words = words(address, found);
    return verdict;
}

bool is_unread(const Result& result) { return result.verdict.fault == report::Kind::unreadable_file; }

}  // namespace

/// The answer at the end of all redirects that stay on the site.
Evidence Crawl::evidence_of(Number node) const {
    const auto asked = parse_url(nodes_[node].address);
    Evidence found{*asked, {*asked}};
    found.of_own_site = true;
    std::vector<Number> passed;
    for (;;) {
        const auto& here = nodes_[node];
        found.answer = here.answer, found.end = here.end, found.at = here.at;
        passed.push_back(node);
        const auto* reply = std::get_if<Reply>(&here.answer);
        if (here.end != VisitEnd::answered || !reply || !reply->redirects() || !take_hop(found.trip, *reply)) return found;
        const auto next = node_numbers_.find(found.trip.at.href());
        if (next == node_numbers_.end() && is_own(found.trip.at)) return found.end = VisitEnd::left_out, found;
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
    result.page = ForeignWords::whole_address(nodes_[page.node].address);
    result.line = int(place.line), result.column = int(place.column);
    result.element = name(place.element), result.attribute = name(place.attribute);
    result.url = result.target = ForeignWords::whole_address(aim.address);
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
        result.page = ForeignWords::whole_address(published.file);
        result.line = result.column = 1;
        result.url = result.target = ForeignWords::whole_address(address);
        result.verdict = verdict_of(address, attempt);
        checked.results.push_back(std::move(result));
    }
}

/// Where people begin, which no link of the site need lead to.
void Crawl::add_start(Checked& checked) const {
    if (!pages_.empty()) return;
    const auto address = plan_.start.href();
    auto& result = checked.results.emplace_back(unread_result(plan_.start.href(), "", ""));
    result.url = result.target = ForeignWords::whole_address(address);
    const auto& found = judged_[node_numbers_.at(address)].attempt;
    result.verdict.words = found.problem == Problem::none
                               ? Words{ForeignWords::of(fmt::format("\"{}\" is no page whose links could be followed", address)),
                                       ForeignWords::of("name the address of a web page")}
                               : words(address, found);
    ++checked.unread;
}

/// Addresses of the site about which nothing is known, and those that lead on to them.
std::set<std::string> Crawl::unasked() const {
    std::set<std::string> addresses;
    for (Number node = 0; node < nodes_.size(); ++node)
        if (judged_[node].attempt.problem == Problem::left_out) addresses.insert(nodes_[node].address);
    for (const auto& aim : aims_)
        if (aim.is_own && aim.node == none) addresses.insert(aim.address.substr(0, aim.address.find('#')));
    for (const auto& [address, published] : plan_.published)
        if (!node_numbers_.contains(address)) addresses.insert(address);
    return addresses;
}

/// One result for all of them.
void Crawl::add_left_out(Checked& checked) const {
    const auto count = unasked().size();
    if (count == 0) return;
    const bool is_full = nodes_.size() == plan_.most_addresses;
    checked.results.push_back(
        unread_result(plan_.start.href(),
                      fmt::format("nothing is known of {} addresses of the site: the limit of {} was reached first", count,
                                  is_full ? "addresses" : "time"),
                      is_full ? "raise --most-addresses" : "raise --minutes"));
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
