// The whole of the content, typed: its kinds, what their files may say, and the portal that holds them.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/entry.hpp"
#include "model/entry_keys.hpp"
#include "model/measures.hpp"
#include "model/meetings.hpp"
#include "model/settings.hpp"

namespace model {

/// In the order in which pages name them. A new kind has its name here, its type and keys below, and its place in `Kinds` and
/// `Portal`; whatever else is forgotten does not compile.
enum class Kind : int {
    agreement,
    priority,
    partner,
    area,
    plan,
    indicator,
    snapshot,
    reference,
    meeting,
    event,
    update,
    term,
    page
};

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
    static constexpr About about{.name = "agreement",
                                 .plural = "Agreements",
                                 .folder = "agreement",
                                 .address = "/agreement/",
                                 .index_id = "in-force",
                                 .list = "agreements"};
    Span in_force;
    std::string name_then;
    std::string legal_basis;
    Approval approval;
    std::optional<PlacedRef> follows;
};

struct Priority : Entry {
    static constexpr About about{
        .name = "priority", .plural = "Priorities", .folder = "priorities", .address = "/priorities/", .list = "priorities"};
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

enum class PartnerType { statutory, board, commissioned, voluntary, group, national };
std::string_view name(PartnerType type);

struct Partner : Entry {
    static constexpr About about{
        .name = "partner", .plural = "Partners", .folder = "partners", .address = "/partners/", .list = "partners"};
    std::string role;
    std::optional<PartnerType> type;
    std::vector<std::string> answers_for;
    std::vector<std::string> hosts;
    Contact contact;
};

struct Area : Entry {
    static constexpr About about{.name = "area", .plural = "Areas", .folder = "areas", .address = "/areas/", .list = "areas"};
    std::optional<AreaType> type;
    std::string ons_code;
    std::string csp;
    std::optional<PlacedRef> council;
    std::optional<PlacedRef> within;
};

enum class ActionStatus { not_stated, open, ongoing, done, removed };
std::string_view name(ActionStatus status);
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
    std::string paragraph;         ///< of the plan's first source
    std::optional<Source> source;  ///< none only if the plan has none
    text::Place place;
};

struct Plan : Entry {
    static constexpr About about{.name = "plan", .plural = "Plans", .folder = "plans", .address = "/plans/", .list = "plans"};
    std::optional<PlacedRef> owner;
    Span period;
    std::string status;
    std::optional<PlacedRef> follows;
    std::vector<Action> actions;
};

enum class ReferenceType { dashboard, document, toolkit, website, survey, campaign, guidance };
std::string_view name(ReferenceType type);

enum class ReferenceStatus { in_use, doubtful, lost, closed };
std::string_view name(ReferenceStatus status);

/// Where a reference will stand from a day on.
struct Move {
    text::Placed<std::string> to;
    std::optional<text::Date> from;
};

struct Reference : Entry {
    static constexpr About about{.name = "reference",
                                 .plural = "References",
                                 .folder = "references",
                                 .address = "/references/",
                                 .form = FileForm::list,
                                 .list = "references"};
    std::string printed;
    text::Placed<std::string> url;  ///< the address to use; empty if there is none
    std::optional<PlacedRef> publisher;
    std::string publisher_name;
    std::optional<ReferenceType> type;
    std::vector<std::string> topics;
    std::optional<ReferenceStatus> status;
    std::string note;
    text::Placed<std::string> alternate;
    std::optional<Move> planned_move;
};

struct Event : Entry {
    static constexpr About about{.name = "event",
                                 .plural = "Events",
                                 .folder = "events",
                                 .address = "/calendar/",
                                 .form = FileForm::list,
                                 .list = "calendar"};
    std::optional<text::Date> start;
    std::optional<text::Date> end;
    std::string repeats;
    std::string when;
};

struct Update : Entry {
    static constexpr About about{.name = "update",
                                 .plural = "Updates",
                                 .folder = "updates",
                                 .address = "/updates/",
                                 .list = "updates",
                                 .sorted = Sorted::latest_first};
    text::Placed<text::Date> date{*text::Date::parse("1970-01-01"), {}};
};

