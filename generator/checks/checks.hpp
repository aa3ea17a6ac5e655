// Everything that has to hold of the content as a whole before pages are made.
#pragma once

#include <string>
#include <vector>

#include "figures/lint.hpp"
#include "model/index.hpp"
#include "report/report.hpp"
#include "text/date.hpp"
#include "text/tree.hpp"

namespace checks {

/// Every rule of checks.cpp over the whole portal, hidden things included; those on the files as they lie there stand below,
/// because they do not hold for someone else's documentation.
void check(const model::Portal& portal, text::Date today, report::Report& report);

/// Something that expires, and the places that lead to it: on that day they are errors.
struct Expiry {
    const model::Entry* entry;
    text::Date day;
    std::vector<text::Place> links;
};

/// What the public sees at `today` and no longer `days` later; earliest first.
std::vector<Expiry> expiring(const model::Portal& portal, text::Date today, int days);

/// What `check` calls a contradiction between printed figures.
report::Kind kind_of(figures::Rule rule);

/// From now on `report` knows what the portal does; `folders` are those of content, theme and site, as findings name them.
void take_known(const model::Portal& portal, const std::vector<std::string>& folders, text::Date today, report::Report& report);

/// Once everything was looked at: each line of known.yaml fits a finding.
void check_idle_known(const model::Portal& portal, report::Report& report);

/// Every page that stands (paths of .html files below `root`, the published folder) is still made (`made`: files of the new site,
/// sorted) or its address is `excused`: hidden, or withdrawn on purpose.
void check_vanished(const std::vector<std::string>& standing, const std::vector<std::string_view>& made,
                    std::vector<std::string> excused, const std::string& root, report::Report& report);

/// No mobile numbers and no mailboxes of persons, in any text file of the content.
void check_personal_data(const text::Tree& content, report::Report& report);

/// No characters that change the order in which text is shown, none without width where no script needs them.
void check_hidden_characters(const text::Tree& content, report::Report& report);

/// Both once more for the words as readers get them: references, escapes and markup resolved, lines joined; and for the names of
/// files. What `report` holds of the file already is not said again.
void check_words(const text::Tree& content, report::Report& report);
void check_words(const std::vector<text::Placed<std::string>>& words, report::Report& report);

/// Files that are published as they lie there are of a kind that can do nothing in a reader's browser, by their name and by what
/// they hold.
void check_published_files(const model::Portal& portal, report::Report& report);

/// The drawings and feeds of a theme are as those of the content.
void check_theme_drawings(const text::Tree& theme, report::Report& report);

/// No template, style sheet, script, drawing or font of the theme carries the crown, logotype or font of GOV.UK.
void check_government_marks(const text::Tree& theme, report::Report& report);

/// The pairs of colours that the theme's contrast.txt names are far enough apart in its style sheet, in the light and the dark
/// scheme. Contrast as WCAG 2.2 counts it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
void check_contrast(const text::Tree& theme, report::Report& report);

}  // namespace checks
