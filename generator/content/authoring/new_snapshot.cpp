#include "content/authoring/new_snapshot.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "content/authoring/latest_pack.hpp"
#include "content/kinds/usual_period.hpp"
#include "model/placeholder.hpp"

namespace content {
namespace {

using model::Kind;
using text::PeriodKind;

std::string without_digits(std::string id) {
    std::replace_if(id.begin(), id.end(), [](unsigned char sign) { return std::isdigit(sign); }, '0');
    return id;
}

/// Snapshots stand in the order of their ids.
const model::Snapshot* before(const model::Portal& portal, const std::string& id) {
    const model::Snapshot* last = nullptr;
    for (const auto& snapshot : portal.snapshots)
        if (snapshot.ref.id < id && without_digits(snapshot.ref.id) == without_digits(id)) last = &snapshot;
    return last;
}

text::Period period_for(const std::string& id, const model::Snapshot* before, text::Date today) {
    auto quarter = quarter_of_id(id);
    if (!quarter) return before ? before->period : usual_period(today, today);
    if (!before || before->period.kind != PeriodKind::rolling_12_months) return *quarter;
    return usual_period(quarter->end.plus_days(1).plus_months(-12), quarter->end);
}

std::vector<model::Observation> same_figures(const model::Snapshot& before, const text::Period& period) {
    std::vector<model::Observation> figures;
    std::set<std::tuple<model::Ref, model::Ref, bool, model::Unit>> known;
    for (const auto& seen : before.observations) {
        if (!known.emplace(seen.indicator.value, seen.area.value, seen.unit_given, seen.unit).second) continue;
        auto& figure = figures.emplace_back(seen);
        figure.period = period;
        figure.value.reset(), figure.was.reset(), figure.count.reset(), figure.denominator.reset();
        figure.status = {model::Mark::unavailable};
        figure.value_printed.clear(), figure.paragraph.clear(), figure.caveats.clear();
        figure.printed = {};
    }
    return figures;
}

std::string json_text(std::string_view words) { return nlohmann::json(words).dump(); }

std::string json_text(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    for (const auto& text : texts) all.push_back(json_text(text));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string json_text(const std::vector<model::Mark>& marks) {
    std::vector<std::string> all;
    for (const auto mark : marks) all.emplace_back(model::name(mark));
    return json_text(all);
}

std::string json_of(const text::Period& period) {
    return fmt::format(R"({{"start": "{}", "end": "{}", "kind": "{}", "label": {}}})", period.start.iso(), period.end.iso(),
                       text::name(period.kind), json_text(period.label));
}

std::string json_of(const model::Observation& seen, const text::Period& usual) {
    auto line =
        fmt::format(R"({{"indicator": {}, "area": {})", json_text(seen.indicator.value.id), json_text(seen.area.value.id));
    const auto put = [&](std::string_view key, const std::string& value) { line += fmt::format(", \"{}\": {}", key, value); };
    if (json_of(seen.period) != json_of(usual)) put("period", json_of(seen.period));
    put("value", seen.value ? seen.value_printed : "null");
    if (seen.unit_given) put("unit", json_text(model::name(seen.unit)));
    if (seen.count) put("count", fmt::format("{}", *seen.count));
    if (seen.denominator) put("denominator", fmt::format("{}", *seen.denominator));
    if (!seen.status.empty()) put("status", json_text(seen.status));
    if (!seen.paragraph.empty()) put("paragraph", json_text(seen.paragraph));
    if (!seen.caveats.empty()) put("caveats", json_text(seen.caveats));
    return line + "}";
}

}  // namespace

model::Snapshot next_snapshot(const model::Portal& portal, const std::string& id, text::Date today) {
    const auto* last = before(portal, id);
    model::Snapshot next;
    next.ref = {Kind::snapshot, id};
    next.title = id;
    next.summary = model::placeholder::summary;
    next.changed = {today, {}};
    next.publication.draft = true;
    const auto* meeting = latest_pack(portal);
    next.meeting = last ? last->meeting : model::PlacedRef{{Kind::meeting, meeting ? meeting->ref.id : today.iso()}, {}};
    next.pack.value = last ? last->pack.value : meeting ? meeting->pack : "pack-of-the-meeting";
    next.paper = model::placeholder::paper;
    next.period = period_for(id, last, today);
    if (last) next.observations = same_figures(*last, next.period);
    return next;
}

NewFile snapshot_file(const model::Snapshot& snapshot) {
    std::vector<std::string> lines;
    for (const auto& seen : snapshot.observations) lines.push_back("\n    " + json_of(seen, snapshot.period));
    auto bytes = fmt::format(R"({{
  "$schema": "../schemas/snapshot.schema.json",
  "title": {},
  "summary": {},
  "changed": "{}",
  "draft": true,
  "meeting": "{}",
  "pack": {},
  "paper": {},
  "period": {},
  "observations": [{}{}]
}}
)",
                             json_text(snapshot.title), json_text(snapshot.summary), snapshot.changed->value.iso(),
                             snapshot.meeting->value.id, json_text(snapshot.pack.value), json_text(snapshot.paper),
                             json_of(snapshot.period), fmt::join(lines, ","), lines.empty() ? "" : "\n  ");
    constexpr auto about = model::Snapshot::about;
    return {fmt::format("{}/{}{}", about.folder, snapshot.ref.id, about.ending()), std::move(bytes)};
}

}  // namespace content
