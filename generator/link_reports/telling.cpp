#include "link_reports/telling.hpp"

#include <utility>

#include <fmt/format.h>

namespace link_reports {

bool worth_telling(const links::Result& result) {
    return result.verdict.status != links::Status::ok && !result.verdict.code().empty();
}

bool is_failure(const links::Result& result) {
    return result.verdict.status == links::Status::broken || result.verdict.fault == report::Kind::unreadable_file;
}

std::string_view level(const links::Result& result) {
    if (is_failure(result)) return "error";
    if (result.verdict.not_checked != links::NotChecked::none) return "note";
    return result.verdict.status == links::Status::excluded || result.verdict.status == links::Status::redirected ? "note"
                                                                                                                  : "warning";
}

std::string advice(const links::Result& result) {
    return fmt::format("{}. {}", result.verdict.words.message, result.verdict.words.help);
}

ShownPlace shown_place(const links::Result& result, std::string_view root) {
    using text::ForeignWords;
    const auto shown = [](std::string_view file) { return ForeignWords::of(file, ForeignWords::longest_address); };
    if (result.source) return {shown(result.source->file), result.source->line, result.source->column};
    return {root.empty() ? result.page : shown(fmt::format("{}/{}", root, result.page)), result.line, result.column};
}

std::string iso_or_empty(const std::optional<text::Date>& day) { return day ? day->iso() : ""; }

std::string summary(const links::Checked& checked) {
    auto words = fmt::format("{} pages, {} links, {} broken{}", checked.pages, checked.links, checked.broken,
                             checked.unread ? fmt::format(", {} not read", checked.unread) : "");
    std::string_view before = "; not checked: ";
    for (const auto& [what, count] : checked.not_checked)
        words += fmt::format("{}{} {}", std::exchange(before, ", "), count, text::ForeignWords::of(what));
    return words;
}

}  // namespace link_reports
