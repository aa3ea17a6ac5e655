#include "model/entry.hpp"

namespace model {

std::string Publication::hidden_because(text::Date today) const {
    if (!restricted.empty()) return "it is restricted (" + restricted + ")";
    if (draft) return "it is a draft";
    if (embargo_until && today < *embargo_until) return "it is under embargo until " + embargo_until->long_form();
    if (publish_from && today < *publish_from) return "it is to be published on " + publish_from->long_form();
    if (has_expired(today)) return "it expired on " + expires->long_form();
    return "";
}

}  // namespace model
