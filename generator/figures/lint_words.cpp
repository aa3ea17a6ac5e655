// Arrows and words beside a figure that say something else than its numbers.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

using model::Arrow;
using model::Polarity;
using model::Said;
using model::Unit;

/// Which way words or an arrow point: 1 up, −1 down, 0 level.
int sign(Said said) {
    return said == Said::up || said == Said::slightly_up ? 1 : said == Said::down || said == Said::slightly_down ? -1 : 0;
}
int sign(Arrow arrow) { return arrow == Arrow::up ? 1 : arrow == Arrow::down ? -1 : 0; }
int sign(double percent) { return percent > 0 ? 1 : percent < 0 ? -1 : 0; }

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

bool says_little(Said said) { return said == Said::level || said == Said::slightly_up || said == Said::slightly_down; }

/// True if `said` cannot be meant of a difference of so many %.
bool contradicts(Said said, double percent, double large) {
    if (said == Said::nothing) return false;
    if (says_little(said) && std::abs(percent) >= large) return true;
    return said != Said::level && sign(percent) != sign(said);
}

std::string movement(const Figure& figure, double percent) {
    const auto& previous = figure.observation->printed.previous;
    if (percent == 0 && figure.value()) return fmt::format("it stayed at {}", quoted(figure));
    if (!previous || !figure.value()) return fmt::format("it changed by {}%", signed_number(percent, 0));
    return fmt::format("it went from {} to {}", quoted(*previous, figure.unit()), quoted(figure));
}

/// An arrow shows the number, or whether it got better: it contradicts the data if it shows neither.
bool arrow_fits(const Figure& figure, double percent) {
    const int arrow = sign(figure.observation->printed.arrow);
    if (arrow == 0) return std::abs(percent) < large_percent;
    const int gain = figure.polarity() == Polarity::high_good ? 1 : figure.polarity() == Polarity::low_good ? -1 : 0;
    return arrow == sign(percent) || arrow == gain * sign(percent);
}

void check_arrow(const Figure& figure, Found& found) {
    const auto percent = printed_change_percent(figure);
    const bool of_the_change = figure.snapshot->arrows_show.empty() && figure.observation->printed.arrow != Arrow::none;
    if (figure.unit() == Unit::rank || !of_the_change || !percent || arrow_fits(figure, *percent)) return;
    found.push_back({Rule::arrow_against_data,
                     fmt::format("{}: the arrow is \"{}\", and {} ({})", subject(figure), name(figure.observation->printed.arrow),
                                 movement(figure, *percent), source_words(figure)),
                     {figure}});
}

/// An arrow beside a place in a group shows that the place moved. The move is the one that the same paper prints elsewhere and
/// that ends at this place.
void check_place_arrow(const Figure& figure, const Book& book, Found& found) {
    for (const auto& other : book.figures()) {
        const auto& previous = other.observation->printed.previous;
        if (other.snapshot != figure.snapshot || other.indicator != figure.indicator || other.area != figure.area ||
            other.unit() != Unit::rank || !previous || other.value() != figure.value())
            continue;
        const bool moved = previous->value != *other.value();
        if (moved == (sign(figure.observation->printed.arrow) != 0)) return;
        found.push_back({Rule::arrow_against_data,
                         fmt::format("{}: the arrow beside {} is \"{}\" ({}), and {} ({})", subject(figure), quoted(figure),
                                     name(figure.observation->printed.arrow), source_words(figure),
                                     movement(other, *other.value() - previous->value), source_words(other)),
                         {figure, other}});
        return;
    }
}

/// What the paper says, in its own words where they are known.
std::string saying(const Figure& figure) {
    const auto& printed = figure.observation->printed;
    return printed.words.empty() ? fmt::format("that {}", in_words(printed.said)) : fmt::format("\"{}\"", printed.words);
}

/// What is beside a figure of months of another number is a contradiction of its own, so the words are not judged.
void check_words(const Figure& figure, const Book& book, Found& found) {
    const auto percent = printed_change_percent(figure);
    if (figure.unit() == Unit::rank || !percent || of_other_length(figure, book.series()) ||
        !contradicts(figure.observation->printed.said, *percent, large_percent))
        return;
    found.push_back({Rule::words_against_data,
                     fmt::format("{}: the words say {}, and {} ({})", subject(figure), saying(figure), movement(figure, *percent),
                                 source_words(figure)),
                     {figure}});
}

/// Two passages about the same period without a number, of which one says that it moved and the other that it moved the other way
/// or not at all.
void check_passages(const Point& point, Found& found) {
    for (const auto& one : point.printed)
        for (const auto& other : point.printed) {
            const auto a = one.observation->printed.said, b = other.observation->printed.said;
            if (one.value() || other.value() || a == Said::nothing || b == Said::nothing || sign(a) <= sign(b)) continue;
            found.push_back({Rule::words_against_data,
                             fmt::format("{}: {} says {}, and {} says {}", subject(one), source_words(one), saying(one),
                                         source_words(other), saying(other)),
                             {one, other}});
        }
}

const Figure* of_area(const Figure& figure, const model::Ref& area, const Book& book) {
    const auto& period = figure.observation->period;
    for (const auto& other : book.figures())
        if (other.snapshot == figure.snapshot && other.indicator == figure.indicator && other.area->ref == area &&
            other.value() && other.unit() == figure.unit() && other.observation->period.start == period.start &&
            other.observation->period.end == period.end)
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

}  // namespace

void arrows(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) {
        check_arrow(figure, found);
        if (figure.unit() == Unit::rank && figure.value() && figure.observation->printed.arrow != Arrow::none)
            check_place_arrow(figure, book, found);
    }
}

void words(const Book& book, Found& found) {
    for (const auto& figure : book.figures()) check_words(figure, book, found);
    for (const auto& series : book.series())
        for (const auto& point : series.points) check_passages(point, found);
}

void benchmarks(const Book& book, Found& found) {
    for (const auto& figure : book.figures())
        for (const auto& benchmark : figure.observation->printed.benchmarks) {
            const auto* other = figure.value() ? of_area(figure, benchmark.area.value, book) : nullptr;
            if (!other || *other->value() == 0) continue;
            const double percent = 100 * (*figure.value() / *other->value() - 1);
            if (!contradicts(benchmark.said, percent, large_percent)) continue;
            found.push_back({Rule::words_against_data,
                             fmt::format("{}: {} is called {} {}, which is {} ({})", subject(figure), quoted(figure),
                                         beside(benchmark.said), other->area->title, quoted(*other), source_words(figure)),
                             {figure, *other}});
        }
}

}  // namespace figures::rules
