#include "checks/checks.hpp"

namespace checks {

// The rules on the portal as a whole, each in the file of its family.

/// Relations and links of the text lead to things that exist and that the public may see, sources name packs that are held.
void check_relations(const model::Portal& portal, const model::Index& index, text::Date today, report::Report& report);

/// Priorities and editions of the agreement carry the decision that approved them.
void check_approvals(const model::Portal& portal, const model::Index& index, report::Report& report);

/// Links that the checker leaves alone have a day until which it does.
void check_exceptions(const model::Portal& portal, text::Date today, report::Report& report);

/// Nothing that the public sees was changed on a day that is still to come.
void check_dates(const model::Portal& portal, text::Date today, report::Report& report);

/// Nobody has looked at a finding on a day that is still to come.
void check_known_days(const model::Portal& portal, text::Date today, report::Report& report);

/// Nothing public still holds the words of a file that `csa new` made.
void check_unfinished(const model::Portal& portal, report::Report& report);

/// Indicators name outcomes that the settings list.
void check_outcomes(const model::Portal& portal, report::Report& report);

/// Figures can be: not below zero, no part above its whole, no area smaller than the indicator allows, none twice from one
/// paragraph.
void check_figures(const model::Portal& portal, const model::Index& index, report::Report& report);

/// What the papers print does not contradict itself.
void check_contradictions(const model::Portal& portal, report::Report& report);

/// The figures of drafts are beside those held what one would expect: no value far from all others, no quarter skipped.
void check_new_figures(const model::Portal& portal, const model::Index& index, report::Report& report);

/// If the settings judge pages: those that the public sees at `today` have a title and a description of their own.
void check_titles(const model::Portal& portal, text::Date today, report::Report& report);

/// Text in English needs no more years of school than the settings say (Flesch-Kincaid grade).
void check_reading_age(const model::Portal& portal, report::Report& report);

/// No address is claimed twice, and addresses can be addresses.
void check_addresses(const model::Portal& portal, report::Report& report);

/// One paper's figures for one period stand in one snapshot.
void check_snapshots(const model::Portal& portal, report::Report& report);

/// What a meeting has noted stays as it was; later changes are declared. Portals without a noted.yaml are not judged.
void check_noted(const model::Portal& portal, text::Date today, report::Report& report);

void check(const model::Portal& portal, text::Date today, report::Report& report) {
    const model::Index index(portal);
    check_relations(portal, index, today, report);
    check_approvals(portal, index, report);
    check_addresses(portal, report);
    check_outcomes(portal, report);
    check_figures(portal, index, report);
    check_unfinished(portal, report);
    check_dates(portal, today, report);
    check_known_days(portal, today, report);
    check_exceptions(portal, today, report);
    check_snapshots(portal, report);
    check_noted(portal, today, report);
    check_contradictions(portal, report);
    check_new_figures(portal, index, report);
    check_reading_age(portal, report);
    check_titles(portal, today, report);
}

}  // namespace checks
