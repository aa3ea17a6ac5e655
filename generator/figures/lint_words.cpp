// Words beside a figure that say something else than its numbers.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_reading.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

using model::Said;
using model::Unit;

/// Which way words point: 1 up, −1 down, 0 level.
int sign(Said said) {
    return said == Said::up || said == Said::slightly_up ? 1 : said == Said::down || said == Said::slightly_down ? -1 : 0;
}
int sign(double number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

std::string_view in_words(Said said) {
    switch (said) {
        case Said::nothing: return "";
        case Said::up: return "it rose";
        case Said::slightly_up: return "it rose slightly";
        case Said::level: return "it stayed level";
        case Said::slightly_down: return "it fell slightly";
        case Said::down: return "it fell";
    }
    return "";
}

/// The words for a change that hardly matters that the text holds, such as "small reduction"; empty if none.
std::string little_in(std::string_view text) {
    for (const std::string_view how : {"slight", "small", "slow"})
        for (const std::string_view what : {"increase", "decrease", "reduction", "rise", "fall", "drop", "upward trend",
                                            "downward trend", "upward", "downward"})
            if (auto phrase = fmt::format("{} {}", how, what); has_phrase(text, phrase)) return phrase;
    return "";
}

Said slightly(Said said) { return sign(said) > 0 ? Said::slightly_up : sign(said) < 0 ? Said::slightly_down : said; }

/// Sentences end with a point before a space, or where the content has left words out.
std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const auto point = text.find(". "), gap = text.find(" … ");
        const auto end = std::min(point == std::string_view::npos ? point : point + 1, gap);
        all.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end);
        while (!text.empty() && (text[0] == ' ' || text.substr(0, 3) == "…")) text.remove_prefix(text[0] == ' ' ? 1 : 3);
    }
    return all;
}

/// The first sentence that says which way; the whole text if none does.
std::string telling_sentence(const std::string& text, Said said) {
    const std::vector<std::string_view> up{"increase", "increases", "increased", "increasing",
                                           "higher",   "rose",      "rise",      "upward trend"};
    const std::vector<std::string_view> down{"decrease", "decreased", "reduction", "reduced",
                                             "reducing", "lower",     "fell",      "fewer"};
    for (const auto& sentence : sentences_of(text))
        if (!first_phrase(sentence, sign(said) > 0 ? up : down).empty()) return sentence;
    return text;
}

/// What the paper says, in its own words where they are known.
std::string saying(const Figure& figure) {
    const auto& printed = figure.observation->printed;
    if (printed.words.empty()) return fmt::format("that {}", in_words(printed.said));
    return in_quotes(printed.said == Said::level ? printed.words : telling_sentence(printed.words, printed.said));
}

std::string movement_words(const Figure& figure, double movement) {
    const auto& previous = figure.observation->printed.previous;
    if (movement == 0 && figure.value()) return fmt::format("it stayed at {}", quoted(figure));
    if (!previous || !figure.value()) return fmt::format("it changed by {}%", signed_number(movement, 0));
    return fmt::format("it went from {} to {}", quoted(*previous, figure.unit()), quoted(figure));
}

/// Whether a number is "similar" to another depends on how many there are, so rates and percentages without counts are not
/// judged: three times what chance alone does to a count is no longer similar.
bool is_level(const Figure& figure, double movement) {
    const auto before = figure.printed_earlier();
    if (figure.unit() != Unit::count || !before || !figure.value()) return true;
    const double by = std::abs(*figure.value() - *before);
    return std::abs(movement) < large_movement(figure.unit()) || by < 3 * std::sqrt(*figure.value() + *before);
}

bool contradicts(Said said, double movement, double large) {
    if (sign(said) == 0) return false;
    const bool little = said == Said::slightly_up || said == Said::slightly_down;
    return (little && std::abs(movement) >= large) || sign(movement) != sign(said);
}

/// What the words say that the numbers do not; empty if they agree, or cannot be judged: what is beside a figure of months of
/// another number is a contradiction of its own.
std::string wrong_words(const Figure& figure, const Book& book) {
    const auto& printed = figure.observation->printed;
    const auto movement = printed_movement(figure);
    if (figure.unit() == Unit::rank || !movement || of_other_length(figure, book.series())) return "";
    const auto little = little_in(printed.words);
    const auto said = little.empty() ? printed.said : slightly(printed.said);
    const bool wrong =
        said == Said::level ? !is_level(figure, *movement) : contradicts(said, *movement, large_movement(figure.unit()));
    if (!wrong) return "";
    return sign(*movement) == sign(said) && !little.empty() ? fmt::format("\"{}\"", little) : saying(figure);
}

/// One sentence of a paper may be about several figures.
void add_wrong(const std::string& words, const std::vector<Figure>& figures, Found& found) {
    std::vector<std::string> moves;
    for (const auto& figure : figures)
        moves.push_back((moves.empty() ? "" : figure.indicator->title + ": ") +
                        movement_words(figure, *printed_movement(figure)));
    add(found, Rule::words_against_data,
        fmt::format("the report says {}, but {} ({})", words, fmt::join(moves, "; "), source_words(figures[0])), figures);
}

