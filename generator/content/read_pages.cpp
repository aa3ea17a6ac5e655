#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

namespace content {
namespace {

std::string with_slash(std::string address) {
    if (!address.ends_with('/')) address += '/';
    return address;
}

bool consists_of(std::string_view text, std::string_view marks) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](unsigned char c) {
        return std::isalnum(c) || marks.find(char(c)) != std::string_view::npos;
    });
}

/// What follows "https://" or "http://"; empty for any other address.
std::string_view after_web_scheme(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (address.starts_with(scheme)) return address.substr(scheme.size());
    return {};
}

/// It becomes part of every page, feed and calendar: only a plain address will do.
void read_address(Fields& fields, model::Settings& settings) {
    const auto written = fields.placed_text("address");
    if (written.value.empty()) return;
    const auto host = after_web_scheme(written.value);
    if (consists_of(host, "-._~/:[]%") && host[0] != '/') settings.address = with_slash(written.value);
    else
        fields.report().add(
            report::Kind::bad_value, written.place, fmt::format("\"{}\" is not the address of a website", written.value),
            "write it in full, such as https://www.example.gov.uk/, with the folder if the site is not at the root");
}

void read_quick_exit(Fields& fields, model::Settings& settings) {
    auto written = fields.placed_text("quick_exit");
    if (written.place.line == 0) return;
    if (!after_web_scheme(written.value).empty()) settings.quick_exit = std::move(written);
    else
        fields.report().add(report::Kind::bad_value, written.place,
                            fmt::format("\"{}\" is not a page of another site", written.value),
                            "write its address in full, such as https://www.bbc.co.uk/weather");
}

void read_language(Fields& fields, std::string& language) {
    const auto written = fields.placed_text("language");
    if (written.value.empty()) return;
    if (consists_of(written.value, "-")) language = written.value;
    else
        fields.report().add(report::Kind::bad_value, written.place, fmt::format("\"{}\" is not a language", written.value),
                            "write its code, such as en-GB or cy");
}

/// The page is also related to the original, so that each leads to the other and both have to exist.
void read_translation(Fields& fields, model::Page& page) {
    read_language(fields, page.language);
    page.translation_of = fields.placed_text("translation_of");
    const auto& [original, place] = page.translation_of;
    if (original.empty()) return;
    if (original.starts_with('/')) page.relations.push_back({{model::Kind::page, original.substr(1)}, place});
    else
        fields.report().add(report::Kind::bad_value, place, fmt::format("\"{}\" cannot be the address of a page", original),
                            "write the whole path of the page that was translated, such as /report/");
    if (!fields.has("language")) fields.missing("language", "say in which language the translation is, such as cy");
}

model::Review read_review(Fields& fields) {
    model::Review review;
    review.place = fields.place();
    review.what = fields.required_text("what");
    review.every_months = fields.integer("every_months", review.every_months);
    if (const auto last = fields.required_date("last")) review.last = *last;
    review.source = fields.text("source");
    fields.finish();
    return review;
}

model::Route read_route(Fields& fields) {
    model::Route route{fields.required_text("when"), fields.required_text("phone"), fields.text("name"), fields.text("band")};
    if (route.phone.find_first_not_of("+0123456789 ()-") != std::string::npos)
        fields.report().add(report::Kind::bad_value, fields.placed_text("phone").place,
                            fmt::format("\"{}\" is no telephone number", route.phone), "write digits and spaces, in quotes");
    fields.finish();
    return route;
}

model::LinkPolicy read_link_policy(Fields& fields) {
    model::LinkPolicy policy;
    policy.confirm_runs = fields.integer("confirm_runs", policy.confirm_runs);
    policy.confirm_hours = fields.integer("confirm_hours", policy.confirm_hours);
    if (fields.has("gone_runs")) policy.gone_runs = fields.integer("gone_runs", policy.confirm_runs);
    policy.stable_runs = fields.integer("stable_runs", policy.stable_runs);
    policy.target_days = fields.integer("target_days", policy.target_days);
    policy.fresh_hours = fields.integer("fresh_hours", policy.fresh_hours);
    policy.run_minutes = fields.integer("run_minutes", policy.run_minutes);
    policy.check_every_days = fields.integer("check_every_days", policy.check_every_days);
    policy.robots_txt = fields.flag("robots_txt");
    policy.allow_private = fields.texts("allow_private");
    fields.finish();
    return policy;
}

