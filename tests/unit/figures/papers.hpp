// Papers of one indicator, and what the lint finds in them.
#pragma once

#include <algorithm>

#include <doctest/doctest.h>

#include "example.hpp"
#include "figures/lint.hpp"

namespace figures::example {

using Messages = std::vector<std::string>;

/// A paper with "Robbery" in "Leicestershire", the area "county".
struct Papers : Example {
    explicit Papers(model::Unit unit = model::Unit::count, model::Polarity polarity = model::Polarity::low_good) {
        area("county").title = "Leicestershire";
        indicator("robbery", unit, polarity).title = "Robbery";
        paper("2030-01-01");
    }

    model::Observation& at(const text::Period& when, const std::string& value) {
        return figure("robbery", "county", value, when);
    }
    model::Observation& seen(size_t i) { return portal.snapshots.back().observations[i]; }

    Messages messages() const {
        Messages all;
        for (const auto& found : lint(Book(portal))) all.push_back(found.message());
        return all;
    }

    bool finds(Rule rule) const {
        const auto found = lint(Book(portal));
        return found.size() == 1 && found[0].rule == rule;
    }
    bool finds_nothing() const { return lint(Book(portal)).empty(); }
};

inline text::Period day(const std::string& iso) { return period(iso, iso, text::PeriodKind::point); }

/// "12 months to 31 March 2021" as the paper's own words say it.
inline text::Period called(text::Period period, const std::string& label) {
    period.label = label;
    return period;
}

}  // namespace figures::example
