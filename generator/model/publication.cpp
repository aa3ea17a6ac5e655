#include "model/publication.hpp"

#include <algorithm>
#include <set>

#include "model/index.hpp"
#include "text/ascii.hpp"
#include "text/percent.hpp"

namespace model {
namespace {

template <class Use>
void each_list(Portal& portal, Use&& use) {
    use(portal.agreements), use(portal.priorities), use(portal.partners), use(portal.areas), use(portal.plans),
        use(portal.indicators);
    use(portal.snapshots), use(portal.references), use(portal.meetings), use(portal.events), use(portal.updates),
        use(portal.terms), use(portal.pages);
}

void forget(std::optional<PlacedRef>& ref, const std::set<Ref>& hidden) {
    if (ref && hidden.contains(ref->value)) ref.reset();
}

void forget(Agreement& agreement, const std::set<Ref>& hidden) { forget(agreement.follows, hidden); }
void forget(Priority& priority, const std::set<Ref>& hidden) { forget(priority.follows, hidden); }
void forget(Area& area, const std::set<Ref>& hidden) { forget(area.council, hidden), forget(area.within, hidden); }
void forget(Plan& plan, const std::set<Ref>& hidden) {
    forget(plan.owner, hidden), forget(plan.follows, hidden);
    for (auto& action : plan.actions) forget(action.partner, hidden);
}
void forget(Indicator& indicator, const std::set<Ref>& hidden) {
    std::erase_if(indicator.parts, [&](const PlacedRef& part) { return hidden.contains(part.value); });
}
void forget(Snapshot& snapshot, const std::set<Ref>& hidden) {
    forget(snapshot.meeting, hidden);
    std::erase_if(snapshot.observations, [&](const Observation& seen) {
        return hidden.contains(seen.indicator.value) || hidden.contains(seen.area.value);
    });
    for (auto& seen : snapshot.observations)
        std::erase_if(seen.printed.benchmarks, [&](const Benchmark& benchmark) { return hidden.contains(benchmark.area.value); });
}
void forget(Reference& reference, const std::set<Ref>& hidden) { forget(reference.publisher, hidden); }
void forget(Meeting& meeting, const std::set<Ref>& hidden) {
    const auto hides = [&](const PlacedRef& ref) { return hidden.contains(ref.value); };
    for (auto& decision : meeting.decisions) std::erase_if(decision.about, hides);
    for (auto& row : meeting.action_log) {
        std::erase_if(row.about, hides);
        if (row.follows && hides(row.follows->first)) row.follows.reset();
        if (row.closed_by && hides(row.closed_by->first)) row.closed_by.reset();
    }
}
void forget(Entry&, const std::set<Ref>&) {}

/// "//host/csa/" of "https://Host:443/csa/"; other addresses only in lower case.
std::string without_scheme(std::string_view address) {
    auto plain = text::lower_case(address);
    for (const std::string_view scheme : {"https:", "http:"})
        if (plain.starts_with(scheme)) plain.erase(0, scheme.size());
    if (!plain.starts_with("//")) return plain;
    const size_t end = std::min(plain.find('/', 2), plain.size());
    for (const std::string_view port : {":443", ":80"})
        if (std::string_view(plain).substr(0, end).ends_with(port)) return plain.erase(end - port.size(), port.size());
    return plain;
}

/// Calls `use(path)`, in lower case, for every file of the content that a link of the entry may lead to.
template <class Use>
void each_file(const Entry& entry, const Portal& portal, Use&& use) {
    const auto own = without_scheme(portal.settings.address);
    const auto follow = [&](std::string_view written) {
        auto plain = without_scheme(written);
        if (plain.starts_with(own)) plain.erase(0, own.size() - 1);
        const auto target = parse_target(plain, portal.below_root(entry.place.file));
        if (target.form != Target::Form::internal) return;
        const auto path = parse_target(target.path.substr(1), "").path;  // without "./" and "../"
        use(text::lower_case(text::percent_decoded(path).substr(1)));
    };
    for (const auto& link : entry.prose.links) follow(entry.prose.target(link));
    if (entry.ref.kind != Kind::reference) return;
    const auto& reference = static_cast<const Reference&>(entry);
    follow(reference.url.value), follow(reference.alternate.value);
}

template <class Hides>
void take_out(Portal& portal, Hides&& hides_entry) {
    std::set<Ref> hidden;
    std::set<std::string> files;  // that hidden things alone lead to
    each_list(portal, [&](auto& entries) {
        std::erase_if(entries, [&](const auto& entry) {
            if (!hides_entry(entry.publication)) return false;
            hidden.insert(entry.ref);
            each_file(entry, portal, [&](std::string path) { files.insert(std::move(path)); });
            return true;
        });
    });
    if (hidden.empty()) return;
    portal.each([&](const Entry& entry) { each_file(entry, portal, [&](const std::string& path) { files.erase(path); }); });
    std::erase_if(portal.assets, [&](const Asset& asset) { return files.contains(text::lower_case(asset.path)); });
    each_list(portal, [&](auto& entries) {
        for (auto& entry : entries) {
            std::erase_if(entry.relations, [&](const PlacedRef& relation) { return hidden.contains(relation.value); });
            forget(entry, hidden);
        }
    });
}

}  // namespace

void keep_public(Portal& portal, text::Date today) {
    take_out(portal, [&](const Publication& publication) { return !publication.hidden_because(today).empty(); });
}

void keep_unrestricted(Portal& portal) {
    take_out(portal, [](const Publication& publication) { return !publication.restricted.empty(); });
}

}  // namespace model
