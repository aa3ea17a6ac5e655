// What site.yaml says, and the lists beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace model {

struct Review {
    std::string what;
    int every_months = 12;
    text::Date last = *text::Date::parse("1970-01-01");
    std::string source;
    text::Place place;
};

/// What an answer means, where somebody knows better than the checker.
enum class Meaning { works, missing, blocked };

constexpr std::string_view name(Meaning meaning) {
    switch (meaning) {
        case Meaning::works: return "works";
        case Meaning::missing: return "missing";
        case Meaning::blocked: return "blocked";
    }
    return "";
}

struct StatusRule {
    int status = 0;
    Meaning means = Meaning::works;
    text::Placed<std::string> host;  ///< empty for every host
};

struct LinkPolicy {
    int confirm_runs = 3;          ///< failures in a row before a link is called broken …
    int confirm_hours = 72;        ///< … over at least this time; a gap between two visits counts for at most half of it
    std::optional<int> gone_runs;  ///< enough for pages that are gone (404, 410)
    int stable_runs = 3;           ///< runs that find the same new address before it is settled
    int target_days = 10;          ///< days in which a broken link is to be mended
    int fresh_hours = 20;          ///< good results are not asked for again so soon
    int run_minutes = 75;          ///< for one run over all links; what is left then is for the next one
    int check_every_days = 7;      ///< `csa status` warns when the links have not been checked for longer
    bool robots_txt = false;       ///< obey it
    std::vector<text::Placed<std::string>> allow_private;  ///< hosts that may have private addresses
    std::vector<StatusRule> statuses;                      ///< the first that fits decides
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

/// Where `csa publish` sends the site. One of the three places is not empty.
struct PublishTarget {
    std::string name;
    std::string folder;       ///< of this machine, for releases
    std::string remote;       ///< elsewhere, by the name that rclone has for it: "web:site"
    std::string archive;      ///< a zip file of this machine
    int keep = 5;             ///< releases in the folder, the current one included
    int may_vanish = 10;      ///< of the published pages, in percent
    bool compressed = false;  ///< with a .gz and a .br copy beside what gains from it
    text::Place place;
};

/// What finished pages are held to, besides the rules that need no number.
struct PageRules {
    int weight_kb = 500;  ///< the most that a page and all that it loads may weigh, not compressed
};

/// An address that was taken down on purpose.
struct Withdrawn {
    text::Placed<std::string> address;
    std::string reason;
};

/// A link that the checker leaves alone.
struct LinkException {
    static constexpr std::string_view file = "exceptions.yaml";
    std::string address;
    std::string reason;
    PlacedRef owner;
    text::Date expires = *text::Date::parse("1970-01-01");
    text::Place place;
};

/// The figures of a snapshot, held fast once the meeting has had them.
struct Noted {
    static constexpr std::string_view file = "noted.yaml";
    PlacedRef snapshot;
    std::string figures;  ///< their fingerprint
};

/// On which terms the data may be used.
struct Licence {
    std::string title;
    text::Placed<std::string> address;  ///< of the site, "/about-the-data/#licence", or of the web; empty where nothing is said
};

/// A warning that a person has looked at, and that may stay.
struct KnownFinding {
    static constexpr std::string_view file = "known.yaml";
    text::Placed<std::string> rule;  ///< its code
    std::string where;               ///< its file, without the folder of the content, the theme or the site
    std::string reason;
    std::string who;  ///< a role
    text::Placed<text::Date> day{*text::Date::parse("1970-01-01"), {}};
    std::optional<text::Placed<text::Date>> until;
    std::string fingerprint;
    text::Place place;
};

struct Settings {
    static constexpr std::string_view file = "site.yaml";
    std::string title = "Site";
    std::string organisation;
    PlacedRef area;                             ///< the one of the agreement: its figures speak first
    PlacedRef board;                            ///< the partner whose priorities the site is about
    std::string address = "http://localhost/";  ///< ends with '/'
    std::string description;
    std::string mailbox;
    std::string notice;
    std::string language = "en-GB";
    Licence licence;
    text::Placed<std::string> quick_exit{"https://www.bbc.co.uk/weather", {}};  ///< a harmless page of another site
    std::vector<Route> reporting;
    std::vector<Review> reviews;
    std::vector<std::string> outcomes;  ///< what indicators are grouped by, in this order
    std::vector<PlacedRef> headlines;   ///< the indicators of the dashboard's tiles, in this order
    int stale_figures_months = 6;
    int overdue_action_days = 90;
    int reading_grade = 0;                ///< years of school that no text should ask for more of; 0: texts are not judged
    std::optional<PageRules> page_rules;  ///< without them finished pages are not judged
    LinkPolicy link_policy;
    std::vector<PublishTarget> targets;
    std::vector<Withdrawn> withdrawn;
    std::vector<MenuItem> menu;  ///< besides the pages that ask for a place in it
};

}  // namespace model
