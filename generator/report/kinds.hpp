// The table of finding kinds: every code that the program can print, with its severity.
#pragma once

#include <array>
#include <string_view>

namespace report {

enum class Severity { error, warning };

enum class Kind {
    // reading files
    empty_file,
    not_text,
    not_utf8,
    outside_tree,
    unreadable_file,
    file_name,
    // metadata
    front_matter_open,
    front_matter_line,
    yaml_syntax,
    yaml_comment,
    json_syntax,
    duplicate_key,
    unknown_key,
    missing_key,
    wrong_type,
    bad_value,
    bad_date,
    bad_id,
    duplicate_id,
    duplicate_snapshot,
    too_deep,
    // prose
    raw_html,
    bad_scheme,
    anchor_clash,
    bad_figure,
    // relations
    unknown_agreement,
    unknown_priority,
    unknown_partner,
    unknown_area,
    unknown_plan,
    unknown_indicator,
    unknown_snapshot,
    unknown_reference,
    unknown_meeting,
    unknown_event,
    unknown_update,
    unknown_term,
    unknown_page,
    unknown_minute,
    unknown_pack,
    // governance
    approval_missing,
    unfinished,
    hard_to_read,
    not_public,
    exception_expired,
    restricted_link,
    personal_data,
    active_picture,
    // printed figures
    two_values,
    other_previous,
    shifted_previous,
    wrong_change,
    wrong_percentage,
    unlike_periods,
    arrow_against_data,
    words_against_data,
    unit_changed,
    wrong_period,
    parts_differ,
    // addresses
    address_clash,
    address_vanished,
    // theme
    template_missing,
    template_syntax,
    template_name,
    template_partial,
    // links of the finished site
    file_missing,
    case_differs,
    fragment_missing,
    text_fragment_missing,
    bad_address,
    outside_site,
    count_,
};

struct KindInfo {
    Kind kind;
    std::string_view code;  ///< as printed in brackets
    Severity severity;
};

inline constexpr std::array<KindInfo, size_t(Kind::count_)> kinds{{
    {Kind::empty_file, "empty-file", Severity::error},
    {Kind::not_text, "not-text", Severity::error},
    {Kind::not_utf8, "not-utf8", Severity::error},
    {Kind::outside_tree, "outside-tree", Severity::error},
    {Kind::unreadable_file, "unreadable-file", Severity::error},
    {Kind::file_name, "file-name", Severity::error},
    {Kind::front_matter_open, "front-matter-open", Severity::error},
    {Kind::front_matter_line, "front-matter-line", Severity::error},
    {Kind::yaml_syntax, "yaml-syntax", Severity::error},
    {Kind::yaml_comment, "yaml-comment", Severity::warning},
    {Kind::json_syntax, "json-syntax", Severity::error},
    {Kind::duplicate_key, "duplicate-key", Severity::error},
    {Kind::unknown_key, "unknown-key", Severity::error},
    {Kind::missing_key, "missing-key", Severity::error},
    {Kind::wrong_type, "wrong-type", Severity::error},
    {Kind::bad_value, "bad-value", Severity::error},
    {Kind::bad_date, "bad-date", Severity::error},
    {Kind::bad_id, "bad-id", Severity::error},
    {Kind::duplicate_id, "duplicate-id", Severity::error},
    {Kind::duplicate_snapshot, "duplicate-snapshot", Severity::error},
    {Kind::too_deep, "too-deep", Severity::error},
    {Kind::raw_html, "raw-html", Severity::warning},
    {Kind::bad_scheme, "bad-scheme", Severity::error},
    {Kind::anchor_clash, "anchor-clash", Severity::warning},
    {Kind::bad_figure, "bad-figure", Severity::error},
    {Kind::unknown_agreement, "unknown-agreement", Severity::error},
    {Kind::unknown_priority, "unknown-priority", Severity::error},
    {Kind::unknown_partner, "unknown-partner", Severity::error},
    {Kind::unknown_area, "unknown-area", Severity::error},
    {Kind::unknown_plan, "unknown-plan", Severity::error},
    {Kind::unknown_indicator, "unknown-indicator", Severity::error},
    {Kind::unknown_snapshot, "unknown-snapshot", Severity::error},
    {Kind::unknown_reference, "unknown-reference", Severity::error},
    {Kind::unknown_meeting, "unknown-meeting", Severity::error},
    {Kind::unknown_event, "unknown-event", Severity::error},
    {Kind::unknown_update, "unknown-update", Severity::error},
    {Kind::unknown_term, "unknown-term", Severity::error},
    {Kind::unknown_page, "unknown-page", Severity::error},
    {Kind::unknown_minute, "unknown-minute", Severity::error},
    {Kind::unknown_pack, "unknown-pack", Severity::error},
    {Kind::approval_missing, "approval-missing", Severity::error},
    {Kind::unfinished, "unfinished", Severity::error},
    {Kind::hard_to_read, "hard-to-read", Severity::warning},
    {Kind::not_public, "not-public", Severity::error},
    {Kind::exception_expired, "exception-expired", Severity::warning},
    {Kind::restricted_link, "restricted-link", Severity::error},
    {Kind::personal_data, "personal-data", Severity::error},
    {Kind::active_picture, "active-picture", Severity::error},
    {Kind::two_values, "two-values", Severity::warning},
    {Kind::other_previous, "other-previous", Severity::warning},
    {Kind::shifted_previous, "shifted-previous", Severity::warning},
    {Kind::wrong_change, "wrong-change", Severity::warning},
    {Kind::wrong_percentage, "wrong-percentage", Severity::warning},
    {Kind::unlike_periods, "unlike-periods", Severity::warning},
    {Kind::arrow_against_data, "arrow-against-data", Severity::warning},
    {Kind::words_against_data, "words-against-data", Severity::warning},
    {Kind::unit_changed, "unit-changed", Severity::warning},
    {Kind::wrong_period, "wrong-period", Severity::warning},
    {Kind::parts_differ, "parts-differ", Severity::warning},
    {Kind::address_clash, "address-clash", Severity::error},
    {Kind::address_vanished, "address-vanished", Severity::error},
    {Kind::template_missing, "template-missing", Severity::error},
    {Kind::template_syntax, "template-syntax", Severity::error},
    {Kind::template_name, "template-name", Severity::error},
    {Kind::template_partial, "template-partial", Severity::error},
    {Kind::file_missing, "file-missing", Severity::error},
    {Kind::case_differs, "case-differs", Severity::error},
    {Kind::fragment_missing, "fragment-missing", Severity::error},
    {Kind::text_fragment_missing, "text-fragment-missing", Severity::error},
    {Kind::bad_address, "bad-address", Severity::error},
    {Kind::outside_site, "outside-site", Severity::error},
}};

constexpr bool in_order() {
    for (size_t i = 0; i < kinds.size(); ++i)
        if (size_t(kinds[i].kind) != i) return false;
    return true;
}
static_assert(in_order(), "kinds[] lists the kinds in the order of the enum");

constexpr const KindInfo& info(Kind kind) { return kinds[size_t(kind)]; }

}  // namespace report
