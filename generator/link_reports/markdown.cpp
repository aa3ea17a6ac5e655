// Markdown, for a message or a page of a repository.
#include <fmt/format.h>

#include "link_reports/by_owner.hpp"
#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/escape.hpp"

namespace link_reports {

using text::for_markdown;

std::string to_markdown(const links::Checked& checked, std::string_view root) {
    auto out = "# Links\n\n" + summary(checked) + ".\n";
    for (const auto& [owner, results] : by_owner(checked)) {
        out += fmt::format("\n## {}\n\n| Status | Since | Where | What | What to do |\n|---|---|---|---|---|\n",
                           for_markdown(owner));
        for (const auto* result : results)
            out += fmt::format("| {} | {} | {} | {} | {} |\n", links::name(result->verdict.status),
                               iso_or_empty(result->verdict.first_broken()), for_markdown(place_words(*result, root)),
                               for_markdown(result->verdict.words.message), for_markdown(result->verdict.words.help));
    }
    return out;
}

}  // namespace link_reports
