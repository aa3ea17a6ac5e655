// The whole of the content, typed.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "model/link_health.hpp"
#include "model/measures.hpp"
#include "model/meetings.hpp"
#include "model/settings.hpp"

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
std::string_view words(ActionStatus status);

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