struct Term : Entry {
    static constexpr About about{.name = "term",
                                 .plural = "Terms",
                                 .file = "glossary.yaml",
                                 .address = "/glossary/",
                                 .form = FileForm::list,
                                 .list = "glossary"};
    std::string long_form;
};

/// A page at its own path, or the words before a list.
struct Page : Entry {
    static constexpr About about{.name = "page", .plural = "Pages", .listed_as = ""};
    std::string lists;  ///< which list follows the text; empty for none
    std::optional<text::Date> date;
    std::string section;  ///< address of the folder it stands in: "/governance/"; its own parent for a folder's index
    bool is_index = false;
    int menu = 0;  ///< place in the menu from 1; 0 for none
    int footer = 0;
    std::string label;
    std::string description;                   ///< in place of a summary
    std::string language;                      ///< if it is not the site's: "cy"
    text::Placed<std::string> translation_of;  ///< address of the page that says the same in the site's language
};

template <class Keys>
void describe(Keys& keys, Span& span) {
    keys(Key("from", "As known: a year or a day, as a text.").like("\"2012\""), span.from);
    keys(Key("to", "As known: a year or a day, as a text.").like("\"2015\""), span.to);
}

template <class Keys>
void describe(Keys& keys, Approval& approval) {
    keys(Key("meeting", "The day of the meeting that approved it …").like("{meeting}"), approval.meeting);
    keys(Key("minute", "… and the number of its minute, which the meeting's file must hold; or else:").like("\"38\""),
         approval.minute);
    keys(Key("minute_not_held", "What is known instead, where no minute is held.").begin("{minute_not_held}"),
         approval.minute_not_held);
    keys(Key("when", "As the papers say.").like("\"2012\""), approval.when);
}

template <class Keys>
void describe(Keys& keys, Agreement& agreement) {
    describe_common(keys, agreement, Needs::everything);
    keys(Key("in_force", "From when to when.").begin("{from: {today}}"), agreement.in_force);
    keys(Key("name_then", "What it was called.").like("as printed"), agreement.name_then);
    keys(Key("legal_basis", "The law that asks for it.").like("as printed"), agreement.legal_basis);
    keys(Key("approval", "Which decision allows it to be published.").begin(), agreement.approval);
    keys.relation(Key("follows", "The edition before it.").of(Kind::agreement).like("2015-16"), agreement, agreement.follows);
    keys.relations(Key("priorities", "What was agreed on.").of(Kind::priority), agreement);
    keys.relations(Key("partners", "Who agreed.").of(Kind::partner), agreement);
}

template <class Keys>
void describe(Keys& keys, Priority& priority) {
    describe_common(keys, priority, Needs::everything);
    keys(Key("body", "The board that set it: the id of a partner.").required().like("{board}"), priority.body);
    keys(Key("wording", "The exact text as printed.").like("as printed"), priority.wording);
    keys(Key("in_force", "From when to when, as known.").like("{from: \"2012\", to: \"2015\"}"), priority.in_force);
    keys(Key("approval", "Which decision allows it to be published.").begin(), priority.approval);
    keys.relation(Key("follows", "The priority it grew from.").of(Kind::priority), priority, priority.follows);
    keys(Key("order", "Its place among the priorities of its board.").like("3"), priority.order);
    keys.relations(Key("agreements", "The agreements that hold it.").of(Kind::agreement), priority);
    keys.relations(Key("partners", "Who works on it.").of(Kind::partner), priority);
    keys.relations(Key("areas", "Where.").of(Kind::area), priority);
    keys.relations(Key("plans", "The plans that serve it.").of(Kind::plan), priority);
    keys.relations(Key("indicators", "What it is measured by.").of(Kind::indicator), priority);
}

template <class Keys>
void describe(Keys& keys, Contact& contact) {
    keys(Key("mailbox", "A team's, never a person's.").like("team@example.org"), contact.mailbox);
    keys(Key("phone", "A team's, never a person's."), contact.phone);
    keys(Key("note", "When or how to reach it."), contact.note);
}