model::PageRules read_page_rules(Fields& fields) {
    model::PageRules rules;
    rules.weight_kb = fields.integer("weight_kb", rules.weight_kb);
    fields.finish();
    return rules;
}

}  // namespace

void read_facts(Fields& fields, model::Update& update) {
    read_common(fields, update, Needs::title_only);
    if (auto date = fields.required_placed_date("date")) update.date = std::move(*date);
    if (!update.changed) update.changed = update.date;
}

void read_facts(Fields& fields, model::Page& page) {
    read_common(fields, page, Needs::nothing);
    if (page.summary.empty()) page.summary = fields.text("description");
    page.date = fields.date("date");
    fields.text("section");
    page.lists =
        fields.one_of("lists", {"home", "agreements", "priorities", "partners", "areas", "plans", "performance", "references",
                                "toolkits", "meetings", "action-log", "due", "links", "calendar", "updates", "glossary", "data",
                                "contradictions", "a-z"});
    page.menu = fields.integer("menu", 0);
    page.footer = fields.integer("footer", 0);
    page.label = fields.text("label");
    read_translation(fields, page);
}

void read_plain_facts(const Node& facts, model::Page& page) {
    const auto text = [&](std::string_view key) {
        const auto* member = facts.find(key);
        return member && member->value.type == Node::Type::text ? member->value.text : std::string();
    };
    page.title = text("title");
    page.summary = text("description").empty() ? text("summary") : text("description");
    page.date = text::Date::parse(text("date").substr(0, 10));
    if (const auto* aliases = facts.find("aliases"))
        for (const auto& alias : aliases->value.items)
            if (alias.text.starts_with('/')) page.aliases.push_back({alias.text, {page.place.file, alias.line, alias.column}});
    page.publication.draft = text("draft") == "true" || text("draft") == "True";
}

model::Settings read_settings(Fields& fields) {
    model::Settings settings;
    settings.title = fields.required_text("title");
    settings.organisation = fields.text("organisation");
    read_address(fields, settings);
    settings.description = fields.text("description");
    settings.mailbox = read_mailbox(fields, "mailbox");
    settings.notice = fields.text("notice");
    read_language(fields, settings.language);
    read_quick_exit(fields, settings);
    for (auto& route : fields.maps("reporting")) settings.reporting.push_back(read_route(route));
    for (auto& review : fields.maps("reviews")) settings.reviews.push_back(read_review(review));
    settings.outcomes = fields.texts("outcomes");
    settings.stale_figures_months = fields.integer("stale_figures_months", settings.stale_figures_months);
    settings.overdue_action_days = fields.integer("overdue_action_days", settings.overdue_action_days);
    settings.reading_grade = fields.integer("reading_grade", settings.reading_grade);
    if (auto rules = fields.map("page_rules")) settings.page_rules = read_page_rules(*rules);
    if (auto policy = fields.map("link_policy")) settings.link_policy = read_link_policy(*policy);
    settings.targets = read_targets(fields);
    for (auto& item : fields.maps("withdrawn")) {
        settings.withdrawn.push_back(item.placed_text("address"));
        item.required_text("reason");
        item.finish();
    }
    for (auto& item : fields.maps("menu")) {
        model::MenuItem entry{item.required_text("label"), item.placed_text("address")};
        if (entry.address.value.starts_with('/')) settings.menu.push_back(std::move(entry));
        else
            item.report().add(report::Kind::bad_value, item.place(),
                              fmt::format("\"{}\" cannot be an address of the menu", entry.address.value),
                              "write the whole path, such as /priorities/");
        item.finish();
    }
    fields.finish();
    return settings;
}

}  // namespace content
