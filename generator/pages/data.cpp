#include "pages/data.hpp"

#include <cctype>

#include <fmt/format.h>

#include "figures/wording.hpp"

namespace pages {
namespace {

/// "2023-04-20" -> "20 April 2023"; other words, such as "2012", stay.
std::string date_words(const std::string& written) {
    const auto date = text::Date::parse(written);
    return date ? date->long_form() : written;
}

}  // namespace

Data text_or_false(const std::string& text) { return text.empty() ? Data(false) : Data(text); }

void set_list(Data& data, const std::string& name, std::vector<Data> items) {
    data.set("has_" + name, !items.empty());
    data.set(name, Data(std::move(items)));
}

Data when(const std::optional<text::Date>& date) {
    if (!date) return Data(false);
    Data data;
    data.set("iso", date->iso());
    data.set("long", date->long_form());
    return data;
}

Data words(const std::string& text) {
    Data data;
    data.set("words", text);
    return data;
}

Data link(const std::string& title, const std::string& href) {
    Data data;
    data.set("title", title);
    data.set("href", text_or_false(href));
    return data;
}

Data link(const model::Entry& to, const text::Place& written, const Context& context) {
    return link(to.title, context.href(to, written));
}

std::string phone_href(std::string_view phone) {
    std::string href = "tel:";
    for (const char c : phone)
        if (std::isdigit(static_cast<unsigned char>(c)) || c == '+') href += c;
    return href;
}

Data routes(const Context& context) {
    std::vector<Data> items;
    for (const auto& route : context.portal.settings.reporting) {
        Data item;
        item.set("when", route.when);
        item.set("phone", route.phone);
        item.set("href", phone_href(route.phone));
        item.set("name", text_or_false(route.name));
        item.set("band", text_or_false(route.band));
        items.push_back(std::move(item));
    }
    return items;
}

Data tag(std::string_view word, std::string_view colour) {
    Data data;
    data.set("word", std::string(word));
    data.set("colour", std::string(colour));
    return data;
}

Data tag(model::Rag rag) {
    switch (rag) {
        case model::Rag::blank: break;
        case model::Rag::red: return tag(model::words(rag), "red");
        case model::Rag::amber: return tag(model::words(rag), "orange");
        case model::Rag::green: return tag(model::words(rag), "green");
    }
    return Data(false);
}

Data tag(model::ActionStatus status) {
    switch (status) {
        case model::ActionStatus::not_stated: break;
        case model::ActionStatus::open: return tag(model::words(status), "blue");
        case model::ActionStatus::ongoing: return tag(model::words(status), "teal");
        case model::ActionStatus::done: return tag(model::words(status), "green");
        case model::ActionStatus::removed: return tag(model::words(status), "grey");
    }
    return Data(false);
}

Data item(const std::string& href, const std::string& title, const std::string& summary) {
    auto data = link(title, href);
    data.set("summary", text_or_false(summary));
    return data;
}

Data item(const model::Entry& to, const text::Place& written, const Context& context) {
    return item(context.href(to, written), to.title, to.summary);
}

std::string span_words(const model::Span& span) {
    const auto from = date_words(span.from), to = date_words(span.to);
    if (to.empty()) return from.empty() ? "" : "From " + from;
    return from.empty() ? "Until " + to : from + " to " + to;
}

std::vector<Data> related_items(const model::Entry& entry, model::Kind kind, const Context& context) {
    std::vector<Data> items;
    for (const auto& related : context.relations.of(entry.ref, kind))
        items.push_back(item(*related.entry, related.place, context));
    return items;
}

Data source(const model::Source& source, Cited cited, const Context& context) {
    auto data = pages::source(source, context);
    auto words = figures::paragraph_words(source.paragraph);
    if (cited == Cited::paper || words.empty()) return data;
    words[0] = char(std::toupper(static_cast<unsigned char>(words[0])));
    data.set("label", words);
    return data;
}

Data source(const model::Source& source, const Context& context) {
    const auto* meeting = context.index.pack(source.pack.value);
    std::string label = source.paper;
    if (meeting)
        label += meeting->pack_title.empty() ? fmt::format(" ({}, {})", meeting->board_name, meeting->date.long_form())
                                             : " (" + meeting->pack_title + ")";
    if (!source.paragraph.empty()) label += ", " + figures::paragraph_words(source.paragraph);
    Data data;
    data.set("label", label);
    data.set("href", meeting ? Data(context.href(*meeting, source.pack.place)) : Data(false));
    return data;
}

std::vector<Data> sources(const std::vector<model::Source>& all, const Context& context) {
    std::vector<Data> made;
    for (const auto& one : all) made.push_back(source(one, context));
    return made;
}

std::optional<Data> link(const std::optional<model::PlacedRef>& ref, const Context& context) {
    const auto* entry = ref ? context.index.find(ref->value) : nullptr;
    return entry ? std::optional(link(*entry, ref->place, context)) : std::nullopt;
}

Data& Facts::row(const std::string& label) {
    Data row;
    row.set("label", label);
    for (const auto* name : {"text", "link", "contact", "event", "calendar", "approval"}) row.set(name, false);
    for (const auto* name : {"links", "items"}) set_list(row, name, {});
    rows_.push_back(std::move(row));
    return rows_.back();
}

void Facts::add(const std::string& label, std::string_view text) {
    if (!text.empty()) row(label).set("text", std::string(text));
}

void Facts::add_link(const std::string& label, std::optional<Data> link) { add_one(label, "link", std::move(link)); }

void Facts::add_links(const std::string& label, std::vector<Data> links) {
    if (links.size() == 1) add_link(label, std::move(links.front()));
    else if (!links.empty()) set_list(row(label), "links", std::move(links));
}

void Facts::add_items(const std::string& label, const std::vector<std::string>& texts) {
    std::vector<Data> items;
    for (const auto& text : texts) items.push_back(words(text));
    if (!items.empty()) set_list(row(label), "items", std::move(items));
}

void Facts::add_one(const std::string& label, const std::string& name, std::optional<Data> value) {
    if (value) row(label).set(name, std::move(*value));
}

}  // namespace pages
