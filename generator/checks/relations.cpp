#include <algorithm>

#include <fmt/format.h>

#include "checks/checks.hpp"
#include "checks/targets.hpp"
#include "report/in_chunks.hpp"

namespace checks {
namespace {

using report::Kind;

/// "unknown-partner", or what is said of any value for a kind that has no code of its own.
report::Kind unknown_kind(model::Kind kind) {
    const auto code = fmt::format("unknown-{}", model::name(kind));
    const auto known =
        std::find_if(report::kinds.begin(), report::kinds.end(), [&](const auto& one) { return one.code == code; });
    return known == report::kinds.end() ? Kind::bad_value : known->kind;
}

class RelationCheck {
public:
    RelationCheck(const model::Index& index, text::Date today, report::Report& report)
        : index_(index), today_(today), report_(report) {}

    void check(const model::Entry& entry) {
        const bool seen = entry.publication.hidden_because(today_).empty();
        for (const auto& source : entry.sources) check_pack(source.pack);
        each_target(
            entry, [&](const model::Ref& ref, const text::Place& place) { check_ref(ref, place, seen); },
            [&](const model::LinkTarget& target, const text::Place& place) { check_link(target, place, seen); });
    }

    void check_packs_inside(const model::Meeting& meeting) {
        for (const auto& decision : meeting.decisions)
            if (decision.source) check_pack(decision.source->pack);
    }

    void check_packs_inside(const model::Plan& plan) {
        for (const auto& action : plan.actions)
            if (action.source) check_pack(action.source->pack);
    }

    void check_named(const model::PlacedRef& ref) {
        if (!ref.value.id.empty()) check_ref(ref.value, ref.place, false);
    }

    void check_part(const model::Indicator& indicator) {
        const auto* whole = indicator.part_of ? model::as<model::Indicator>(index_.find(indicator.part_of->value)) : nullptr;
        if (whole && whole->part_of)
            report_.add(
                Kind::bad_value, indicator.part_of->place,
                fmt::format("\"{}\" has no page of its own: it is part of \"{}\"", whole->ref.id, whole->part_of->value.id),
                whole == &indicator ? "name the indicator on whose page it stands, or take the line out"
                                    : fmt::format("write \"part_of: {}\"", whole->part_of->value.id));
    }

    void check_pack(const text::Placed<std::string>& pack) {
        if (pack.value.empty() || index_.pack(pack.value)) return;
        std::vector<std::string_view> known;
        for (const auto id : index_.ids(model::Kind::meeting))
            if (const auto* meeting = index_.meeting(id); !meeting->pack.empty()) known.push_back(meeting->pack);
        report_.add(Kind::unknown_pack, pack.place, fmt::format("no meeting has the pack \"{}\"", pack.value),
                    report::did_you_mean(pack.value, known, fmt::format("the packs held are: {}", fmt::join(known, ", "))));
    }

private:
    void check_ref(const model::Ref& ref, const text::Place& place, bool seen) {
        const auto* other = index_.find(ref);
        if (!other) return unknown(ref, place);
        if (seen) check_public(*other, place);
    }

    void check_public(const model::Entry& other, const text::Place& place) {
        const auto reason = other.publication.hidden_because(today_);
        if (reason.empty()) return;
        const auto what = fmt::format("the {} \"{}\"", model::name(other.ref.kind), other.ref.id);
        if (!other.publication.restricted.empty())
            report_.add(Kind::restricted_link, place, fmt::format("a public page leads to {}, but {}", what, reason),
                        "take the link or relation out: exempt items are not even named");
        else
            report_.add(Kind::not_public, place, fmt::format("a public page leads to {}, but {}", what, reason),
                        other.publication.has_expired(today_)
                            ? fmt::format("take the link out, or change \"expires\" in {}", other.place.file)
                            : "take the link out, or publish both at the same time");
    }

    void unknown(const model::Ref& ref, const text::Place& place) {
        auto known = index_.ids(ref.kind);
        std::erase(known, "");
        report_.add(
            unknown_kind(ref.kind), place, fmt::format("no {} has the id \"{}\"", model::name(ref.kind), ref.id),
            report::did_you_mean(ref.id, known,
                                 known.empty()       ? fmt::format("there is no {} yet", model::name(ref.kind))
                                 : known.size() == 1 ? fmt::format("the only one is \"{}\"", known.front())
                                                     : fmt::format("there are {}, such as \"{}\"", known.size(), known.front())));
    }

    void check_link(const model::LinkTarget& target, const text::Place& place, bool seen) {
        if (const auto* entry = std::get_if<model::ToEntry>(&target)) check_ref(entry->ref, place, seen);
        if (const auto* file = std::get_if<model::ToFile>(&target)) check_file(file->file, place, seen);
    }

    void check_file(const std::string& file, const text::Place& place, bool seen) {
        const auto* other = index_.find_file(file);
        if (other && seen) check_public(*other, place);
        if (!other)
            report_.add(Kind::unknown_page, place, fmt::format("there is no file \"{}\"", file),
                        report::did_you_mean(file, index_.files(), "write the path from this file, such as ../report.md"));
    }

    const model::Index& index_;
    text::Date today_;
    report::Report& report_;
};

}  // namespace

void check_relations(const model::Portal& portal, const model::Index& index, text::Date today, report::Report& report) {
    const auto entries = portal.entries();
    report::in_chunks(entries.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        RelationCheck relations(index, today, part);
        for (size_t i = begin; i < end; ++i) relations.check(*entries[i]);
    });
    RelationCheck relations(index, today, report);
    for (const auto& meeting : portal.meetings) relations.check_packs_inside(meeting);
    for (const auto& plan : portal.plans) relations.check_packs_inside(plan);
    for (const auto& indicator : portal.indicators) relations.check_part(indicator);
    relations.check_named(portal.settings.area), relations.check_named(portal.settings.board);
    for (const auto& indicator : portal.settings.headlines) relations.check_named(indicator);
    for (const auto& exception : portal.exceptions) relations.check_named(exception.owner);
    for (const auto& noted : portal.noted) relations.check_named(noted.snapshot);
}

}  // namespace checks