/// Two passages about the same period without a number, of which one says that it moved and the other that it moved the other way
/// or not at all.
void check_passages(const Point& point, Found& found) {
    for (const auto& one : point.printed)
        for (const auto& other : point.printed) {
            const auto a = one.observation->printed.said, b = other.observation->printed.said;
            if (one.value() || other.value() || a == Said::nothing || b == Said::nothing || sign(a) <= sign(b)) continue;
            add(found, Rule::words_against_data,
                fmt::format("{} says {}, but {} says {}", source_words(one), saying(one), source_words(other), saying(other)),
                {one, other});
        }
}

const Figure* of_area(const Figure& figure, const model::Ref& area, const Book& book) {
    for (const auto& other : book.figures())
        if (other.snapshot == figure.snapshot && other.indicator == figure.indicator && other.area->ref == area &&
            other.value() && other.unit() == figure.unit() && same_days(other.observation->period, figure.observation->period))
            return &other;
    return nullptr;
}

std::string_view beside(Said said) {
    switch (said) {
        case Said::nothing: return "";
        case Said::up: return "higher than";
        case Said::slightly_up: return "slightly higher than";
        case Said::level: return "similar to";
        case Said::slightly_down: return "slightly lower than";
        case Said::down: return "lower than";
    }
    return "";
}

/// As the content has it, or slighter where other words of the paper are.
Said said_of(const model::Benchmark& benchmark, const Figure& figure) {
    const auto slight = beside(slightly(benchmark.said));
    const auto passages = passages_of(*figure.observation);
    const bool is_said = sign(benchmark.said) != 0 && std::any_of(passages.begin(), passages.end(), [&](const auto& passage) {
                             return has_phrase(passage, slight);
                         });
    return is_said ? slightly(benchmark.said) : benchmark.said;
}

/// "over the last six quarters" is 6, the most that the text names; 0 without such words.
int quarters_named(std::string_view text) {
    constexpr std::array<std::string_view, 8> numbers{"one", "two", "three", "four", "five", "six", "seven", "eight"};
    for (size_t i = numbers.size(); i-- > 1;)
        for (const auto& number : {std::string(numbers[i]), std::to_string(i + 1)})
            if (has_phrase(text, fmt::format("the last {} quarters", number))) return int(i) + 1;
    return 0;
}

/// The latest figure of another paper that ends within the quarters and is said to have gone the other way; null if none is.
const Figure* said_otherwise(const Figure& figure, int quarters, const Book& book) {
    const auto from = figure.observation->period.end.plus_days(1).plus_months(-3 * quarters);
    const Figure* last = nullptr;
    for (const auto& other : book.figures()) {
        const auto& seen = *other.observation;
        if (other.snapshot != figure.snapshot && other.indicator == figure.indicator && other.area == figure.area &&
            seen.period.end > from && seen.period.end < figure.observation->period.end && !seen.printed.words.empty() &&
            sign(seen.printed.said) == -sign(figure.observation->printed.said))
            last = &other;
    }
    return last;
}

}  // namespace

void words(const Book& book, Found& found) {
    std::map<std::tuple<const model::Snapshot*, std::string_view, std::string>, std::vector<Figure>> wrong;
    for (const auto& figure : book.figures())
        if (auto words = wrong_words(figure, book); !words.empty())
            wrong[{figure.snapshot, figure.observation->paragraph, std::move(words)}].push_back(figure);
    for (const auto& [words, figures] : wrong) add_wrong(std::get<2>(words), figures, found);
    for (const auto& series : book.series())
        for (const auto& point : series.points) check_passages(point, found);
}

void benchmarks(const Book& book, Found& found) {
    for (const auto& figure : book.figures())
        for (const auto& benchmark : figure.observation->printed.benchmarks) {
            const auto* other = figure.value() ? of_area(figure, benchmark.area.value, book) : nullptr;
            if (!other || *other->value() == 0) continue;
            const double percent = 100 * (*figure.value() / *other->value() - 1);
            const auto said = said_of(benchmark, figure);
            if (!contradicts(said, percent, large_movement(Unit::count))) continue;
            add(found, Rule::words_against_data,
                fmt::format("{} is called {} the figure for {}, {} ({})", quoted(figure), beside(said), other->area->title,
                            quoted(*other), source_words(figure)),
                {figure, *other});
        }
}

void quarters_of_words(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) {
        const auto& printed = figure.observation->printed;
        const int quarters = sign(printed.said) == 0 ? 0 : quarters_named(printed.words);
        const auto* other = quarters == 0 ? nullptr : said_otherwise(figure, quarters, book);
        if (!other) continue;
        add(found, Rule::words_against_data,
            fmt::format("{} says {}, but {}, which falls in these quarters, says {}", source_words(figure), saying(figure),
                        source_words(*other), saying(*other)),
            {figure, *other});
    }
}

}  // namespace figures::rules
