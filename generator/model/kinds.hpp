// The list of the kinds of content. A new kind has a file of its own in model/kinds/ and its place in each list here; what is
// forgotten does not compile.
#pragma once

#include <tuple>
#include <utility>
#include <vector>

#include "model/kind_list.hpp"

namespace model {

/// In the order in which pages name them.
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

}  // namespace model

// After the enum: their keys name the kinds to which they relate.
#include "model/kinds/agreement.hpp"
#include "model/kinds/area.hpp"
#include "model/kinds/event.hpp"
#include "model/kinds/indicator.hpp"
#include "model/kinds/meeting.hpp"
#include "model/kinds/page.hpp"
#include "model/kinds/partner.hpp"
#include "model/kinds/plan.hpp"
#include "model/kinds/priority.hpp"
#include "model/kinds/reference.hpp"
#include "model/kinds/snapshot.hpp"
#include "model/kinds/term.hpp"
#include "model/kinds/update.hpp"

namespace model {

/// Every kind with its type, in the order of `Kind`.
using Kinds = KindList<Of<Kind::agreement, Agreement>, Of<Kind::priority, Priority>, Of<Kind::partner, Partner>,
                       Of<Kind::area, Area>, Of<Kind::plan, Plan>, Of<Kind::indicator, Indicator>, Of<Kind::snapshot, Snapshot>,
                       Of<Kind::reference, Reference>, Of<Kind::meeting, Meeting>, Of<Kind::event, Event>,
                       Of<Kind::update, Update>, Of<Kind::term, Term>, Of<Kind::page, Page>>;
static_assert(in_order(Kinds()), "Kinds is in the order of Kind");

/// Everything of every kind.
struct Lists {
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

    template <class Self>
    static auto all_of(Self& lists) {
        return std::tie(lists.agreements, lists.priorities, lists.partners, lists.areas, lists.plans, lists.indicators,
                        lists.snapshots, lists.references, lists.meetings, lists.events, lists.updates, lists.terms, lists.pages);
    }
};

template <class... K>
std::tuple<std::vector<typename K::Type>&...> lists_of(KindList<K...>);
static_assert(std::is_same_v<decltype(Lists::all_of(std::declval<Lists&>())), decltype(lists_of(Kinds()))>,
              "Lists has a list of every kind, in the order of Kinds");

inline constexpr size_t kind_count = count(Kinds());

template <class E>
inline constexpr Kind kind_of = kind_in<E>(Kinds());

/// Calls `use(std::type_identity<E>())` with the type of a kind.
template <class Use>
decltype(auto) with_type(Kind kind, Use&& use) {
    return with_type_in(Kinds(), kind, use);
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
