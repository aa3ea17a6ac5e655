// Which decision allows something to be published.
#pragma once

#include <string>

#include "model/keys.hpp"
#include "text/place.hpp"

namespace model {

/// Which decision allows a priority or an edition of the agreement to be published.
struct Approval {
    text::Placed<std::string> meeting;
    text::Placed<std::string> minute;
    std::string minute_not_held;  ///< what is known instead, when no minute is held
    std::string when;
    text::Place place;

    bool given() const { return place.line > 0; }
    bool has_minute() const { return !minute.value.empty(); }
};

template <class Keys>
void describe(Keys& keys, Approval& approval) {
    keys(Key("meeting", "The day of the meeting that approved it …").like("{meeting}"), approval.meeting);
    keys(Key("minute", "… and the number of its minute, which the meeting's file must hold; or else:").like("\"38\""),
         approval.minute);
    keys(Key("minute_not_held", "What is known instead, where no minute is held.").begin("{minute_not_held}"),
         approval.minute_not_held);
    keys(Key("when", "As the papers say.").like("\"2012\""), approval.when);
}

}  // namespace model