template <class Keys>
void describe(Keys& keys, Partner& partner) {
    describe_common(keys, partner, Needs::everything);
    keys(Key("role", "What it does, in one sentence.").required().like("One sentence."), partner.role);
    keys(Key("type", "What kind of partner it is.").begin("statutory"), partner.type);
    keys(Key("answers_for", "What it has to do.").like("[One duty.]"), partner.answers_for);
    keys(Key("hosts", "Web hosts whose links it owns.").like("[example.org]"), partner.hosts);
    keys(Key("contact", "Teams only.").like("{mailbox: team@example.org}"), partner.contact);
    keys.relations(Key("areas", "Where it works.").of(Kind::area), partner);
}

template <class Keys>
void describe(Keys& keys, Area& area) {
    describe_common(keys, area, Needs::everything);
    keys(Key("type", "What kind of area it is.").begin("district"), area.type);
    keys(Key("ons_code", "Its code of the Office for National Statistics.").like("E07000130"), area.ons_code);
    keys(Key("csp", "The name of its Community Safety Partnership.").like("as printed"), area.csp);
    keys.relation(Key("council", "Its council.").of(Kind::partner), area, area.council);
    keys.relation(Key("within", "The area around it.").of(Kind::area), area, area.within);
}

template <class Keys>
void describe(Keys& keys, Action& action) {
    keys(Key("what", "What is to be done, plainly.").required().like("What is to be done"), action.what);
    keys(Key("wording", "The paper's own words, where `what` says it more plainly.").like("as printed"), action.wording);
    keys(Key("who", "As printed: roles, not names.").like("as printed"), action.who);
    keys(Key("partner", "The partner it is.").of(Kind::partner), action.partner);
    keys(Key("by_when", "As printed.").like("as printed"), action.by_when);
    keys(Key("due", "The day, only if the paper gives one.").like("2027-03-31"), action.due);
    keys(Key("started", "The day, only if the paper gives one.").like("2026-03-31"), action.started);
    keys(Key("status", "How far it is.").begin("not-stated"), action.status);
    keys(Key("outcome", "What the paper says came of it.").like("as printed"), action.outcome);
    keys(Key("paragraph", "Of the plan's first source, or else:").like("\"6\""), action.paragraph);
    keys(Key("source", "If it comes from another paper.").like("{pack: board-2026-09-18, paper: Title of the paper}"),
         action.source);
}

template <class Keys>
void describe(Keys& keys, Plan& plan) {
    describe_common(keys, plan, Needs::everything);
    keys.relation(Key("owner", "Who answers for it.").of(Kind::partner), plan, plan.owner);
    keys(Key("period", "From when to when.").like("{from: \"2018\", to: \"2021\"}"), plan.period);
    keys(Key("status", "As the paper says.").like("as printed"), plan.status);
    keys.relation(Key("follows", "The plan before it.").of(Kind::plan), plan, plan.follows);
    keys.relations(Key("priorities", "The priorities it serves.").of(Kind::priority), plan);
    keys.relations(Key("partners", "Who works on it.").of(Kind::partner), plan);
    keys.relations(Key("areas", "Where.").of(Kind::area), plan);
    keys.relations(Key("indicators", "What it is measured by.").of(Kind::indicator), plan);
    keys(Key("actions", "What is to be done.").begin(), plan.actions);
}

template <class Keys>
void describe(Keys& keys, Move& move) {
    keys(Key("to", "The new address."), move.to);
    keys(Key("from", "The day from which it holds."), move.from);
}

