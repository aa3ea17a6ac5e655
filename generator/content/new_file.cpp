#include "content/new_file.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "content/kind_folders.hpp"
#include "content/new_snapshot.hpp"
#include "model/placeholder.hpp"

namespace content {
namespace {

using model::Kind;

constexpr std::string_view common = R"(title: {id}
summary: {summary}
changed: {today}
{sources}# see: [plan:prevent]           # further relations
# aliases: [/old/address/]      # addresses that lead here
# quick_exit: true              # "Exit this page" stands on it
draft: true                     # take this line out when it is ready
# publish_from: 2027-01-01
# embargo_until: 2027-05-07
# expires: 2028-01-01
)";

constexpr std::string_view page = R"(title: {id}
summary: {summary}
changed: {today}
draft: true                     # take this line out when it is ready
# menu: 3                       # its place in the menu
# footer: 2                     # its place in the footer
# label: its short name there
)";

constexpr std::string_view update = R"(title: {id}
summary: {summary}
draft: true                     # take this line out when it is ready
date: {today}
)";

constexpr std::string_view agreement = R"(in_force: {from: {today}}
approval:
  minute_not_held: {minute_not_held}
# approval: {meeting: {meeting}, minute: "38"}
# priorities: []
# partners: []
# follows: 2015-16
)";

constexpr std::string_view priority = R"(body: {board}
# wording: exact text as printed
# in_force: {from: "2012", to: "2015"}
approval:
  minute_not_held: {minute_not_held}
# approval: {meeting: {meeting}, minute: "38"}
# agreements: []
# partners: []
# areas: []
# plans: []
# indicators: []
)";

constexpr std::string_view partner = R"(role: One sentence.
type: statutory                 # board, commissioned, voluntary, group or national
# areas: []
# answers_for: []
# hosts: [example.org]          # web hosts whose links it owns
# contact: {mailbox: team@example.org}
)";

constexpr std::string_view area = R"(type: district                  # nation, region, force, county, unitary, beat or family-group
# ons_code: E07000130
# council: id-of-a-partner
# within: id-of-an-area
)";

constexpr std::string_view plan = R"(# owner: id-of-a-partner
# period: {from: "2018", to: "2021"}
# priorities: []
# partners: []
# areas: []
actions:
  - what: What is to be done
    # who: as printed
    # partner: id-of-a-partner
    # by_when: as printed
    # due: 2027-03-31
    status: not-stated          # open, ongoing, done or removed
)";

constexpr std::string_view indicator = R"(unit: rate-per-1000             # count, rate-per-100000, percent, ratio, pounds or rank
polarity: low-good              # high-good, neutral or range
# source_system: where the figures come from
# frequency: quarterly          # monthly, annual or one-off
decimals: 2
# outcome: one of the outcomes in site.yaml
# priorities: []
# smallest_area: district
)";

constexpr std::string_view meeting = R"(board: {board}
board_name: {board_name}
# pack: the id by which sources name this meeting's papers
minutes: not-held               # held
# decisions:
#   - {minute: "38", title: Title, text: ["as printed"]}
)";

constexpr std::string_view reference = R"(  type: document                # dashboard, toolkit, website, survey, campaign or guidance
  # address: https://example.org/
  # publisher: id-of-a-partner
  status: doubtful              # in-use, lost or closed
)";

constexpr std::string_view event = R"(  when: as printed
  # start: 2027-10-08
  # end: 2027-10-15
)";

/// The keys of one kind, below the common ones.
std::string_view own_keys(Kind kind) {
    switch (kind) {
        case Kind::agreement: return agreement;
        case Kind::priority: return priority;
        case Kind::partner: return partner;
        case Kind::area: return area;
        case Kind::plan: return plan;
        case Kind::indicator: return indicator;
        case Kind::meeting: return meeting;
        case Kind::reference: return reference;
        case Kind::event: return event;
        default: return "";
    }
}

std::string sources_from(const model::Meeting* latest) {
    if (!latest) return "sources: []                     # {pack: of a file in meetings/, paper: its title, paragraph: \"1\"}\n";
    return fmt::format("sources:\n  - pack: {:<23} # the board pack it comes from\n    paper: {}\n    paragraph: \"1\"\n", latest->pack,
                       model::placeholder::paper);
}

/// Puts in what a template leaves open.
class Filler {
public:
    Filler(const std::string& id, const model::Portal& portal, text::Date today) {
        const auto* latest = latest_pack(portal);
        words_ = {{"{id}", id},
                  {"{today}", today.iso()},
                  {"{summary}", std::string(model::placeholder::summary)},
                  {"{minute_not_held}", std::string(model::placeholder::minute_not_held)},
                  {"{sources}", sources_from(latest)},
                  {"{meeting}", latest ? latest->ref.id : today.iso()},
                  {"{board}", latest ? latest->board : "id-of-the-board"},
                  {"{board_name}", nlohmann::json(latest ? latest->board_name : "Name of the board").dump()}};
    }

    std::string fill(std::string_view keys) const {
        std::string facts(keys);
        for (const auto& [name, words] : words_)
            for (size_t at = 0; (at = facts.find(name, at)) != std::string::npos; at += words.size()) facts.replace(at, name.size(), words);
        return facts;
    }

private:
    std::vector<std::pair<std::string, std::string>> words_;
};

/// Lines of a map as an item of a list: every line two columns further right.
std::string as_item(std::string_view keys, const std::string& id) {
    std::string item = "- id: " + id + "\n";
    while (!keys.empty()) {
        const size_t end = keys.find('\n') + 1;
        item.append("  ").append(keys.substr(0, end));
        keys.remove_prefix(end);
    }
    return item;
}

std::string markdown(const std::string& facts) { return fmt::format("---\n{}---\n\n{}\n", facts, model::placeholder::text); }

}  // namespace

const model::Meeting* latest_pack(const model::Portal& portal) {
    const model::Meeting* latest = nullptr;
    for (const auto& held : portal.meetings)
        if (!held.pack.empty() && (!latest || held.date > latest->date)) latest = &held;
    return latest;
}

NewFile new_file(Kind kind, const std::string& id, const model::Portal& portal, text::Date today) {
    const Filler filler(id, portal, today);
    if (kind == Kind::page) return {id + ".md", markdown(filler.fill(page))};
    if (kind == Kind::snapshot) return snapshot_file(next_snapshot(portal, id, today));
    const auto* folder = folder_of(kind);
    const auto path = fmt::format("{}/{}{}", folder->folder, id, folder->ending);
    if (kind == Kind::update) return {path, markdown(filler.fill(update))};
    if (folder->ending == ".yaml") return {path, as_item(filler.fill(common), id) + filler.fill(own_keys(kind))};
    return {path, markdown(filler.fill(common) + filler.fill(own_keys(kind)))};
}

std::string new_term(const std::string& id, text::Date today) {
    return fmt::format(
        "- id: {0}\n  term: {0}\n  long: What the letters stand for\n  meaning: One plain sentence.\n  changed: {1}\n", id,
        today.iso());
}

}  // namespace content
