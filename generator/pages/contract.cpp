#include "pages/contract.hpp"

namespace pages {
namespace {

Field text(std::string name) { return {std::move(name), Holds::text}; }
Field address(std::string name) { return {std::move(name), Holds::address}; }
Field html(std::string name) { return {std::move(name), Holds::html}; }
Field flag(std::string name) { return {std::move(name), Holds::flag}; }
Field one(std::string name, Fields fields) { return {std::move(name), Holds::one, false, std::move(fields)}; }
Field many(std::string name, Fields fields) { return {std::move(name), Holds::many, false, std::move(fields)}; }

/// Names that several templates are given.
struct Shape {
    std::string_view name;
    Fields fields;
};

Field one(std::string name, const Shape& shape) { return {std::move(name), Holds::one, false, shape.fields, shape.name}; }
Field many(std::string name, const Shape& shape) { return {std::move(name), Holds::many, false, shape.fields, shape.name}; }

Field maybe(Field field) {
    field.optional = true;
    return field;
}

/// A list `x`, and `has_x` for what stands around it.
Fields listed(Field list) { return {flag("has_" + list.name), std::move(list)}; }
Fields listed(const std::string& name, Fields fields) { return listed(many(name, std::move(fields))); }
Fields listed(const std::string& name, const Shape& shape) { return listed(many(name, shape)); }

Fields operator+(Fields fields, const Fields& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

const Shape link{"link", {text("title"), maybe(address("href"))}};
const Shape item{"item", link.fields + Fields{maybe(text("summary"))}};
const Shape entry{"entry", {text("label"), address("href")}};  // of a menu or a list of files
const Shape date{"date", {text("iso"), text("long")}};
const Shape tag{"tag", {text("word"), text("colour")}};
const Shape source{"source", {text("label"), maybe(address("href"))}};
const Shape route{"route", {text("when"), text("phone"), address("href"), maybe(text("name")), maybe(text("band"))}};

const Field base = address("base"), body = html("body"), lead = maybe(text("lead"));
const Field routes = many("routes", route), sources = many("sources", source);

const Shape approval{"approval",
                     {maybe(text("board")), maybe(one("meeting", link)), maybe(text("minute")), maybe(text("known"))}};
const Fields contact{maybe(one("mailbox", link)), maybe(one("phone", link)), maybe(text("note"))};
const Shape fact{"fact", Fields{text("label"), maybe(text("text")), maybe(one("link", link)), maybe(one("contact", contact)),
                                maybe(one("event", link.fields + Fields{one("date", date)})), maybe(one("calendar", link)),
                                maybe(one("approval", approval))} +
                             listed("links", link) + listed("items", {text("words")})};
const Field facts = many("facts", fact);

const Shape figure{"figure",
                   {one("indicator", link), one("area", link), text("period"), text("value"), maybe(text("value_note")),
                    maybe(one("judgement", tag)), maybe(text("change")), maybe(text("comparison")), maybe(text("disagreement")),
                    many("notes", {sources, maybe(text("said")), maybe(text("caveat"))})}};
const Shape figures{"figures", {text("caption"), many("rows", figure)}};
const Shape chart{"chart", {text("caption"), html("drawing"), maybe(text("notes"))}};
const Shape finding{"finding", link.fields + Fields{text("id"), one("judgement", tag), text("sentence"), maybe(text("printed")),
                                                    maybe(text("disagreement")), html("spark"), sources}};
const Shape findings{"findings", listed("moved", finding) + listed("single", finding) + Fields{text("single_count")}};

const Shape glance{
    "glance", link.fields + Fields{maybe(text("value")), maybe(text("unit")), text("period"), maybe(text("area")),
                                   one("judgement", tag), maybe(one("told", date)), maybe(text("before")), maybe(text("why")),
                                   maybe(text("said")), maybe(one("rating", tag)), maybe(text("around")), html("spark")}};
const Shape exception{"exception", {text("words"), maybe(text("paragraph")), maybe(one("indicator", link))}};

const Fields action{
    text("what"), maybe(text("wording")), maybe(text("outcome")), many("who", link), text("by_when"), maybe(one("status", tag)),
    sources};
const Shape actions_table{"actions", {text("caption"), many("rows", action)}};
const Fields decision =
    Fields{one("meeting", link), text("minute"), text("title"), many("paragraphs", {text("words")}), sources} +
    listed("about", link);
const Shape decisions_table{"decisions", {text("caption"), flag("several"), many("rows", decision)}};
const Fields at_meeting{address("href"), text("date"), text("number")};
const Fields log_row{text("number"),
                     maybe(one("raised", date)),
                     maybe(text("age")),
                     text("action"),
                     text("who"),
                     maybe(text("comments")),
                     maybe(one("follows", at_meeting)),
                     maybe(one("closed_by", at_meeting)),
                     many("about", link),
                     maybe(one("status", tag))};
const Shape log_table{"log", {text("caption"), many("rows", log_row)}};
const Field actions = maybe(one("actions", actions_table)), decisions = maybe(one("decisions", decisions_table)),
            log = maybe(one("log", log_table));

Fields group(Field items) { return {text("id"), text("heading"), std::move(items)}; }
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
                    many("menu", entry.fields + Fields{flag("current")}),
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

const Fields event = item.fields + Fields{maybe(text("id")), maybe(one("start", date)), maybe(one("end", date)),
                                          maybe(text("when")), maybe(text("place"))};

const Fields area_parts{
    maybe(one("findings", findings)),
    maybe(one("beside", {text("here"), text("around"), many("rows", figure.fields + Fields{text("value_around")})})),
    maybe(one("others", figures.fields + Fields{text("count")})),
    maybe(one("places", {maybe(one("chart", chart)), many("rows", {text("name"), text("place"), text("before")})})),
};
const Fields within =
    listed("within", {text("id"), text("heading"), text("caption"), maybe(one("chart", chart)), many("periods", {text("label")}),
                      many("rows", {one("place", link), many("cells", {text("value")})})});

const Fields link_row{one("link", link),  one("owner", link),   many("pages", link),
                      one("status", tag), maybe(text("since")), maybe(one("checked", date))};

const Fields reference = item.fields +
                         Fields{maybe(text("id")), one("publisher", link), maybe(text("note")), maybe(one("status", tag))} +
                         listed("sources", source);

const Fields term = Fields{text("id"), text("term"), maybe(text("long")), text("meaning")} + listed("sources", source);

const std::vector<TemplateContract> templates{
    {"about_data", "How the figures were made, and where sources contradict each other.",
     Fields{base, body, text("count")} +
         listed("groups", Fields{text("id"), text("heading")} + listed("contradictions", link.fields + Fields{text("words")}))},
    {"action_log",
     "The action log.",
     {lead, facts, body, many("logs", {text("id"), text("heading"), one("meeting", link), log})}},
    {"agreement", "An edition of the agreement.", Fields{lead, facts, body, decisions} + listed("editions", item)},
    {"all_figures", "The newest figure of every indicator, by subject.",
     Fields{base, body, many("subjects", {text("id"), text("heading"), many("rows", glance)})} + listed("without", link)},
    {"area", "An area: the agreement's own, one inside it or one around it.",
     Fields{base, routes, lead, facts, body} + area_parts + within + listed("partners", item) + listed("plans", item) +
         listed("priorities", item)},
    {"breadcrumbs", "The pages above this one, from the home page down.", {many("crumbs", entry), text("here")}},
    {"calendar",
     "Campaign weeks, meetings and dates.",
     {base, body, many("years", {text("id"), text("heading"), many("events", event)})}},
    {"contents", "The headings of a page that has at least three.", {many("headings", {text("id"), text("label"), flag("sub")})}},
    {"data",
     "The data to download.",
     {base, body, maybe(one("licence", link)),
      many("datasets", {text("id"), text("title"), maybe(text("summary")), many("files", entry.fields + Fields{text("size")})})}},
    {"due", "What is overdue, oldest first.",
     Fields{base, body} + listed("rows", {text("title"), text("kind"), maybe(one("due", date)), maybe(one("page", link))})},
    {"figure_block", "One indicator in the middle of a text.",
     link.fields + Fields{maybe(text("sentence")), maybe(one("chart", chart)), text("count"), flag("is_long")} +
         listed("rows", {text("area"), text("period"), text("value"), maybe(text("value_note")), one("paper", link)})},
    {"glossary", "The words used.", {base, body, many("letters", letter("terms", term))}},
    {"governance", "How the agreement is governed.",
     Fields{base, body, decisions, many("meetings", item)} +
         listed("reviews", {text("title"), one("due", date), one("status", tag), text("rule")}) + listed("more", item)},
    {"grouped", "A page that lists others under headings.", Fields{base, body} + listed("groups", group(many("items", item)))},
    {"home", "The home page.",
     Fields{base, body, routes, text("lead"), many("areas", link),
            many("priorities", item.fields + Fields{maybe(one("progress", {one("judgement", tag), text("sentence")}))}),
            many("deeper", item)} +
         listed("updates", item.fields + Fields{one("date", date)})},
    {"indicator",
     "An indicator.",
     {base, lead, maybe(one("verdict", finding)), flag("has_charts"), many("charts", chart),
      maybe(one("comparison", {maybe(text("words")), maybe(one("chart", chart))})), maybe(one("figures", figures)),
      maybe(one("unnumbered", figures)), flag("has_contradictions"), many("contradictions", {text("words")}),
      many("downloads", entry), facts, body, flag("has_parts"),
      many("parts", {text("id"), text("title"), lead, maybe(one("verdict", finding)), many("charts", chart),
                     maybe(one("figures", figures)), flag("has_contradictions"), many("contradictions", {text("words")}),
                     many("downloads", entry), facts, body})}},
    {"layout", "Around every page.", layout},
    {"links",
     "The public register of links to other sites.",
     {base, body, facts, maybe(one("register", {text("caption"), many("rows", link_row)}))}},
    {"meeting", "A meeting.", Fields{facts, body, decisions, log} + listed("papers", {text("title"), maybe(text("note"))})},
    {"not_found",
     "The page shown for an address that is not there.",
     {base, body, routes, many("popular", item), maybe(address("nearest_script"))}},
    {"page", "A page that is nothing but its text.", {base, body, maybe(one("date", date))}},
    {"page_footer", "Below the text of every page that has something to put there.",
     listed("related", {text("heading"), many("items", link)}) + listed("sources", source) +
         Fields{maybe(one("series", {maybe(one("prior", link)), maybe(one("next", link))})), maybe(one("changed", date)),
                flag("has_about")}},
    {"partner", "A partner.",
     Fields{lead, facts, body, actions} + listed("priorities", item) + listed("plans", item) + listed("areas", item)},
    {"performance", "The dashboard: headline figures, then the others by outcome.",
     Fields{base, body, maybe(one("report", link.fields + Fields{maybe(one("date", date))})),
            many("outcomes", {text("id"), text("heading"), many("rows", glance)})} +
         listed("exceptions", exception) + listed("tiles", glance)},
    {"plan", "A plan.", {lead, facts, body, actions}},
    {"priority", "A priority.",
     Fields{base, routes, text("summary"), one("approval", approval), facts, body, flag("has_figures"), one("figures", findings),
            decisions} +
         listed("plans", item) + listed("partners", item) + listed("areas", item)},
    {"redirect",
     "A whole document at an old address, which leads to the new one.",
     {text("lang"), text("title"), address("canonical"), address("href")}},
    {"references", "Key documents, or toolkits.", Fields{base, body} + listed("groups", group(many("items", reference)))},
    {"search",
     "Search, and every page and word from A to Z.",
     {base, body, flag("searchable"),
      many("letters", letter("items", link.fields + Fields{maybe(text("kind")), maybe(text("other"))}))}},
    {"section", "A folder of plain pages.", {base, body, html("items")}},
    {"section_item", "One page of a folder.", item.fields + Fields{maybe(one("date", date))}},
    {"snapshot", "The figures of one snapshot.",
     Fields{base, lead, facts, maybe(text("tests")),
            many("rules", Fields{text("rule")} + listed("found", link.fields + Fields{text("words")})),
            many("tables", {text("id"), text("heading"), maybe(one("figures", figures))})} +
         listed("exceptions", exception) + listed("downloads", entry)},
    {"term",
     "The first use of a term on a page, which leads to its meaning.",
     {address("href"), html("words"), maybe(text("long"))}},
    {"update", "What changed.", {one("date", date), body}},
};

}  // namespace

const std::vector<TemplateContract>& contract() { return templates; }

}  // namespace pages