template <class Keys>
void describe(Keys& keys, Reference& reference) {
    describe_common(keys, reference, Needs::everything);
    keys(Key("printed", "The address as printed.").like("as printed"), reference.printed);
    keys(Key("address", "The address to use; left out if there is none.").like("https://example.org/"), reference.url);
    keys.relation(Key("publisher", "Who publishes it.").of(Kind::partner), reference, reference.publisher);
    keys(Key("publisher_name", "Who, if it is no partner.").like("as printed"), reference.publisher_name);
    keys(Key("type", "What kind of thing it is.").begin("document"), reference.type);
    keys(Key("topics", "What it is about.").like("[hate crime]"), reference.topics);
    keys(Key("status", "Whether its address still leads there.").begin("doubtful"), reference.status);
    keys(Key("note", "What is known of it.").like("One sentence."), reference.note);
    keys(Key("alternate", "An approved address instead.").like("https://example.org/new"), reference.alternate);
    keys(Key("planned_move", "Where it will be.").like("{to: https://example.org/new, from: 2027-01-01}"),
         reference.planned_move);
    keys.relations(Key("priorities", "The priorities it serves.").of(Kind::priority), reference);
    keys.relations(Key("plans", "The plans it belongs to.").of(Kind::plan), reference);
    keys.relations(Key("partners", "Who uses it.").of(Kind::partner), reference);
    keys.relations(Key("areas", "Where.").of(Kind::area), reference);
}

template <class Keys>
void describe(Keys& keys, Event& event) {
    describe_common(keys, event, Needs::everything);
    keys(Key("start", "The first day; left out where the paper prints no day.").like("2027-10-08"), event.start);
    keys(Key("end", "The last day, included.").like("2027-10-15"), event.end);
    keys(Key("repeats", "A rule as calendars have it.").like("FREQ=YEARLY;BYMONTH=10"), event.repeats);
    keys(Key("when", "In the paper's words, if it prints no day.").begin("as printed"), event.when);
}

template <class Keys>
void describe(Keys& keys, Update& update) {
    describe_common(keys, update, Needs::title_only);
    keys(Key("date", "The day of the change.").required().like("{today}"), update.date);
}

template <class Keys>
void describe(Keys& keys, Term& term) {
    keys(Key("term", "The word or its short form.").required().like("{id}"), term.title);
    keys(Key("long", "The long form, if the papers spell it out.").begin("What the letters stand for"), term.long_form);
    keys(Key("meaning", "One plain sentence.").begin("One plain sentence."), term.summary);
    keys(Key("changed", "The day of the last change to what it says.").required().like("{today}"), term.changed);
    keys(Key("sources", "The papers it comes from.").like("[{pack: board-2026-09-18, paper: Title of the paper}]"), term.sources);
    keys.relations(Key("see", "Further relations; both pages show them.").like("[plan:prevent]"), term);
}

/// What a page may list after its text.
inline constexpr std::array<std::string_view, 19> page_lists{
    "home",       "agreements", "priorities", "partners",       "areas", "plans", "performance",
    "references", "toolkits",   "meetings",   "action-log",     "due",   "links", "calendar",
    "updates",    "glossary",   "data",       "contradictions", "a-z"};

template <class Keys>
void describe(Keys& keys, Page& page) {
    describe_common(keys, page, Needs::nothing);
    keys(Key("description", "The summary, as other programs call it.").like("One plain sentence."), page.description);
    keys(Key("date", "Its day, shown above the text.").like("2026-11-22"), page.date);
    keys.passed_over(Key("section", "For other programs."));
    keys(Key("lists", "A list made from everything else, after the text.").one_of(page_lists).like("updates"), page.lists);
    keys(Key("menu", "Its place in the menu.").like("3"), page.menu);
    keys(Key("footer", "Its place in the footer.").like("2"), page.footer);
    keys(Key("label", "Its short name there.").like("Short name"), page.label);
    keys(Key("language", "If it is not the site's.").like("cy"), page.language);
    keys(Key("translation_of", "The address of the page that says the same in the site's language.").like("/report/"),
         page.translation_of);
}

template <Kind its_kind, class E>
struct Of {
    static constexpr Kind kind = its_kind;
    using Type = E;
};

template <class... K>
struct KindList {};

