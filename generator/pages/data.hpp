// Values for templates, in the few shapes that all of them share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/context.hpp"
#include "pages/renderer.hpp"

namespace pages {

/// The text, or false where there is none (an empty text counts as true in a template).
Data text_or_false(const std::string& text);
/// Sets `name` to the list and `has_name` to whether it has any item.
void set_list(Data& data, const std::string& name, std::vector<Data> items);
/// {iso, long}, or false.
Data when(const std::optional<text::Date>& date);
/// {words}: one of a list of texts.
Data words(const std::string& text);
/// {title, href}; href false where there is none.
Data link(const std::string& title, const std::string& href);
Data link(const model::Entry& to, const text::Place& written, const Context& context);
/// {word, colour}
Data tag(std::string_view word, std::string_view colour);
Data tag(model::Rag rag);
Data tag(model::ActionStatus status);
/// "tel:0800555111" for a number as it is printed, "0800 555 111".
std::string phone_href(std::string_view phone);
/// The numbers to call: a list of {when, phone, href, name, band}, the last two text or false.
Data routes(const Context& context);
/// {href, title, summary}
Data item(const model::Entry& to, const text::Place& written, const Context& context);
Data item(const std::string& href, const std::string& title, const std::string& summary);
/// Items for everything of `kind` related to the entry.
std::vector<Data> related_items(const model::Entry& entry, model::Kind kind, const Context& context);

/// {label, href}: "Board papers of 6 December 2019, Community Safety Agreement Update, paragraph 7", leading to the meeting.
Data source(const model::Source& source, const Context& context);
std::vector<Data> sources(const std::vector<model::Source>& sources, const Context& context);

/// How a row names its source: in full, or by the paragraph alone where the page itself names the paper.
enum class Cited { paper, paragraph };
Data source(const model::Source& source, Cited cited, const Context& context);

/// "From 2015", "20 April 2023 to 2026"; empty where neither end is known.
std::string span_words(const model::Span& span);

/// What a fact links to; nothing where there is no relation, or nothing at its end.
std::optional<Data> link(const std::optional<model::PlacedRef>& ref, const Context& context);

/// The rows of a summary list: {label} and one of text, links, items, contact, event, calendar, approval; the others are false or
/// empty. Nothing is added for an empty value.
class Facts {
public:
    void add(const std::string& label, std::string_view text);
    void add_link(const std::string& label, std::optional<Data> link);
    /// One stands by itself, as `link`.
    void add_links(const std::string& label, std::vector<Data> links);
    void add_items(const std::string& label, const std::vector<std::string>& texts);
    /// `name` is one of those that hold names of their own.
    void add_one(const std::string& label, const std::string& name, std::optional<Data> value);
    Data data() const { return Data(rows_); }

private:
    Data& row(const std::string& label);

    std::vector<Data> rows_;
};

}  // namespace pages
