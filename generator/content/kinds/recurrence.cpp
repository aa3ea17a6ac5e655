#include "content/kinds/recurrence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace content {
namespace {

using Parts = std::map<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 7> weekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<std::string_view, 4> frequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};

/// A part with numbers, from -`most` to `most` without 0.
struct Numbers {
    std::string_view name;
    int most;
    bool from_the_end;  ///< may be below 0
    std::string_view frequencies;
};

constexpr std::array<Numbers, 5> numbers{{{"BYMONTH", 12, false, "DAILY WEEKLY MONTHLY YEARLY"},
                                          {"BYMONTHDAY", 31, true, "DAILY MONTHLY YEARLY"},
                                          {"BYYEARDAY", 366, true, "YEARLY"},
                                          {"BYWEEKNO", 53, true, "YEARLY"},
                                          {"BYSETPOS", 366, true, "DAILY WEEKLY MONTHLY YEARLY"}}};

std::vector<std::string_view> split(std::string_view text, char sign) {
    std::vector<std::string_view> pieces;
    for (size_t end; (end = text.find(sign)) != std::string_view::npos; text.remove_prefix(end + 1))
        pieces.push_back(text.substr(0, end));
    pieces.push_back(text);
    return pieces;
}

std::optional<int> number_of(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<text::Date> day_of(std::string_view text) {
    if (text.size() != 8) return std::nullopt;
    return text::Date::parse(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
}

int days_of_month(text::Date day) {
    const auto first = day.plus_days(1 - day.day());
    return text::days_between(first, first.plus_months(1));
}

std::string_view weekday_of(text::Date day) {
    return weekdays[size_t((day.days() + 3) % 7 + 7) % 7];
}  // the first of 1970 was a Thursday

/// "1WE" -> 1 and "WE".
struct Weekday {
    int which;  ///< of the month or year, from the end if below 0; 0 for all
    std::string_view name;
};

std::optional<Weekday> read_weekday(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const auto name = text.substr(text.size() - 2), digits = text.substr(0, text.size() - 2);
    if (std::find(weekdays.begin(), weekdays.end(), name) == weekdays.end()) return std::nullopt;
    if (digits.empty()) return Weekday{0, name};
    const auto which = number_of(digits);
    return which && *which != 0 && std::abs(*which) <= 53 ? std::optional(Weekday{*which, name}) : std::nullopt;
}

class Rule {
public:
    Rule(std::string_view text, text::Date first) : first_(first) { read(text); }

    std::string fault() {
        if (fault_.empty()) judge();
        return fault_;
    }

private:
    void read(std::string_view text) {
        constexpr std::string_view known = "FREQ INTERVAL COUNT UNTIL BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYSETPOS WKST ";
        for (const auto part : split(text, ';')) {
            const auto name = part.substr(0, part.find('='));
            const auto value = part.substr(std::min(name.size() + 1, part.size()));
            if (known.find(std::string(name) + " ") == std::string_view::npos || name.empty() || value.empty())
                return refuse(fmt::format("\"{}\" is no part of a rule for days", part));
            if (!parts_.emplace(name, value).second) return refuse(fmt::format("{} is there twice", name));
        }
    }

    void judge() {
        frequency_ = value("FREQ");
        if (std::find(frequencies.begin(), frequencies.end(), frequency_) == frequencies.end())
            return refuse("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY");
        judge_end();
        for (const auto& each : numbers) judge_numbers(each);
        judge_weekdays();
        const auto starts = value("WKST");
        if (!starts.empty() && std::find(weekdays.begin(), weekdays.end(), starts) == weekdays.end())
            refuse("WKST must be a weekday such as MO");
        if (fault_.empty()) judge_first_day();
    }

    void judge_end() {
        for (const auto* name : {"INTERVAL", "COUNT"})
            if (const auto written = value(name); !written.empty() && number_of(written).value_or(0) < 1)
                refuse(fmt::format("{} must be a number from 1 on", name));
        const auto until = value("UNTIL");
        if (until.empty()) return;
        if (!value("COUNT").empty()) return refuse("it has both COUNT and UNTIL");
        const auto last = day_of(until);
        if (!last) return refuse("UNTIL must be a day such as 20271231, without a time, as \"start\" is");
        if (*last < first_) refuse("it ends before the first day");
    }

    void judge_numbers(const Numbers& each) {
        const auto written = value(each.name);
        if (written.empty()) return;
        if (each.frequencies.find(frequency_) == std::string_view::npos)
            return refuse(fmt::format("{} cannot stand with FREQ={}", each.name, frequency_));
        for (const auto one : split(written, ',')) {
            const auto number = number_of(one);
            if (!number || *number == 0 || std::abs(*number) > each.most || (*number < 0 && !each.from_the_end))
                return refuse(fmt::format("{} has \"{}\", which must be a number up to {}", each.name, one, each.most));
        }
    }

    void judge_weekdays() {
        const auto written = value("BYDAY");
        if (written.empty()) return;
        for (const auto one : split(written, ',')) {
            const auto day = read_weekday(one);
            if (!day) return refuse(fmt::format("BYDAY has \"{}\", which must be a weekday such as WE or 1WE", one));
            if (day->which != 0 && frequency_ != "MONTHLY" && frequency_ != "YEARLY")
                return refuse(fmt::format("\"{}\" needs FREQ=MONTHLY or FREQ=YEARLY", one));
        }
    }

    /// Calendars disagree about a first day that is none of the rule's.
    void judge_first_day() {
        if (has(value("BYMONTH"), first_.month(), 0) && has(value("BYMONTHDAY"), first_.day(), days_of_month(first_)) &&
            is_weekday())
            return;
        refuse(fmt::format("\"start\" is {} {}, which the rule leaves out", weekday_of(first_), first_.long_form()));
    }

    /// Whether a list has the number, or what it is counted from the end; a list that is not there has all.
    static bool has(std::string_view list, int number, int of) {
        if (list.empty()) return true;
        const auto pieces = split(list, ',');
        return std::any_of(pieces.begin(), pieces.end(), [&](std::string_view one) {
            const int wanted = number_of(one).value_or(0);
            return wanted == number || (wanted < 0 && wanted == number - of - 1);
        });
    }

    bool is_weekday() const {
        const auto list = value("BYDAY");
        if (list.empty()) return true;
        const bool of_month = frequency_ == "MONTHLY" || !value("BYMONTH").empty();
        const int from_begin = (first_.day() - 1) / 7 + 1, from_end = -((days_of_month(first_) - first_.day()) / 7 + 1);
        const auto pieces = split(list, ',');
        return std::any_of(pieces.begin(), pieces.end(), [&](std::string_view one) {
            const auto day = read_weekday(one);
            const bool counts = day->which == 0 || !of_month || day->which == from_begin || day->which == from_end;
            return day->name == weekday_of(first_) && counts;
        });
    }

    std::string_view value(std::string_view name) const {
        const auto part = parts_.find(name);
        return part == parts_.end() ? std::string_view() : part->second;
    }

    void refuse(std::string why) {
        if (fault_.empty()) fault_ = std::move(why);
    }

    text::Date first_;
    Parts parts_;
    std::string_view frequency_;
    std::string fault_;
};

}  // namespace

std::string fault_of_recurrence(std::string_view rule, text::Date first) { return Rule(rule, first).fault(); }

}  // namespace content