/// Every kind with its type, in the order of `Kind`.
using Kinds = KindList<Of<Kind::agreement, Agreement>, Of<Kind::priority, Priority>, Of<Kind::partner, Partner>,
                       Of<Kind::area, Area>, Of<Kind::plan, Plan>, Of<Kind::indicator, Indicator>, Of<Kind::snapshot, Snapshot>,
                       Of<Kind::reference, Reference>, Of<Kind::meeting, Meeting>, Of<Kind::event, Event>,
                       Of<Kind::update, Update>, Of<Kind::term, Term>, Of<Kind::page, Page>>;

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
    std::vector<Asset> assets;

    /// "a/b.md" of the place "content/a/b.md".
    std::string_view below_root(std::string_view file) const {
        return file.substr(std::min(root.empty() ? 0 : root.size() + 1, file.size()));
    }

    std::string shown(std::string_view path) const { return root.empty() ? std::string(path) : root + "/" + std::string(path); }

    template <class Self>
    static auto lists_of(Self& all) {
        return std::tie(all.agreements, all.priorities, all.partners, all.areas, all.plans, all.indicators, all.snapshots,
                        all.references, all.meetings, all.events, all.updates, all.terms, all.pages);
    }

    /// The list of every kind, in the order of `Kinds`.
    auto lists() { return lists_of(*this); }
    auto lists() const { return lists_of(*this); }

    template <class E>
    const std::vector<E>& list() const {
        return std::get<const std::vector<E>&>(lists());
    }
    template <class E>
    std::vector<E>& list() {
        return std::get<std::vector<E>&>(lists());
    }

    /// Calls `use(std::vector<E>&)` for every kind.
    template <class Use>
    void each_list(Use&& use) {
        std::apply([&](auto&... lists) { (use(lists), ...); }, lists());
    }
    template <class Use>
    void each_list(Use&& use) const {
        std::apply([&](auto&... lists) { (use(lists), ...); }, lists());
    }

    /// Calls `visit(const Entry&)` for every entry, kind by kind, each kind in the order of its ids.
    template <class Visit>
    void each(Visit&& visit) const {
        each_list([&](const auto& entries) {
            for (const auto& entry : entries) visit(entry);
        });
    }

    /// In the order of `each`.
    std::vector<const Entry*> entries() const {
        std::vector<const Entry*> found;
        each([&](const Entry& entry) { found.push_back(&entry); });
        return found;
    }
};

namespace detail {

template <class... K>
constexpr size_t count(KindList<K...>) {
    return sizeof...(K);
}

template <class... K>
std::tuple<std::vector<typename K::Type>&...> lists(KindList<K...>);

template <class... K>
constexpr bool in_order(KindList<K...>) {
    int place = 0;
    return ((K::kind == Kind(place++)) && ...);
}

template <class E, class... K>
constexpr Kind kind_of(KindList<K...>) {
    Kind kind{};
    ((std::is_same_v<E, typename K::Type> ? void(kind = K::kind) : void()), ...);
    return kind;
}

template <class Use, class First, class... More>
decltype(auto) with_type(Kind kind, Use& use, KindList<First, More...>) {
    if constexpr (sizeof...(More) > 0)
        if (kind != First::kind) return with_type(kind, use, KindList<More...>());
    assert(kind == First::kind);
    return use(std::type_identity<typename First::Type>());
}

static_assert(in_order(Kinds()), "Kinds is in the order of Kind");
static_assert(std::is_same_v<decltype(std::declval<Portal&>().lists()), decltype(lists(Kinds()))>,
              "Portal has a list of every kind");

}  // namespace detail

inline constexpr size_t kind_count = detail::count(Kinds());

template <class E>
inline constexpr Kind kind_of = detail::kind_of<E>(Kinds());

/// Calls `use(std::type_identity<E>())` with the type of a kind.
template <class Use>
decltype(auto) with_type(Kind kind, Use&& use) {
    return detail::with_type(kind, use, Kinds());
}

/// Calls `use(const E&)` with the entry as what it is.
template <class Use>
decltype(auto) as_it_is(const Entry& entry, Use&& use) {
    return with_type(entry.ref.kind,
                     [&]<class E>(std::type_identity<E>) -> decltype(auto) { return use(static_cast<const E&>(entry)); });
}

/// The entry if it is an E, else null.
template <class E>
const E* as(const Entry* entry) {
    return entry && entry->ref.kind == kind_of<E> ? static_cast<const E*>(entry) : nullptr;
}
template <class E>
const E* as(const Entry& entry) {
    return as<E>(&entry);
}

}  // namespace model
