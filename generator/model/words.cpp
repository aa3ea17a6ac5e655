// The words of all vocabularies. A value without a `case` does not compile; what stands after a switch is no value.
#include "model/portal.hpp"

namespace model {

std::string_view name(Unit unit) {
    switch (unit) {
        case Unit::count: return "count";
        case Unit::rate_per_1000: return "rate-per-1000";
        case Unit::rate_per_100000: return "rate-per-100000";
        case Unit::percent: return "percent";
        case Unit::ratio: return "ratio";
        case Unit::pounds: return "pounds";
        case Unit::rank: return "rank";
        case Unit::average: return "average";
    }
    return "";
}

std::string_view words(Unit unit) {
    switch (unit) {
        case Unit::count: return "number";
        case Unit::rate_per_1000: return "per 1,000 population";
        case Unit::rate_per_100000: return "per 100,000 population";
        case Unit::percent: return "%";
        case Unit::ratio: return "ratio";
        case Unit::pounds: return "£";
        case Unit::rank: return "place in a group";
        case Unit::average: return "on average";
    }
    return "";
}

std::string_view name(Polarity polarity) {
    switch (polarity) {
        case Polarity::low_good: return "low-good";
        case Polarity::high_good: return "high-good";
        case Polarity::neutral: return "neutral";
        case Polarity::range: return "range";
    }
    return "";
}

std::string_view words(Polarity polarity) {
    switch (polarity) {
        case Polarity::low_good: return "lower is better";
        case Polarity::high_good: return "higher is better";
        case Polarity::neutral: return "neither higher nor lower is better by itself";
        case Polarity::range: return "best within a range";
    }
    return "";
}

std::string_view name(AreaType type) {
    switch (type) {
        case AreaType::nation: return "nation";
        case AreaType::region: return "region";
        case AreaType::force: return "force";
        case AreaType::county: return "county";
        case AreaType::unitary: return "unitary";
        case AreaType::district: return "district";
        case AreaType::beat: return "beat";
        case AreaType::family_group: return "family-group";
    }
    return "";
}

std::string_view name(Frequency frequency) {
    switch (frequency) {
        case Frequency::monthly: return "monthly";
        case Frequency::quarterly: return "quarterly";
        case Frequency::annual: return "annual";
        case Frequency::one_off: return "one-off";
    }
    return "";
}

std::string_view name(Said said) {
    switch (said) {
        case Said::nothing: return "";
        case Said::up: return "up";
        case Said::slightly_up: return "slightly-up";
        case Said::level: return "level";
        case Said::slightly_down: return "slightly-down";
        case Said::down: return "down";
    }
    return "";
}

std::string_view name(Rating rating) {
    switch (rating) {
        case Rating::none: return "";
        case Rating::red: return "red";
        case Rating::amber: return "amber";
        case Rating::green: return "green";
    }
    return "";
}

std::string_view name(Arrow arrow) {
    switch (arrow) {
        case Arrow::none: return "";
        case Arrow::up: return "up";
        case Arrow::level: return "level";
        case Arrow::down: return "down";
    }
    return "";
}

std::string_view name(Mark mark) {
    switch (mark) {
        case Mark::provisional: return "p";
        case Mark::revised: return "r";
        case Mark::unavailable: return "x";
        case Mark::confidential: return "c";
        case Mark::break_in_series: return "b";
        case Mark::unreliable: return "u";
        case Mark::not_applicable: return "z";
        case Mark::low: return "low";
    }
    return "";
}

std::string_view words(Mark mark) {
    switch (mark) {
        case Mark::provisional: return "provisional";
        case Mark::revised: return "revised";
        case Mark::unavailable: return "not printed";
        case Mark::confidential: return "too small to show";
        case Mark::break_in_series: return "counted in another way before";
        case Mark::unreliable: return "not reliable enough";
        case Mark::not_applicable: return "does not apply";
        case Mark::low: return "too small for its decimals";
    }
    return "";
}

std::string_view name(PartnerType type) {
    switch (type) {
        case PartnerType::statutory: return "statutory";
        case PartnerType::board: return "board";
        case PartnerType::commissioned: return "commissioned";
        case PartnerType::voluntary: return "voluntary";
        case PartnerType::group: return "group";
        case PartnerType::national: return "national";
    }
    return "";
}

std::string_view name(ActionStatus status) {
    switch (status) {
        case ActionStatus::not_stated: return "not-stated";
        case ActionStatus::open: return "open";
        case ActionStatus::ongoing: return "ongoing";
        case ActionStatus::done: return "done";
        case ActionStatus::removed: return "removed";
    }
    return "";
}

std::string_view words(ActionStatus status) {
    switch (status) {
        case ActionStatus::not_stated: return "Not stated";
        case ActionStatus::open: return "Open";
        case ActionStatus::ongoing: return "Ongoing";
        case ActionStatus::done: return "Done";
        case ActionStatus::removed: return "Removed";
    }
    return "";
}

std::string_view name(ReferenceType type) {
    switch (type) {
        case ReferenceType::dashboard: return "dashboard";
        case ReferenceType::document: return "document";
        case ReferenceType::toolkit: return "toolkit";
        case ReferenceType::website: return "website";
        case ReferenceType::survey: return "survey";
        case ReferenceType::campaign: return "campaign";
        case ReferenceType::guidance: return "guidance";
    }
    return "";
}

std::string_view name(ReferenceStatus status) {
    switch (status) {
        case ReferenceStatus::in_use: return "in-use";
        case ReferenceStatus::doubtful: return "doubtful";
        case ReferenceStatus::lost: return "lost";
        case ReferenceStatus::closed: return "closed";
    }
    return "";
}

std::string_view name(Rag rag) {
    switch (rag) {
        case Rag::blank: return "blank";
        case Rag::red: return "red";
        case Rag::amber: return "amber";
        case Rag::green: return "green";
    }
    return "";
}

std::string_view words(Rag rag) {
    switch (rag) {
        case Rag::blank: return "Not given";
        case Rag::red: return "Red";
        case Rag::amber: return "Amber";
        case Rag::green: return "Green";
    }
    return "";
}

}  // namespace model
