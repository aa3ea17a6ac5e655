#include "link_reports/by_owner.hpp"

#include <map>

#include <fmt/format.h>

#include "link_reports/telling.hpp"

namespace link_reports {

std::vector<std::pair<std::string, std::vector<const links::Result*>>> by_owner(const links::Checked& checked) {
    std::map<std::string, std::vector<const links::Result*>> owned;
    std::vector<const links::Result*> others;
    for (const auto& result : checked.results)
        if (worth_telling(result)) (result.verdict.owner ? owned[*result.verdict.owner] : others).push_back(&result);
    std::vector<std::pair<std::string, std::vector<const links::Result*>>> owners(owned.begin(), owned.end());
    if (!others.empty()) owners.emplace_back("This site, or owner unknown", std::move(others));
    return owners;
}

std::string place_words(const links::Result& result, std::string_view root) {
    const auto place = shown_place(result, root);
    return fmt::format("{}:{}", place.file, place.line);
}

}  // namespace link_reports
