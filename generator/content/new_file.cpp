#include "content/new_file.hpp"

#include <fmt/format.h>

#include "content/kind_folders.hpp"

namespace content {
namespace {

using model::Kind;

constexpr std::string_view common = R"(title: {id}
summary: One plain sentence for lists and search engines.
changed: {today}
draft: true                     # take this line out when it is ready
sources:
  - pack: lscsb-2019-12-06      # the board pack it comes from
    paper: Title of the paper
    paragraph: "1"
# see: [plan:prevent]           # further relations
# aliases: [/old/address/]      # addresses that lead here
# quick_exit: true              # "Exit this page" stands on it
# publish_from: 2027-01-01
# embargo_until: 2027-05-07
# expires: 2028-01-01
)";

/// The keys of one kind, below the common ones.
std::string_view own_keys(Kind kind) {
    switch (kind) {
        case Kind::agreement:
            return "in_force: {from: 2019-12-06}\napproval:\n  minute_not_held: What is known instead of the minute.\n# "
                   "approval: {meeting: 2019-12-06, minute: \"38\"}\n# priorities: []\n# follows: 2015-16\n";
        case Kind::priority:
            return "body: lscsb\n# wording: exact text as printed\n# in_force: {from: \"2012\", to: \"2015\"}\napproval:\n  "
                   "minute_not_held: What is known instead of the minute.\n# approval: {meeting: 2019-12-06, minute: \"38\"}\n# "
                   "partners: []\n# plans: []\n# indicators: []\n";
        case Kind::partner:
            return "role: One sentence.\ntype: statutory                 # board, commissioned, voluntary, group or national\n# "
                   "answers_for: []\n# hosts: []\n# contact: {mailbox: team@example.org}\n# areas: []\n";
        case Kind::area:
            return "type: district\n# ons_code: E07000130\n# council: charnwood-borough-council\n# within: leicestershire\n";
        case Kind::plan:
            return "# owner: leicestershire-police\n# period: {from: \"2018\", to: \"2021\"}\n# priorities: []\nactions:\n  - "
                   "what: What is to be done\n    # who: as printed\n    # by_when: as printed\n    # due: 2027-03-31\n    "
                   "status: not-stated          # open, ongoing, done or removed\n";
        case Kind::indicator:
            return "unit: rate-per-1000\npolarity: low-good              # high-good, neutral or range\n# source_system: "
                   "Niche\n# frequency: quarterly\ndecimals: 2\n# priorities: []\n";
        case Kind::meeting:
            return "board: lscsb\nboard_name: Leicestershire Safer Communities Strategy Board\n# pack: "
                   "lscsb-2019-12-06\nminutes: not-held\n# decisions:\n#   - {minute: \"38\", title: Title, text: [\"as "
                   "printed\"]}\n";
        default: return "";
    }
}

std::string item(Kind kind, const std::string& id, text::Date today) {
    const auto keys = kind == Kind::reference
                          ? "  type: document                # dashboard, toolkit, website, survey, campaign or guidance\n  # "
                            "address: https://example.org/\n  status: doubtful              # in-use, lost or closed\n"
                          : "  when: as printed\n  # start: 2027-10-08\n  # end: 2027-10-15\n";
    return fmt::format(
        "- id: {0}\n  title: {0}\n  summary: One plain sentence for lists and search engines.\n  changed: {1}\n  draft: true                   # take this "
        "line out when it is ready\n  sources:\n    - {{pack: lscsb-2019-12-06, paper: Title of the paper}}\n{2}",
        id, today.iso(), keys);
}

std::string snapshot(const std::string& id, text::Date today) {
    return fmt::format(R"({{
  "$schema": "../schemas/snapshot.schema.json",
  "title": "{0}",
  "summary": "One plain sentence for lists and search engines.",
  "changed": "{1}",
  "draft": true,
  "meeting": "2019-12-06",
  "pack": "lscsb-2019-12-06",
  "paper": "Title of the paper",
  "period": {{"start": "2019-07-01", "end": "2019-09-30", "kind": "quarter", "label": "2019/20 Q2"}},
  "observations": []
}}
)", id, today.iso());
}

std::string markdown(std::string_view keys, const std::string& id, text::Date today) {
    std::string facts(keys);
    const auto put = [&](std::string_view name, const std::string& value) {
        facts.replace(facts.find(name), name.size(), value);
    };
    put("{id}", id);
    put("{today}", today.iso());
    return "---\n" + facts;
}

}  // namespace

std::optional<NewFile> new_file(Kind kind, const std::string& id, text::Date today) {
    if (kind == Kind::term) return std::nullopt;
    if (kind == Kind::page)
        return NewFile{
            id + ".md",
            fmt::format("---\ntitle: {}\nsummary: One plain sentence for lists and search engines.\nchanged: {}\ndraft: true\n---\n\nWrite the text here.\n",
                        id, today.iso())};
    const auto* folder = folder_of(kind);
    const auto path = fmt::format("{}/{}{}", folder->folder, id, folder->ending);
    if (kind == Kind::snapshot) return NewFile{path, snapshot(id, today)};
    if (kind == Kind::reference || kind == Kind::event) return NewFile{path, item(kind, id, today)};
    if (kind == Kind::update)
        return NewFile{
            path, fmt::format("---\ntitle: {}\nsummary: One plain sentence for lists and search engines.\ndate: {}\ndraft: true\n---\n\nWrite the text here.\n",
                              id, today.iso())};
    return NewFile{path, markdown(common, id, today) + std::string(own_keys(kind)) + "---\n\nWrite the text here.\n"};
}

std::string new_term(const std::string& id, text::Date today) {
    return fmt::format(
        "- id: {0}\n  term: {0}\n  long: What the letters stand for\n  meaning: One plain sentence.\n  changed: {1}\n", id,
        today.iso());
}

}  // namespace content
