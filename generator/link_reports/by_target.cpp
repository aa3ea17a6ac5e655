#include "link_reports/by_target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "link_reports/telling.hpp"
#include "text/escape.hpp"
#include "text/json.hpp"

namespace link_reports {
namespace {

std::string_view target_of(const links::Result& result) {
    return result.target.empty() ? std::string_view(result.url.str()) : std::string_view(result.target.str());
}

std::string count_words(size_t count, std::string_view thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace

std::vector<TargetRow> by_target(const links::Checked& checked) {
    std::map<std::pair<std::string_view, std::string_view>, TargetRow> rows;
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        ++rows.try_emplace({target_of(result), result.verdict.code()}, TargetRow{&result, 0}).first->second.places;
    }
    std::vector<TargetRow> list;
    for (const auto& [key, row] : rows) list.push_back(row);
    std::stable_sort(list.begin(), list.end(), [](const TargetRow& a, const TargetRow& b) { return a.places > b.places; });
    return list;
}

std::string to_target_lines(const links::Checked& checked, std::string_view root) {
    std::string out;
    for (const auto& row : by_target(checked)) {
        const auto& verdict = row.first->verdict;
        const auto place = shown_place(*row.first, root);
        out += fmt::format("{}: {} [{}], {}, first {}:{}:{}\n  {}\n", text::for_terminal(target_of(*row.first)),
                           links::name(verdict.status), verdict.code(), count_words(row.places, "place"),
                           text::for_terminal(place.file.str()), place.line, place.column,
                           text::for_terminal(verdict.words.message.str()));
        if (!verdict.words.help.empty()) out += fmt::format("  help: {}\n", text::for_terminal(verdict.words.help.str()));
    }
    return out;
}

std::string to_target_json(const links::Checked& checked, std::string_view root) {
    auto targets = nlohmann::ordered_json::array();
    for (const auto& row : by_target(checked)) {
        const auto& verdict = row.first->verdict;
        const auto place = shown_place(*row.first, root);
        targets.push_back({{"target", target_of(*row.first)},
                           {"status", links::name(verdict.status)},
                           {"code", verdict.code()},
                           {"message", verdict.words.message},
                           {"help", verdict.words.help},
                           {"places", row.places},
                           {"first", {{"file", place.file}, {"line", place.line}, {"column", place.column}}}});
    }
    const nlohmann::ordered_json all = {{"version", 1},
                                        {"root", root},
                                        {"pages", checked.pages},
                                        {"links", checked.links},
                                        {"broken", checked.broken},
                                        {"targets", std::move(targets)}};
    return text::json_text(all);
}

}  // namespace link_reports
