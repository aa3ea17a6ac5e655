// Events: campaign weeks and dates.
#pragma once

#include <optional>
#include <string>

#include "model/entry_keys.hpp"

namespace model {

struct Event : Entry {
    static constexpr About about{.name = "event",
                                 .plural = "Events",
                                 .folder = "events",
                                 .address = "/calendar/",
                                 .form = FileForm::list,
                                 .list = "calendar"};
    std::optional<text::Date> start;
    std::optional<text::Date> end;
    std::string repeats;
    std::string when;
};

template <class Keys>
void describe(Keys& keys, Event& event) {
    describe_common(keys, event, Needs::everything);
    keys(Key("start", "The first day; left out where the paper prints no day.").like("2027-10-08"), event.start);
    keys(Key("end", "The last day, included.").like("2027-10-15"), event.end);
    keys(Key("repeats", "A rule as calendars have it.").like("FREQ=YEARLY;BYMONTH=10"), event.repeats);
    keys(Key("when", "In the paper's words, if it prints no day.").begin("as printed"), event.when);
}

}  // namespace model
