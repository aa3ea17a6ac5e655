// Updates: what has changed.
#pragma once

#include "model/entry_keys.hpp"

namespace model {

struct Update : Entry {
    static constexpr About about{.name = "update",
                                 .plural = "Updates",
                                 .folder = "updates",
                                 .address = "/updates/",
                                 .list = "updates",
                                 .sorted = Sorted::latest_first};
    text::Placed<text::Date> date{*text::Date::parse("1970-01-01"), {}};
};

template <class Keys>
void describe(Keys& keys, Update& update) {
    describe_common(keys, update, Needs::title_only);
    keys(Key("date", "The day of the change.").required().like("{today}"), update.date);
}

}  // namespace model
