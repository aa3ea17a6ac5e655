// The whole of the content, typed.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "model/link_health.hpp"

namespace model {

/// A period as the papers give it; either end may be unknown.
struct Span {
    std::string from;
    std::string to;
};

/// Which decision allows a priority or an edition of the agreement to be published.
struct Approval {
    text::Placed<std::string> meeting;
    text::Placed<std::string> minute;
    std::string minute_not_held;  ///< what is known instead, when no minute is held
    std::string when;
    text::Place place;

    bool given() const { return place.line > 0; }
    bool has_minute() const { return !minute.value.empty(); }
};

struct Agreement : Entry {
    Span in_force;
    std::string name_then;
    std::string legal_basis;
    Approval approval;
    std::optional<PlacedRef> follows;
};

struct Priority : Entry {
    std::string body;
    std::string wording;
    Span in_force;
    Approval approval;
    std::optional<PlacedRef> follows;
    int order = 0;
};

struct Contact {
    std::string mailbox;
    std::string phone;
    std::string note;
};

struct Partner : Entry {
    std::string role;
    std::string type;
    std::vector<std::string> answers_for;
    std::vector<std::string> hosts;
    Contact contact;
};

struct Area : Entry {
    std::string type;
    std::string ons_code;
    std::string csp;
    std::optional<PlacedRef> council;
    std::optional<PlacedRef> within;
};

enum class ActionStatus { not_stated, open, ongoing, done, removed };

struct Action {
    std::string what;
    std::string wording;  ///< as printed, where `what` says it more plainly
    std::string who;
    std::optional<PlacedRef> partner;
    std::string by_when;
    std::optional<text::Date> due;
    std::optional<text::Date> started;
    ActionStatus status = ActionStatus::not_stated;
    std::string outcome;
    std::optional<Source> source;  ///< none only if the plan has none
    text::Place place;
};

struct Plan : Entry {
    std::optional<PlacedRef> owner;
    Span period;
    std::string status;
    std::optional<PlacedRef> follows;
    std::vector<Action> actions;
};

enum class Unit { count, rate_per_1000, rate_per_100000, percent, ratio, pounds, rank, average };
enum class Polarity { low_good, high_good, neutral, range };

std::string_view name(Unit unit);       ///< "rate-per-1000", as the data files write it
std::string_view words(Unit unit);      ///< "per 1,000 population"
std::string_view words(Polarity polarity);  ///< "lower is better"
std::string_view words(ActionStatus status);

struct Break {
    text::Date from;
    std::string why;
};

struct Indicator : Entry {
    Unit unit = Unit::count;
    Polarity polarity = Polarity::neutral;
    std::optional<double> range_low, range_high;
    std::string source_system;
    std::string frequency;
    int decimals = 0;
    std::vector<Break> breaks;
    std::vector<std::string> caveats;
    std::string smallest_area;
    int suppress_below = 5;
    double threshold = 5;  ///< smallest change, in %, that earns an arrow
    text::Placed<std::string> outcome;  ///< one of the settings' outcomes, or empty
    std::vector<PlacedRef> parts;       ///< indicators that together make up this one
};

/// A number with the digits that the paper has: 70.7 and "70.70".
struct Number {
    double value = 0;
    std::string digits;
};

/// Which way the paper's words say that a number went, or stands beside another.
enum class Said { nothing, up, slightly_up, level, slightly_down, down };

/// How the paper puts the figure beside another area's, which is an observation of its own where it has a number.
struct Benchmark {
    PlacedRef area;
    Said said = Said::nothing;
};

/// What the paper itself printed about a figure.
struct Printed {
    std::optional<Number> previous;        ///< the earlier value
    std::optional<Number> change;          ///< since the earlier value, in the figure's unit
    std::optional<Number> change_percent;  ///< the same in %
    Said said = Said::nothing;             ///< of the change
    std::vector<Benchmark> benchmarks;
    std::string rag;
    std::string arrow;
    std::string comparison;
    std::string words;
};

struct Observation {
    PlacedRef indicator;
    PlacedRef area;
    text::Period period;
    std::optional<double> value;
    std::string value_printed;  ///< the digits as the paper has them: "70.70"
    std::optional<Number> was;  ///< of a revised figure: the value before
    Unit unit = Unit::count;
    bool unit_given = false;  ///< false: the indicator's own unit
    std::optional<double> count;
    std::optional<double> denominator;  ///< of a rank: how many are ranked
    std::vector<std::string> status;  ///< symbols without brackets: "p", "r", "x"
    std::string paragraph;
    std::vector<std::string> caveats;
    Printed printed;
};

struct Snapshot : Entry {
    std::optional<PlacedRef> meeting;
    text::Placed<std::string> pack;
    std::string paper;
    text::Period period{*text::Date::parse("1970-01-01"), *text::Date::parse("1970-01-01"), text::PeriodKind::point, ""};
    std::vector<std::string> notes;
    std::string arrows_show;  ///< where the paper's arrows are not of the change that it prints beside them
    std::vector<Observation> observations;
};

struct Reference : Entry {
    std::string printed;
    text::Placed<std::string> url;        ///< the address to use; empty if there is none
    std::optional<PlacedRef> publisher;
    std::string publisher_name;
    std::string type;
    std::vector<std::string> topics;
    std::string status;
    std::string note;
    text::Placed<std::string> alternate;
    text::Placed<std::string> planned_move;
    std::optional<text::Date> planned_move_from;
};

struct Decision {
    std::string minute;
    std::string title;
    std::vector<std::string> text;
    std::vector<PlacedRef> about;
    std::optional<Source> source;
    text::Place place;
};

enum class Rag { blank, red, amber, green };
std::string_view words(Rag rag);

/// One row of the action log as it stood at a meeting.
struct LogRow {
    std::string number;
    std::optional<text::Date> date;
    std::string what;
    std::string who;
    std::string comments;
    Rag status = Rag::blank;
    bool complete = false;  ///< the log says so in words
    std::vector<PlacedRef> about;
    std::optional<std::pair<PlacedRef, std::string>> follows;    ///< meeting and row number
    std::optional<std::pair<PlacedRef, std::string>> closed_by;  ///< meeting and minute
    text::Place place;
};

struct Paper {
    std::string item;
    std::string title;
    bool restricted = false;
};

struct Meeting : Entry {
    text::Date date = *text::Date::parse("1970-01-01");
    std::string board;
    std::string board_name;
    std::string venue;
    std::string time;
    std::string pack;
    std::string pack_title;
    bool minutes_held = false;
    std::string chair;
    std::vector<Decision> decisions;
    std::vector<LogRow> action_log;
    std::vector<Paper> papers;

