#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "build/addresses_in.hpp"
#include "build/make.hpp"
#include "checks/checks.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "figures/lint.hpp"
#include "figures/suppression.hpp"
#include "figures/wording.hpp"
#include "model/publication.hpp"
#include "text/json.hpp"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using figures::Assessment;
using figures::Figure;

Json or_null(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }
Json or_null(std::string_view words) { return words.empty() ? Json(nullptr) : Json(words); }

Json or_null(const std::optional<model::Number>& number) { return number ? Json(number->value) : Json(nullptr); }

Json printed_json(const model::Printed& printed) {
    return {{"previous", or_null(printed.previous)},
            {"change", or_null(printed.change)},
            {"change_percent", or_null(printed.change_percent)},
            {"said", or_null(name(printed.said))},
            {"rag", or_null(name(printed.rag))},
            {"arrow", or_null(name(printed.arrow))},
            {"comparison", or_null(printed.comparison)},
            {"words", or_null(printed.words)}};
}

Json computed_json(const Assessment& said) {
    return {{"change", said.change ? Json(said.change->by) : Json(nullptr)},
            {"p", said.change ? or_null(said.change->p) : Json(nullptr)},
            {"interval", said.interval ? Json{said.interval->low, said.interval->high} : Json(nullptr)},
            {"direction", or_null(name(said.direction))},
            {"judgement", name(said.judgement)},
            {"rank", said.rank ? Json(*said.rank) : Json(nullptr)}};
}

Json figure_json(const Figure& figure, const Assessment& said) {
    const auto& seen = *figure.observation;
    const auto& period = seen.period;
    auto marks = Json::array();
    for (const auto mark : seen.status) marks.push_back(name(mark));
    return {
        {"indicator", figure.indicator->ref.id},
        {"area", figure.area->ref.id},
        {"period",
         {{"start", period.start.iso()}, {"end", period.end.iso()}, {"kind", text::name(period.kind)}, {"label", period.label}}},
        {"value", or_null(seen.value)},
        {"unit", model::name(figure.unit())},
        {"count", or_null(figure.count())},
        {"denominator", or_null(seen.denominator)},
        {"status", marks},
        {"source",
         {{"document", or_null(figure.snapshot->pack.value)},
          {"paper", or_null(figure.snapshot->paper)},
          {"paragraph", or_null(seen.paragraph)}}},
        {"printed", printed_json(seen.printed)},
        {"computed", computed_json(said)}};
}

void print_json(const figures::Book& book, const std::vector<figures::Contradiction>& contradictions) {
    std::map<const model::Observation*, size_t> position;
    auto list = Json::array(), lint = Json::array();
    for (const auto& figure : book.figures()) {
        position.emplace(figure.observation, position.size());
        list.push_back(figure_json(figure, book.said_of(figure)));
    }
    for (const auto& found : contradictions) {
        auto positions = Json::array();
        for (const auto& figure : found.figures) positions.push_back(position.at(figure.observation));
        lint.push_back(
            {{"code", report::info(checks::kind_of(found.rule)).code}, {"message", found.message()}, {"figures", positions}});
    }
    put(text::json_text({{"version", 1}, {"figures", list}, {"lint", lint}}) + "\n");
}

std::string value_words(const Figure& figure, const Assessment& said) {
    if (!said.change) return with_unit(figure);
    const auto& earlier = said.change->earlier;
    return fmt::format("{}, was {}", with_unit(figure), figures::without_unit(earlier.value, earlier.decimals, figure.unit()));
}

std::string judgement_words(const Figure& figure, const Assessment& said) {
    const auto test = said.change ? test_words(figure, *said.change) : "";
    return fmt::format("{}: {}{}", words(movement_of(said)), change_words(figure, said), test.empty() ? "" : " (" + test + ")");
}

void print_text(const figures::Book& book, const std::vector<figures::Contradiction>& contradictions) {
    const model::Indicator* last = nullptr;
    for (const auto& figure : book.figures()) {
        const auto& said = book.said_of(figure);
        if (last && figure.indicator != last) put("\n");
        if (figure.indicator != last) answer("{} ({})\n", figure.indicator->title, words(figure.indicator->polarity));
        last = figure.indicator;
        answer("  {}, {}: {}\n", figure.area->title, figures::period_words(figure.observation->period),
               value_words(figure, said));
        answer("    {}\n    {}\n", judgement_words(figure, said), source_words(figure));
    }
    answer("\n{} figures; {} contradictions\n", book.figures().size(), contradictions.size());
    for (const auto& one : contradictions) answer("  [{}] {}\n", report::info(checks::kind_of(one.rule)).code, one.message());
}

}  // namespace

Outcome figures(const Options& options) {
    report::Report report;
    auto portal = build::read_content(options, report);
    if (!portal) {
        print(report, options);
        return refused;
    }
    model::keep_public(*portal, options.today, build::addresses_in);
    figures::hide_small_numbers(*portal);
    const figures::Book book(*portal);
    const auto contradictions = figures::lint(book);
    options.format == Format::json ? print_json(book, contradictions) : print_text(book, contradictions);
    return fine;
}

}  // namespace cli
