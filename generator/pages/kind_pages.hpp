// What each kind's template is given.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "pages/data.hpp"

namespace pages {

/// The name of a kind's template, its data, and the kinds of related things that the template itself lists.
struct KindPage {
    std::string_view shape;
    Data data;
    std::vector<model::Kind> listed;
    bool has_contents = true;  ///< whether "On this page" stands above it
};

/// The page of one thing: defined for every kind that has pages, `template <> KindPage page_of(const model::Plan& plan, …)`, in
/// the file that makes it.
template <class E>
KindPage page_of(const E& entry, const Context& context);

/// {caption, rows} for the `decisions`, `actions` and `log` templates; false for no rows.
Data decision_rows(const std::string& caption, const std::vector<const model::Meeting*>& meetings,
                   const std::function<bool(const model::Decision&)>& wanted, const Context& context);
Data action_rows(const std::string& caption, const std::vector<const model::Plan*>& plans,
                 const std::function<bool(const model::Action&)>& wanted, const Context& context, Cited cited);
Data log_rows(const std::string& caption, const model::Meeting& meeting, const Context& context);

/// What the paper's own summary names as exceptions: a list of {words, paragraph (text or false), indicator (link or false)}.
std::vector<Data> exceptions_in(const model::Snapshot& snapshot, const Context& context);

/// "3 years 2 months", from one day to another.
std::string age_words(text::Date from, text::Date to);

/// {board, meeting, minute, known}: who approved it, at which meeting (a link), by which minute, or what is known instead; each
/// may be false.
Data approval(const model::Approval& approval, const Context& context);

}  // namespace pages