    const Decision* decision(std::string_view minute) const;
};

struct Event : Entry {
    std::optional<text::Date> start;
    std::optional<text::Date> end;
    std::string repeats;
    std::string when;
};

struct Update : Entry {
    text::Placed<text::Date> date{*text::Date::parse("1970-01-01"), {}};
};

struct Term : Entry {
    std::string long_form;
};

/// A page at its own path, or the words before a list.
struct Page : Entry {
    std::string lists;   ///< which list follows the text; empty for none
    std::optional<text::Date> date;
    std::string section;  ///< address of the folder it stands in: "/governance/"; its own parent for a folder's index
    bool is_index = false;
    int menu = 0;  ///< place in the menu from 1; 0 for none
    int footer = 0;
    std::string label;
    std::string language;  ///< if it is not the site's: "cy"
    text::Placed<std::string> translation_of;  ///< address of the page that says the same in the site's language
};

/// A link that the checker leaves alone.
struct LinkException {
    std::string address;
    std::string reason;
    PlacedRef owner{{Kind::partner, ""}, {}};
    text::Date expires = *text::Date::parse("1970-01-01");
    text::Place place;
};

/// The figures of a snapshot, held fast once the meeting has had them.
struct Noted {
    PlacedRef snapshot{{Kind::snapshot, ""}, {}};
    std::string figures;  ///< their fingerprint
};

struct Review {
    std::string what;
    int every_months = 12;
    text::Date last = *text::Date::parse("1970-01-01");
    std::string source;
    text::Place place;
};

struct LinkPolicy {
    int confirm_runs = 3;    ///< failed runs before a link is called broken …
    int confirm_hours = 72;  ///< … over at least this time
    std::optional<int> gone_runs;  ///< enough for pages that are gone (404, 410)
    int stable_runs = 3;     ///< runs that find the same new address before it is settled
    int target_days = 10;    ///< days in which a broken link is to be mended
    int fresh_hours = 20;    ///< good results are not asked for again so soon
    int check_every_days = 7;  ///< `csa status` warns when the links were not asked for longer
    bool robots_txt = false;  ///< obey it
    std::vector<std::string> allow_private;  ///< hosts that may have private addresses
};

struct MenuItem {
    std::string label;
    text::Placed<std::string> address;
};

/// One number to call, as in "In an emergency: 999".
struct Route {
    std::string when;
    std::string phone;
    std::string name;  ///< who answers; empty where the number says it all
    std::string band;  ///< the words before it in the band at the top of every page; empty: not there
};

/// Where `csa publish` sends the site: a folder of this machine or, by the name that rclone has for it, a place elsewhere.
struct PublishTarget {
    std::string name;
    std::string folder;       ///< empty if it is elsewhere
    std::string remote;       ///< "web:site"; empty if it is a folder
    int keep = 5;             ///< releases in the folder, the current one included
    int may_vanish = 10;      ///< of the published pages, in percent
    bool compressed = false;  ///< with a .gz and a .br copy beside what gains from it
    text::Place place;
};

/// What finished pages are held to, besides the rules that need no number.
struct PageRules {
    int weight_kb = 500;  ///< the most that a page and all that it loads may weigh, not compressed
};

struct Settings {
    std::string title = "Site";
    std::string organisation;
    std::string address = "http://localhost/";  ///< ends with '/'
    std::string description;
    std::string mailbox;
    std::string notice;
    std::string language = "en-GB";
    text::Placed<std::string> quick_exit{"https://www.bbc.co.uk/weather", {}};  ///< a harmless page of another site
    std::vector<Route> reporting;
    std::vector<Review> reviews;
    std::vector<std::string> outcomes;  ///< what indicators are grouped by, in this order
    int stale_figures_months = 6;
    int overdue_action_days = 90;
    int reading_grade = 0;  ///< years of school that no text should ask for more of; 0: texts are not judged
    std::optional<PageRules> page_rules;  ///< without them finished pages are not judged
    LinkPolicy link_policy;
    std::vector<PublishTarget> targets;
    std::vector<text::Placed<std::string>> withdrawn;  ///< addresses that were taken down on purpose
    std::vector<MenuItem> menu;  ///< besides the pages that ask for a place in it
};

/// A file that is published as it is.
struct Asset {
    std::string path;
    std::string bytes;
};

struct Portal {
    std::string root;  ///< how findings call the content folder: places begin with it and '/'
    Settings settings;
    std::vector<Agreement> agreements;
    std::vector<Priority> priorities;
    std::vector<Partner> partners;
    std::vector<Area> areas;
    std::vector<Plan> plans;
    std::vector<Indicator> indicators;
    std::vector<Snapshot> snapshots;
    std::vector<Reference> references;
    std::vector<Meeting> meetings;
    std::vector<Event> events;
    std::vector<Update> updates;
    std::vector<Term> terms;
    std::vector<Page> pages;
    std::vector<LinkException> exceptions;
    std::vector<Noted> noted;
    LinkHealthBook link_health;  ///< not written by anybody: what the checker remembers
    std::vector<Asset> assets;

    /// "a/b.md" of the place "content/a/b.md".
    std::string_view below_root(std::string_view file) const {
        return file.substr(std::min(root.empty() ? 0 : root.size() + 1, file.size()));
    }

    std::string shown(std::string_view path) const { return root.empty() ? std::string(path) : root + "/" + std::string(path); }

    /// Calls `visit(const Entry&)` for every entry, kind by kind, each kind in the order of its ids.
    template <class Visit>
    void each(Visit&& visit) const {
        const auto all = [&](const auto& entries) { for (const auto& entry : entries) visit(entry); };
        all(agreements), all(priorities), all(partners), all(areas), all(plans), all(indicators), all(snapshots), all(references);
        all(meetings), all(events), all(updates), all(terms), all(pages);
    }

    /// In the order of `each`.
    std::vector<const Entry*> entries() const {
        std::vector<const Entry*> found;
        each([&](const Entry& entry) { found.push_back(&entry); });
        return found;
    }
};

}  // namespace model
