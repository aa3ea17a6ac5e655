// Comma-separated values by RFC 4180, for spreadsheets.
#include <fmt/format.h>

#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/escape.hpp"

namespace link_reports {

using text::for_csv;

std::string to_csv(const links::Checked& checked, std::string_view root) {
    std::string out = "status,code,owner,file,line,column,url,message,help,first_broken,last_ok\r\n";
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        out += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", links::name(result.verdict.status), result.verdict.code(),
                           for_csv(result.verdict.owner.value_or("")), for_csv(place.file), place.line, place.column,
                           for_csv(result.url), for_csv(result.verdict.words.message), for_csv(result.verdict.words.help),
                           iso_or_empty(result.verdict.first_broken()), iso_or_empty(result.verdict.last_ok()));
    }
    return out;
}

}  // namespace link_reports
