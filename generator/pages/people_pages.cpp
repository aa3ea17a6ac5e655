#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pages/area_figures.hpp"
#include "pages/kind_pages.hpp"
#include "pages/prose.hpp"

namespace pages {
namespace {

using model::AreaType;
using model::Kind;
using model::PartnerType;
using text::Html;

std::string_view type_words(std::optional<PartnerType> type) {
    if (!type) return "";
    switch (*type) {
        case PartnerType::statutory: return "A partner by law";
        case PartnerType::board: return "A board";
        case PartnerType::group: return "A group of partners that work together";
        case PartnerType::commissioned: return "A service paid for by the partners";
        case PartnerType::voluntary: return "A charity or voluntary group";
        case PartnerType::national: return "A national body";
    }
    return "";
}

std::string_view type_words(std::optional<AreaType> type) {
    if (!type) return "";
    switch (*type) {
        case AreaType::beat: return "Police beat";
        case AreaType::district: return "District or borough";
        case AreaType::county: return "County";
        case AreaType::unitary: return "City or county with one council";
        case AreaType::force: return "Area of a police force";
        case AreaType::region: return "Region";
        case AreaType::nation: return "Country";
        case AreaType::family_group: return "Group of similar places";
    }
    return "";
}

Html contact_words(const model::Contact& contact) {
    std::string words;
    if (!contact.mailbox.empty())
        words +=
            paragraph(Html::trusted("Email: " + anchor("mailto:" + Html::escaped(contact.mailbox).str(), contact.mailbox).str()))
                .str();
    if (!contact.phone.empty())
        words += paragraph(Html::trusted("Phone: " + anchor(phone_href(contact.phone), contact.phone).str())).str();
    if (!contact.note.empty()) words += paragraph(Html::escaped(contact.note)).str();
    return Html::trusted(words);
}

Html texts(const std::vector<std::string>& all) {
    std::vector<Html> items;
    for (const auto& text : all) items.push_back(Html::escaped(text));
    return unordered_list(items);
}

std::vector<const model::Plan*> all_plans(const Context& context) {
    std::vector<const model::Plan*> plans;
    for (const auto& plan : context.portal.plans) plans.push_back(&plan);
    return plans;
}

/// The next dated event here, or where to look for one.
Html next_date(const model::Area& area, const Context& context) {
    const model::Event* next = nullptr;
    for (const auto& related : context.relations.of(area.ref, Kind::event)) {
        const auto* event = model::as<model::Event>(related.entry);
        if (event->start && *event->start >= context.today && (!next || *event->start < *next->start)) next = event;
    }
    if (next) return Html::trusted(next->start->long_form() + ": " + anchor(*next, next->place, context).str());
    const auto calendar = context.pages.find("/calendar/");
    if (calendar == context.pages.end()) return {};
    return Html::trusted("The papers held give no date still to come. See the " +
                         anchor(context.href(*calendar->second, area.place), "calendar").str());
}

}  // namespace

template <>
KindPage page_of(const model::Partner& partner, const Context& context) {
    Facts facts;
    facts.add("What it does", partner.role);
    facts.add("Kind of partner", type_words(partner.type));
    facts.add("Answers for", texts(partner.answers_for));
    facts.add("How to reach it", contact_words(partner.contact));
    facts.add("Web addresses it looks after", texts(partner.hosts));
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
    facts.add("Kind of area", type_words(area.type));
    facts.add("Council", anchor(area.council, context));
    facts.add("Community Safety Partnership", area.csp);
    facts.add("Next meeting or event", next_date(area, context));
    facts.add("Part of", anchor(area.within, context));
    facts.add("Code of the Office for National Statistics", area.ons_code);
    Data data;
    data.set("base", context.base_path);
    data.set("routes", routes(context));
    data.set("lead", text_or_false(area.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(area, context).str());
    data.set("findings", area_findings(area, context));
    data.set("beside", beside_county(area, context));
    data.set("others", not_beside_county(area, context));
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
    facts.add("Led by", anchor(plan.owner, context));
    facts.add("Period", span_words(plan.period));
    facts.add("Where it stands", plan.status);
    facts.add("Follows", anchor(plan.follows, context));
    Data data;
    data.set("lead", text_or_false(plan.summary));
    data.set("facts", facts.data());
    data.set("body", prose_of(plan, context).str());
    data.set("actions",
             action_rows("Actions: " + plan.title, {&plan}, [](const auto&) { return true; }, context, Cited::paragraph));
    return {"plan", std::move(data), {}};
}

}  // namespace pages
