#include "model/entry.hpp"

#include <algorithm>
#include <array>

namespace model {
namespace {

struct KindName {
    Kind kind;
    std::string_view name;
    std::string_view plural;
};

constexpr std::array<KindName, kind_count> kind_names{{
    {Kind::agreement, "agreement", "Agreements"},
    {Kind::priority, "priority", "Priorities"},
    {Kind::partner, "partner", "Partners"},
    {Kind::area, "area", "Areas"},
    {Kind::plan, "plan", "Plans"},
    {Kind::indicator, "indicator", "Indicators"},
    {Kind::snapshot, "snapshot", "Performance reports"},
    {Kind::reference, "reference", "References"},
    {Kind::meeting, "meeting", "Meetings and decisions"},
    {Kind::event, "event", "Events"},
    {Kind::update, "update", "Updates"},
    {Kind::term, "term", "Terms"},
    {Kind::page, "page", "Pages"},
}};

}  // namespace

std::string_view name(Kind kind) { return kind_names[size_t(kind)].name; }
std::string_view plural(Kind kind) { return kind_names[size_t(kind)].plural; }

std::optional<Kind> parse_kind(std::string_view word) {
    const auto at = std::find_if(kind_names.begin(), kind_names.end(), [&](const auto& k) { return k.name == word; });
    return at == kind_names.end() ? std::nullopt : std::optional(at->kind);
}

std::string Publication::hidden_because(text::Date today) const {
    if (!restricted.empty()) return "it is restricted (" + restricted + ")";
    if (draft) return "it is a draft";
    if (embargo_until && today < *embargo_until) return "it is under embargo until " + embargo_until->long_form();
    if (publish_from && today < *publish_from) return "it is to be published on " + publish_from->long_form();
    if (has_expired(today)) return "it expired on " + expires->long_form();
    return "";
}

}  // namespace model
