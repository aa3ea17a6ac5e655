#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pages/area_figures.hpp"
#include "pages/kind_pages.hpp"
#include "pages/prose.hpp"

namespace pages {
namespace {

using model::Kind;
using model::PartnerType;
using text::Html;

/// What the theme calls one thing of this type: "A partner by law".
template <class Type>
std::string type_words(std::string_view what, std::optional<Type> type, const Context& context) {
    return type ? context.theme.word(fmt::format("{} {}", what, name(*type))) : "";
}

std::vector<std::string> hosts_of(const model::Partner& partner) {
    std::vector<std::string> hosts;
    for (const auto& host : partner.hosts) hosts.push_back(host.value);
    return hosts;
}

/// {mailbox, phone: {title, href} or false; note or false}, or nothing where none is known.
std::optional<Data> contact_data(const model::Contact& contact) {
    if (contact.mailbox.empty() && contact.phone.empty() && contact.note.empty()) return std::nullopt;
    Data data;
    data.set("mailbox",
             contact.mailbox.empty() ? Data(false) : link(contact.mailbox, "mailto:" + Html::escaped(contact.mailbox).str()));
    data.set("phone", contact.phone.empty() ? Data(false) : link(contact.phone, phone_href(contact.phone)));
    data.set("note", text_or_false(contact.note));
    return data;
}

std::vector<const model::Plan*> all_plans(const Context& context) {
    std::vector<const model::Plan*> plans;
    for (const auto& plan : context.portal.plans) plans.push_back(&plan);
    return plans;
}

const model::Event* next_event(const model::Area& area, const Context& context) {
    const model::Event* next = nullptr;
    for (const auto& related : context.relations.of(area.ref, Kind::event)) {
        const auto* event = model::as<model::Event>(related.entry);
        if (event->start && *event->start >= context.today && (!next || *event->start < *next->start)) next = event;
    }
    return next;
}

/// The next dated event here, or where to look for one.
void add_next_date(Facts& facts, const model::Area& area, const Context& context) {
    const std::string label = "Next meeting or event";
    if (const auto* next = next_event(area, context)) {
        auto event = link(*next, next->place, context);
        event.set("date", when(next->start));
        return facts.add_one(label, "event", std::move(event));
    }
    const auto calendar = context.pages.find("/calendar/");
    if (calendar != context.pages.end()) facts.add_one(label, "calendar", link(*calendar->second, area.place, context));
}

}  // namespace

template <>
KindPage page_of(const model::Partner& partner, const Context& context) {
    Facts facts;
    facts.add("What it does", partner.role);
    facts.add("Kind of partner", type_words("partner", partner.type, context));
    facts.add_items("Answers for", partner.answers_for);
    facts.add_one("How to reach it", "contact", contact_data(partner.contact));
    facts.add_items("Web addresses it looks after", hosts_of(partner));
    Data data;
    data.set("lead", text_or_false(partner.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(partner, context).str());
    data.set("actions", action_rows(
                            "Actions for " + partner.title, all_plans(context),
                            [&](const model::Action& action) { return action.partner && action.partner->value == partner.ref; },
                            context, Cited::paper));
    set_list(data, "priorities", related_items(partner, Kind::priority, context));
    set_list(data, "plans", related_items(partner, Kind::plan, context));
    set_list(data, "areas", related_items(partner, Kind::area, context));
    return {"partner", std::move(data), {Kind::priority, Kind::plan, Kind::area}};
}

template <>
KindPage page_of(const model::Area& area, const Context& context) {
    Facts facts;
    facts.add("Kind of area", type_words("area", area.type, context));
    facts.add_link("Council", link(area.council, context));
    facts.add(context.theme.word("community safety partnership"), area.csp);
    add_next_date(facts, area, context);
    facts.add_link("Part of", link(area.within, context));
    facts.add("ONS code", area.ons_code);
    Data data;
    data.set("base", context.base_path);
    data.set("routes", routes(context));
    data.set("lead", text_or_false(area.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(area, context).str());
    data.set("findings", area_findings(area, context));
    data.set("beside", beside_area_around(area, context));
    data.set("others", not_beside_area_around(area, context));
    data.set("places", places_of(area, context));
    set_list(data, "within", figures_within(area, context));
    set_list(data, "partners", related_items(area, Kind::partner, context));
    set_list(data, "plans", related_items(area, Kind::plan, context));
    set_list(data, "priorities", related_items(area, Kind::priority, context));
    return {"area", std::move(data), {Kind::partner, Kind::plan, Kind::priority}};
}

template <>
KindPage page_of(const model::Plan& plan, const Context& context) {
    Facts facts;
    facts.add_link("Led by", link(plan.owner, context));
    facts.add("Period", span_words(plan.period));
    facts.add("Where it stands", plan.status);
    facts.add_link("Follows", link(plan.follows, context));
    Data data;
    data.set("lead", text_or_false(plan.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(plan, context).str());
    data.set("actions",
             action_rows("Actions: " + plan.title, {&plan}, [](const auto&) { return true; }, context, Cited::paragraph));
    return {"plan", std::move(data), {}};
}

}  // namespace pages
