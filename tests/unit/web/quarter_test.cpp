// A quarter of daily runs over 500 links with scripted outages, through the real visits, policy and memory.
#include <doctest/doctest.h>

#include <boost/filesystem/operations.hpp>

#include <random>
#include <set>

#include "../links/fake_web.hpp"
#include "links/register/external.hpp"
#include "links/visits/network.hpp"
#include "web/memory.hpp"

namespace {

using links::Problem;
using links::Status;
using links::Trouble;

constexpr int days = 90, link_count = 500, hosts = 100;
const auto first_day = text::from_unix(1'795'320'000);

enum class Fate { fine, gone, forbidden, slow, faulty, bad_certificate, soft, sold };

struct Outage {
    int from = 0, length = 0;
    bool covers(int day) const { return day >= from && day < from + length; }
};

struct Page {
    std::string host, path;
    Fate fate;
    int from = 0;  ///< the day of its fate
    std::string words;
};

/// The mix of a real inventory: 90 in 100 fine, 6 gone, the rest a bit of everything.
class Script {
public:
    Script() {
        for (int i = 0; i < link_count; ++i) pages_.push_back(page(i));
        for (int host = 0; host < hosts; ++host) outages_.push_back({pick(5, 80), pick(0, 3)});
    }

    const std::vector<Page>& pages() const { return pages_; }
    /// Five days long, later a day, at last in the middle of a run.
    static bool network_is_cut(int day) { return (day >= 20 && day < 25) || day == 60 || day == 75; }

    /// Whether the run of that day can tell how `page` is.
    bool tells(const Page& page, int day) const {
        const int host = number_of(page.host);
        return !cut(host, day) && !outages_[size_t(host)].covers(day);
    }

    fake::Response answer(const links::Request& request, int day) const {
        const int host = number_of(request.host);
        if (cut(host, day)) return {fake::silence(Trouble::no_such_host)};
        const auto path = fake::url_of(request).path();
        if (path == "/")
            return {fake::page("<title>Council</title><p>Welcome. Bins, parking, schools, libraries, jobs and more.")};
        const auto at = std::find_if(pages_.begin(), pages_.end(),
                                     [&](const Page& page) { return page.host == request.host && page.path == path; });
        const bool lasting = at != pages_.end() && (at->fate == Fate::slow || at->fate == Fate::faulty);
        if (outages_[size_t(host)].covers(day) && !lasting) return outage(host);
        return at == pages_.end() ? missing(host, day) : answer(*at, day);
    }

private:
    static int number_of(const std::string& host) { return std::stoi(host.substr(1)); }
    static bool cut(int host, int day) { return network_is_cut(day) && (day != 75 || host % 2 == 0); }

    int pick(int from, int to) { return std::uniform_int_distribution(from, to)(chance_); }

    Page page(int i) {
        constexpr std::array<std::pair<int, Fate>, 7> fates{{{450, Fate::fine},
                                                             {480, Fate::gone},
                                                             {484, Fate::forbidden},
                                                             {486, Fate::slow},
                                                             {488, Fate::faulty},
                                                             {490, Fate::bad_certificate},
                                                             {496, Fate::soft}}};
        const auto at = std::find_if(fates.begin(), fates.end(), [&](const auto& fate) { return i < fate.first; });
        const auto fate = at == fates.end() ? Fate::sold : at->second;
        const int host = fate == Fate::sold ? 95 + i % 5 : fate == Fate::soft ? 90 + i % 5 : i % 95;
        return {"h" + std::to_string(host) + ".example", "/section/page-" + std::to_string(i), fate, pick(3, 70), words(60)};
    }

    std::string words(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += "word" + std::to_string(pick(0, 9999)) + " ";
        return text;
    }

    static fake::Response outage(int host) {
        if (host % 3 == 0) return {fake::reply(503)};
        return {fake::silence(host % 3 == 1 ? Trouble::timed_out : Trouble::not_connected)};
    }

    /// Hosts from 90 on show a page for everything, those from 95 on are sold one day.
    fake::Response missing(int host, int day) const {
        if (host < 90) return {fake::reply(404)};
        const auto at = std::find_if(pages_.begin(), pages_.end(), [&](const Page& page) {
            return page.fate == Fate::sold && page.host == "h" + std::to_string(host) + ".example" && day >= page.from;
        });
        return {fake::page(at == pages_.end() ? sorry : for_sale)};
    }

    static fake::Response answer(const Page& page, int day) {
        const auto fine = fake::page("<title>" + page.path + "</title><p>" + page.words);
        if (day < page.from) return {fine};
        switch (page.fate) {
            case Fate::gone: return {fake::reply(404)};
            case Fate::forbidden: return {fake::reply(403)};
            case Fate::slow: return day % 2 ? fake::Response{fake::silence(Trouble::timed_out)} : fake::Response{fine};
            case Fate::faulty: return day % 3 ? fake::Response{fake::reply(503)} : fake::Response{fine};
            case Fate::bad_certificate: return {fake::silence(Trouble::certificate_expired)};
            case Fate::soft: return {fake::page(sorry)};
            case Fate::sold: return {fake::page(for_sale)};
            case Fate::fine: break;
        }
        return {fine};
    }

    static inline const std::string sorry =
        "<title>Sorry</title><p>We looked everywhere, but that page is not here any more. Search our site instead.";
    static inline const std::string for_sale =
        "<title>example</title><p>This domain is for sale. Make an offer to its owner today.";

    std::mt19937 chance_{7};
    std::vector<Page> pages_;
    std::vector<Outage> outages_;
};

links::Checked as_checked(const std::vector<Page>& pages) {
    links::Checked checked;
    for (const auto& page : pages) {
        links::Result result;
        result.verdict.status = Status::unchecked;
        result.target = text::ForeignWords::of("https://" + page.host + page.path);
        checked.results.push_back(std::move(result));
    }
    return checked;
}

/// One daily run.
void run(const Script& script, int day, const links::Checked& checked, links::Knowledge& knowledge, web::Memory& memory) {
    const auto now = first_day + std::chrono::days(day);
    const int number = memory.begin_run(now);
    links::Manners manners;
    manners.pace = links::Instant(0);
    links::Round round(manners, now);
    for (auto& target : links::targets(checked, knowledge, now)) round.add(std::move(target));
    fake::Web web([&](const links::Request& request) { return script.answer(request, day); });
    std::vector<web::Recorded> visits;
    for (const auto& evidence : web.run(round))
        for (auto& visit : links::attempts_of(evidence, knowledge)) visits.push_back(std::move(visit));
    memory.record(number, visits);
    for (auto& [link, attempt] : visits) attempt.run = number, knowledge.history[link].push_back(attempt);
    if (links::network_was_down(knowledge.history, number)) memory.discount(number, links::discount(knowledge.history, number));
    memory.end_run(number, now);
}

struct Seen {
    int alarms = 0;                   ///< days on which the link was called broken
    std::optional<int> broken_after;  ///< runs that counted from the day of its fate to the day it was called broken
    bool flagged = false;             ///< as a soft 404 or a sold name
};

void look(const Script& script, int day, const links::Checked& checked, std::vector<Seen>& seen) {
    for (size_t i = 0; i < seen.size(); ++i) {
        const auto& result = checked.results[i];
        seen[i].flagged |= result.verdict.code() == "soft-not-found" || result.verdict.code() == "domain-for-sale";
        if (result.verdict.status != Status::broken) continue;
        ++seen[i].alarms;
        if (seen[i].broken_after) continue;
        int counted = 0;
        for (int past = script.pages()[i].from; past <= day; ++past) counted += script.tells(script.pages()[i], past);
        seen[i].broken_after = counted;
    }
}

}  // namespace

TEST_CASE("a quarter of daily runs: no false alarm, nothing missed") {
    const auto file = boost::filesystem::temp_directory_path() / boost::filesystem::unique_path("csa-quarter-%%%%%%%%.sqlite");
    const Script script;
    const auto links = as_checked(script.pages());
    std::vector<Seen> seen(script.pages().size());
    links::Knowledge knowledge;
    knowledge.policy.gone_runs = 3;
    size_t broken = 0;
    for (int day = 0; day < days; ++day) {
        web::Memory memory(file.string());
        knowledge.history = memory.history();
        run(script, day, links, knowledge, memory);
        auto judged = links;
        links::judge(judged, links::Register(knowledge), links::Listing::all);
        look(script, day, judged, seen);
        if (Script::network_is_cut(day) && day != 75) CHECK(judged.broken <= broken);
        broken = judged.broken;
    }
    boost::filesystem::remove(file);

    int lost = 0, flagged = 0, falsely_flagged = 0, false_alarms = 0;
    for (size_t i = 0; i < seen.size(); ++i) {
        const auto fate = script.pages()[i].fate;
        const bool replaced = fate == Fate::soft || fate == Fate::sold;
        CAPTURE(script.pages()[i].path);
        CAPTURE(int(fate));
        if (fate == Fate::gone) CHECK(seen[i].broken_after.value_or(99) <= 3);
        else if (!replaced) CHECK(seen[i].alarms == 0);
        else if (!replaced) false_alarms += seen[i].alarms;
        lost += replaced, flagged += replaced && seen[i].flagged, falsely_flagged += !replaced && seen[i].flagged;
    }
    CHECK(false_alarms == 0);
    CHECK(falsely_flagged == 0);
    CHECK(flagged == lost);
}
