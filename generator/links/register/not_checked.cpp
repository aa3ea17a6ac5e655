#include "links/register/not_checked.hpp"

#include <fmt/format.h>

namespace links {
namespace {

constexpr size_t longest_name = 200;

/// Of those that are told one by one, each has a reader to surprise.
bool speaks_for_itself(NotChecked why) {
    return why == NotChecked::script || why == NotChecked::data || why == NotChecked::above;
}

/// A name, and how many more there are.
std::string subject(const Tally::Spoken& spoken, std::string_view one, std::string_view several) {
    const auto first = "\"" + text::ForeignWords::of(spoken.name, longest_name).str() + "\"";
    return spoken.count == 1 ? fmt::format("{} {}", first, one)
                             : fmt::format("{} and {} more {}", first, spoken.count - 1, several);
}

std::pair<std::string, std::string> words_of(const Tally::Spoken& spoken) {
    switch (spoken.why) {
        case NotChecked::scheme:
            return {subject(spoken, "begins", "begin") + " with \"" + spoken.what + "\", which is not checked", "try it by hand"};
        case NotChecked::script:
            return {subject(spoken, "is", "are") + " a script instead of an address: it leads nowhere without JavaScript",
                    "use a button, or write the address of a page"};
        case NotChecked::data:
            return {subject(spoken, "holds", "hold") + " a document in the address, which browsers do not open from a link",
                    "put the document into a file and link to it"};
        case NotChecked::above:
            return {subject(spoken, "leads", "lead") + " above the folder, and was not checked", "check the folder above"};
        case NotChecked::file:
            return {subject(spoken, "cannot be read as a page: links in it", "cannot be read as pages: links in them") +
                        " were not checked",
                    "check the HTML that is made of it"};
        case NotChecked::draft:
            return {subject(spoken, "says that it is a draft: links in it", "say that they are drafts: links in them") +
                        " were not judged",
                    "name the file itself to check it"};
        case NotChecked::none: break;
    }
    return {};
}

}  // namespace

std::string_view code(NotChecked why) {
    switch (why) {
        case NotChecked::scheme: return "scheme-not-checked";
        case NotChecked::script: return "script-link";
        case NotChecked::data: return "data-link";
        case NotChecked::above: return "leads-above";
        case NotChecked::file: return "not-read";
        case NotChecked::draft: return "draft";
        case NotChecked::none: break;
    }
    return "";
}

bool Tally::add(NotChecked why, const std::string& what, std::string_view name, size_t result) {
    ++counts_[what];
    if (!speaks_for_itself(why)) {
        const auto [first, is_new] = first_.emplace(what, spoken_.size());
        if (!is_new) return ++spoken_[first->second].count, false;
    }
    spoken_.push_back({result, why, what, std::string(name)});
    return true;
}

std::vector<std::pair<size_t, Words>> Tally::words() const {
    std::vector<std::pair<size_t, Words>> all;
    for (const auto& spoken : spoken_) {
        const auto [message, help] = words_of(spoken);
        all.push_back({spoken.result, {text::ForeignWords::of(message, longest_message), text::ForeignWords::of(help)}});
    }
    return all;
}

}  // namespace links
