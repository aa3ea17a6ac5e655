// What `csa new` writes: the facts of each kind, with comments; words in braces are put in.
#pragma once

#include <string_view>

namespace content::templates {

inline constexpr std::string_view common = R"(title: {id}
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

inline constexpr std::string_view page = R"(title: {id}
summary: {summary}
changed: {today}
draft: true                     # take this line out when it is ready
# menu: 3                       # its place in the menu
# footer: 2                     # its place in the footer
# label: its short name there
)";

inline constexpr std::string_view update = R"(title: {id}
summary: {summary}
draft: true                     # take this line out when it is ready
date: {today}
)";

inline constexpr std::string_view agreement = R"(in_force: {from: {today}}
approval:
  minute_not_held: {minute_not_held}
# approval: {meeting: {meeting}, minute: "38"}
# priorities: []
# partners: []
# follows: 2015-16
)";

inline constexpr std::string_view priority = R"(body: {board}
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

inline constexpr std::string_view partner = R"(role: One sentence.
type: statutory                 # board, commissioned, voluntary, group or national
# areas: []
# answers_for: []
# hosts: [example.org]          # web hosts whose links it owns
# contact: {mailbox: team@example.org}
)";

inline constexpr std::string_view area = R"(type: district                  # nation, region, force, county, unitary, beat or family-group
# ons_code: E07000130
# council: id-of-a-partner
# within: id-of-an-area
)";

inline constexpr std::string_view plan = R"(# owner: id-of-a-partner
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

inline constexpr std::string_view indicator = R"(unit: rate-per-1000             # count, rate-per-100000, percent, ratio, pounds or rank
polarity: low-good              # high-good, neutral or range
# source_system: where the figures come from
# frequency: quarterly          # monthly, annual or one-off
decimals: 2
# outcome: one of the outcomes in site.yaml
# priorities: []
# smallest_area: district
)";

inline constexpr std::string_view meeting = R"(board: {board}
board_name: {board_name}
# pack: the id by which sources name this meeting's papers
minutes: not-held               # held
# decisions:
#   - {minute: "38", title: Title, text: ["as printed"]}
)";

inline constexpr std::string_view reference = R"(  type: document                # dashboard, toolkit, website, survey, campaign or guidance
  # address: https://example.org/
  # publisher: id-of-a-partner
  status: doubtful              # in-use, lost or closed
)";

inline constexpr std::string_view event = R"(  when: as printed
  # start: 2027-10-08
  # end: 2027-10-15
)";

}  // namespace content::templates
