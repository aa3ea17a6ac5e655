#include "pages/contract.hpp"

namespace pages {
namespace {

Field text(std::string name) { return {std::move(name), Holds::text}; }
Field address(std::string name) { return {std::move(name), Holds::address}; }
Field html(std::string name) { return {std::move(name), Holds::html}; }
Field flag(std::string name) { return {std::move(name), Holds::flag}; }
Field one(std::string name, Fields fields) { return {std::move(name), Holds::one, false, std::move(fields)}; }
Field many(std::string name, Fields fields) { return {std::move(name), Holds::many, false, std::move(fields)}; }

Field maybe(Field field) {
    field.optional = true;
    return field;
}

/// A list `x`, and `has_x` for what stands around it.
Fields listed(const std::string& name, Fields fields) { return {flag("has_" + name), many(name, std::move(fields))}; }

Fields operator+(Fields fields, const Fields& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

// What several templates are given.
const Field base = address("base"), body = html("body"), lead = maybe(text("lead"));
const Fields link{text("title"), maybe(address("href"))};
const Fields item = link + Fields{maybe(text("summary"))};
const Fields entry{text("label"), address("href")};  // of a menu or a list of files
const Fields date{text("iso"), text("long")};
const Fields tag{text("word"), text("colour")};
const Field sources = many("sources", {text("label"), maybe(address("href"))});
const Field facts = many("facts", {text("label"), html("value")});
const Field routes = many("routes", {text("when"), text("phone"), address("href"), maybe(text("name")), maybe(text("band"))});

const Fields figure{
    one("indicator", link),
    one("area", link),
    text("period"),
    text("value"),
    maybe(text("value_note")),
    maybe(one("judgement", tag)),
    maybe(text("change")),
    maybe(text("comparison")),
    maybe(text("disagreement")),
    many("notes", {sources, maybe(text("paragraph")), maybe(text("caveat"))}),
};
const Fields figures{text("caption"), many("rows", figure)};
const Fields chart{text("caption"), html("drawing"), maybe(text("notes"))};
const Fields finding =
    link +
    Fields{
        text("id"), one("judgement", tag), text("sentence"), maybe(text("printed")), maybe(text("disagreement")), html("spark"),
        sources};
const Fields findings = listed("moved", finding) + listed("single", finding) + Fields{text("single_count")};
const Field actions =
    maybe(one("actions", {text("caption"),
                          many("rows", {html("what"), many("who", link), text("by_when"), maybe(one("status", tag)), sources})}));
const Field decisions = maybe(one("decisions", {text("caption"), flag("several"),
                                                many("rows", {one("meeting", link), text("minute"), html("text"), sources})}));
const Field log = maybe(
    one("log", {text("caption"), many("rows", {text("number"), maybe(one("raised", date)), maybe(text("age")), html("action"),
                                               text("who"), many("updates", {html("text")}), maybe(one("status", tag))})}));

Fields group(Fields items) { return {text("id"), text("heading"), many("items", std::move(items))}; }
Fields letter(const std::string& name, Fields items) { return {text("letter"), text("id"), many(name, std::move(items))}; }

const Fields layout{text("site_title"),
                    text("organisation"),
                    base,
                    text("group"),
                    html("notice"),
                    address("feed_url"),
                    maybe(one("report", link)),
                    maybe(one("search", link)),
                    routes,
                    many("menu", entry + Fields{flag("current")}),
                    many("footer_links", entry),
                    address("style_url"),
                    address("script_url"),
                    address("icon_url"),
                    address("og_image"),
                    text("title"),
                    text("head_title"),
                    text("description"),
                    address("canonical"),
                    text("lang"),
                    text("og_type"),
                    html("head"),
                    html("contents"),
                    html("page_footer"),
                    html("breadcrumbs"),
                    html("main"),
                    maybe(address("quick_exit"))};

const Fields event = item + Fields{maybe(text("id")), maybe(one("start", date)), maybe(one("end", date)), maybe(text("when")),
                                   maybe(text("place"))};

const Fields area_parts{
    maybe(one("findings", findings)),
    maybe(one("beside", {text("here"), many("rows", figure + Fields{text("county")})})),
    maybe(one("others", figures + Fields{text("count")})),
    maybe(one("places", {maybe(one("chart", chart)), many("rows", {text("name"), text("place"), text("before")})})),
};
const Fields within =
    listed("within", {text("id"), text("heading"), text("caption"), maybe(one("chart", chart)), many("periods", {text("label")}),
                      many("rows", {one("place", link), many("cells", {text("value")})})});

const Fields link_row{one("link", link),  one("owner", link),   many("pages", link),
                      one("status", tag), maybe(text("since")), maybe(one("checked", date))};

const Fields reference = item +
                         Fields{maybe(text("id")), one("publisher", link), maybe(text("note")), maybe(one("status", tag))} +
                         listed("sources", sources.fields);

const Fields term = Fields{text("id"), text("term"), maybe(text("long")), html("meaning")} + listed("sources", sources.fields);

}  // namespace

const std::vector<TemplateContract>& contract() {
    static const std::vector<TemplateContract> all{
        {"about_data", "How the figures were made, and what the papers contradict.",
         Fields{base, body, text("count")} + listed("contradictions", link + Fields{text("words")})},
        {"action_log",
         "The Board's action log.",
         {lead, facts, body, many("logs", {text("id"), text("heading"), html("note"), log})}},
        {"agreement", "An edition of the agreement.", Fields{lead, facts, body, decisions} + listed("editions", item)},
        {"area", "A district or borough, the county, or a wider area.",
         Fields{base, routes, lead, facts, body} + area_parts + within + listed("partners", item) + listed("plans", item) +
             listed("priorities", item)},
        {"breadcrumbs", "The pages above this one, from the home page down.", {many("crumbs", entry), text("here")}},
        {"calendar",
         "Campaign weeks, meetings and dates.",
         {base, body, many("years", {text("id"), text("heading"), many("events", event)})}},
        {"contents",
         "The headings of a page that has at least three.",
         {many("headings", {text("id"), text("label"), flag("sub")})}},
        {"data",
         "The data to download.",
         {base, body,
          many("datasets", {text("id"), text("title"), maybe(text("summary")), many("files", entry + Fields{text("size")})})}},
        {"due", "What is overdue, oldest first.",
         Fields{base, body} + listed("rows", {text("title"), text("kind"), maybe(one("due", date)), maybe(one("page", link))})},
        {"figure_block", "One indicator in the middle of a text.",
         link + Fields{maybe(text("sentence")), maybe(one("chart", chart)), text("count"), flag("is_long")} +
             listed("rows", {text("area"), text("period"), text("value"), maybe(text("value_note")), one("paper", link)})},
        {"glossary", "The words used.", {base, body, many("letters", letter("terms", term))}},
        {"governance", "How the agreement is governed.",
         Fields{base, body, decisions, many("meetings", item)} +
             listed("reviews", {text("title"), one("due", date), one("status", tag), html("rule")}) + listed("more", item)},
        {"grouped", "A page that lists others under headings.", Fields{base, body} + listed("groups", group(item))},
        {"home", "The home page.",
         Fields{base, body, routes, text("lead"), many("areas", link),
                many("priorities", item + Fields{maybe(one("progress", {one("judgement", tag), text("sentence")}))}),
                many("deeper", item)} +
             listed("updates", item + Fields{one("date", date)})},
        {"indicator",
         "An indicator.",
         {base, lead, maybe(one("verdict", finding)), flag("has_charts"), many("charts", chart),
          maybe(one("comparison", {maybe(text("words")), maybe(one("chart", chart))})), maybe(one("figures", figures)),
          many("downloads", entry), facts, body}},
        {"layout", "Around every page.", layout},
        {"links",
         "The public register of links to other sites.",
         {base, body, facts, maybe(one("register", {text("caption"), many("rows", link_row)}))}},
        {"meeting", "A meeting of a board.",
         Fields{facts, body, decisions, log} + listed("papers", {text("title"), maybe(text("note"))})},
        {"not_found",
         "The page shown for an address that is not there.",
         {base, body, routes, many("popular", item), maybe(address("nearest_script"))}},
        {"page", "A page that is nothing but its text.", {base, body, maybe(one("date", date))}},
        {"page_footer", "Below the text of every page that has something to put there.",
         listed("related", {text("heading"), many("items", link)}) + listed("sources", sources.fields) +
             Fields{maybe(one("series", {maybe(one("prior", link)), maybe(one("next", link))})), maybe(one("changed", date)),
                    flag("has_about")}},
        {"partner", "A partner.",
         Fields{lead, facts, body, actions} + listed("priorities", item) + listed("plans", item) + listed("areas", item)},
        {"performance", "All indicators in a sentence each.",
         Fields{base, body, many("glance", Fields{one("judgement", tag), text("count")} + listed("figures", link)),
                many("outcomes", Fields{text("id"), text("heading")} + findings), many("reports", item)} +
             listed("without", link)},
        {"plan", "A plan.", {lead, facts, body, actions}},
        {"priority", "A priority.",
         Fields{base, routes, html("means"), html("approval"), facts, body, flag("has_figures"), one("figures", findings),
                decisions} +
             listed("plans", item) + listed("partners", item) + listed("areas", item)},
        {"redirect",
         "A whole document at an old address, which leads to the new one.",
         {text("lang"), text("title"), address("canonical"), address("href")}},
        {"references", "Key documents, or toolkits.", Fields{base, body} + listed("groups", group(reference))},
        {"search",
         "Search, and every page and word from A to Z.",
         {base, body, flag("searchable"),
          many("letters", letter("items", link + Fields{maybe(text("kind")), maybe(text("other"))}))}},
        {"section", "A folder of plain pages.", {base, body, html("items")}},
        {"section_item", "One page of a folder.", item + Fields{maybe(one("date", date))}},
        {"snapshot", "The figures of one paper.",
         Fields{base, lead, facts, many("rules", Fields{text("rule")} + listed("found", link + Fields{text("words")})),
                many("tables", {text("id"), text("heading"), maybe(one("figures", figures))})} +
             listed("downloads", entry)},
    };
    return all;
}

}  // namespace pages
