// What cannot be, in the words of a paper: years, days and ages; and what it is held against.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

/// What the notes of a paper quote, and all that it says of its figures, each once.
std::vector<std::string> passages_of_paper(const model::Snapshot& snapshot) {
    std::set<std::string, std::less<>> seen_before;
    std::vector<std::string> all;
    const auto add = [&](std::string passage) {
        if (seen_before.insert(passage).second) all.push_back(std::move(passage));
    };
    add(snapshot.period.label);
    for (const auto& note : snapshot.notes)
        for (auto& quote : quotes_in(note)) add(std::move(quote));
    for (const auto& seen : snapshot.observations)
        for (auto& passage : passages_of(seen)) add(std::move(passage));
    return all;
}

void add_about(const model::Snapshot& snapshot, Rule rule, std::string said, Found& found) {
    found.push_back({rule, paper_words(snapshot), std::move(said), {}, &snapshot});
}

void add_new(std::vector<std::string>& all, std::string one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
}

/// "10-56 years" of children, or an age that is below the first one.
std::vector<std::string> impossible_ages_in(std::string_view text) {
    std::vector<std::string> found;
    const auto young = first_phrase(text, {"children", "young people", "youth", "youths"});
    const auto words = words_of(text);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const auto dash = words[i + 1].find('-');
        if ((words[i] != "aged" && words[i] != "ages") || dash == std::string::npos || young.empty()) continue;
        const int from = std::atoi(words[i + 1].c_str()), to = std::atoi(words[i + 1].c_str() + dash + 1);
        constexpr int no_longer_young = 30;
        if (to >= no_longer_young || to < from) found.push_back(fmt::format("{} {} {}", young, words[i], words[i + 1]));
    }
    return found;
}

/// "3 year period from 202/21 – 2023/24", if the broken year can be read: how many financial years that is; 0 if not.
int years_spanned(std::string_view text) {
    const auto words = words_of(text);
    for (size_t i = 0; i + 2 < words.size(); ++i) {
        const auto slash = words[i].find('/');
        const auto last = financial_year(words[i + 2]);
        if (words[i + 1] != "-" || slash == std::string::npos || !last || words[i].size() - slash != 3) continue;
        return *last - (2000 + std::atoi(words[i].c_str() + slash + 1) - 1) + 1;
    }
    return 0;
}

std::string also_wrong_number_of_years(const std::string& passage) {
    const int spanned = years_spanned(passage);
    for (const int years : {2, 3, 4, 5})
        if (spanned > 0 && years != spanned && has_phrase(passage, fmt::format("{} year period", years)))
            return fmt::format("; \"{}\" would be {} years", passage, spanned);
    return "";
}

/// Years are written in one word.
std::string_view kind_of(const std::vector<std::string>& dates) {
    const bool years =
        std::all_of(dates.begin(), dates.end(), [](const auto& date) { return date.find(' ') == std::string::npos; });
    if (dates.size() == 1) return years ? "an impossible year" : "an impossible date";
    return years ? "impossible years" : "impossible dates";
}

void check_impossible(const model::Snapshot& snapshot, const std::vector<std::string>& passages, Found& found) {
    std::vector<std::string> dates, ages;
    std::string more;
    for (const auto& passage : passages) {
        for (const auto& date : impossible_dates_in(passage)) {
            add_new(dates, '"' + date + '"');
            if (more.empty()) more = also_wrong_number_of_years(passage);
        }
        for (const auto& age : impossible_ages_in(passage)) add_new(ages, '"' + age + '"');
    }
    if (!dates.empty())
        add_about(snapshot, Rule::impossible_words, fmt::format("it prints {}: {}{}", kind_of(dates), listed(dates), more),
                  found);
    if (!ages.empty())
        add_about(snapshot, Rule::impossible_words, fmt::format("it prints an impossible range of ages: {}", listed(ages)),
                  found);
}

/// The word before a day that puts it in the past, up to four words back: "were launched on Monday 15th January".
bool is_told_as_past(const std::vector<std::string>& words, size_t day) {
    for (size_t i = day; i-- > 0 && day - i <= 4;)
        if (words[i] == "was" || words[i] == "were") return true;
    return false;
}

void check_past(const model::Snapshot& snapshot, const std::string& passage, Found& found) {
    if (!snapshot.dated) return;
    const auto words = words_of(passage);
    for (const auto& named : days_in(passage)) {
        const auto day = date_of(named, *snapshot.dated);
        if (day && *day > *snapshot.dated && is_told_as_past(words, named.at))
            add_about(snapshot, Rule::wrong_period,
                      fmt::format("it is dated {}, but speaks of {} as past: {}", snapshot.dated->long_form(), day->long_form(),
                                  in_quotes(passage)),
                      found);
    }
}

/// A Board's name and a day near that of its meeting, but not that day.
void check_meeting(const model::Snapshot& snapshot, const std::string& passage, Found& found) {
    const auto meeting = snapshot.meeting ? text::Date::parse(snapshot.meeting->value.id) : std::nullopt;
    if (!meeting || !has_phrase(passage, "board")) return;
    constexpr int month = 31;
    for (const auto& named : days_in(passage)) {
        const auto day = named.year ? date_of(named, *meeting) : std::nullopt;
        if (day && *day != *meeting && std::abs(text::days_between(*day, *meeting)) <= month)
            add_about(snapshot, Rule::wrong_period,
                      fmt::format("it is headed \"{}\", but the meeting was on {}", passage, meeting->long_form()), found);
    }
}

/// "40%" or "28% to 40%": what stands after the word threshold or range; empty if nothing does.
std::string threshold_in(std::string_view text) {
    const auto words = words_of(text);
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i] != "threshold" && words[i] != "range") continue;
        std::vector<std::string> limits;
        constexpr size_t near = 7;
        for (size_t j = i + 1; j < words.size() && j <= i + near; ++j)
            if (words[j].size() > 1 && words[j].back() == '%') limits.push_back(words[j]);
        if (!limits.empty()) return fmt::format("{}", fmt::join(limits, " to "));
    }
    return "";
}

}  // namespace

void papers(const Book& book, Found& found) {
    for (const auto& snapshot : book.portal().snapshots) {
        const auto passages = passages_of_paper(snapshot);
        check_impossible(snapshot, passages, found);
        for (const auto& passage : passages) {
            check_past(snapshot, passage, found);
            check_meeting(snapshot, passage, found);
        }
    }
}

void thresholds(const Book& book, Found& found) {
    std::map<const model::Indicator*, std::map<std::string, std::vector<Figure>>> all;
    for (const auto& figure : book.figures())
        if (const auto threshold = threshold_in(figure.observation->printed.words); !threshold.empty())
            all[figure.indicator][threshold].push_back(figure);
    for (const auto& [indicator, thresholds] : all) {
        if (thresholds.size() < 2) continue;
        std::vector<std::string> said;
        std::vector<Figure> figures;
        for (const auto& [threshold, of_it] : thresholds) {
            said.push_back(fmt::format("\"{}\" in {}", threshold, sources(of_it)));
            figures.insert(figures.end(), of_it.begin(), of_it.end());
        }
        add(found, Rule::threshold_varies, indicator->title, fmt::format("the threshold is {}", fmt::join(said, ", and ")),
            figures);
    }
}

}  // namespace figures::rules
