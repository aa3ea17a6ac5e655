// Arrows that show neither the number nor whether it got better.
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "figures/earlier.hpp"
#include "figures/lint_rules.hpp"

namespace figures::rules {
namespace {

using model::Arrow;
using model::Polarity;
using model::Unit;

int sign(Arrow arrow) { return arrow == Arrow::up ? 1 : arrow == Arrow::down ? -1 : 0; }
int sign(double number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

bool fits(const Figure& figure, double movement) {
    const int arrow = sign(figure.observation->printed.arrow);
    if (arrow == 0) return std::abs(movement) < large_movement(figure.unit());
    const int gain = figure.polarity() == Polarity::high_good ? 1 : figure.polarity() == Polarity::low_good ? -1 : 0;
    return arrow == sign(movement) || arrow == gain * sign(movement);
}

void check_arrow(const Figure& figure, Found& found) {
    const auto movement = printed_movement(figure);
    const auto& printed = figure.observation->printed;
    if (!figure.snapshot->arrows_show.empty() || printed.arrow == Arrow::none || !movement || fits(figure, *movement)) return;
    const auto moved = printed.previous && figure.value()
                           ? fmt::format("from {} to {}", quoted(*printed.previous, figure.unit()), quoted(figure))
                           : fmt::format("by {}%", signed_number(*movement, 0));
    add(found, Rule::arrow_against_data,
        fmt::format("the arrow is \"{}\", but it went {} ({})", name(printed.arrow), moved, source_words(figure)), {figure});
}

/// A place in a group with an arrow, and the place before it, which another table of the paper prints.
struct Move {
    Figure place;  ///< with the arrow
    Figure moved;  ///< the other table's
    int gained;    ///< 1: a better place than before, that is a lower one; −1: a worse one

    int arrow() const { return sign(place.observation->printed.arrow); }
    std::string words() const {
        const auto& before = *moved.observation->printed.previous;
        const auto places = gained == 0 ? fmt::format("stayed at {}", quoted(moved))
                                        : fmt::format("{} to {}", quoted(before, Unit::rank), quoted(moved));
        return fmt::format("{} ({})", place.indicator->title, places);
    }
};

std::vector<Move> moves_of(const Figure& place, const Book& book) {
    for (const auto& other : book.figures()) {
        const auto& previous = other.observation->printed.previous;
        if (other.snapshot == place.snapshot && other.indicator == place.indicator && other.area == place.area &&
            other.unit() == Unit::rank && previous && other.value() == place.value())
            return {{place, other, sign(previous->value - *other.value())}};
    }
    return {};
}

/// 1 if the table's arrows point up beside a better place, −1 if they point up beside a higher number, 0 if that is not clear.
int convention(const std::vector<Move>& table) {
    int votes = 0;
    for (const auto& move : table) votes += move.arrow() * move.gained;
    return sign(votes);
}

bool fits(const Move& move, int convention) {
    return convention == 0 ? (move.arrow() == 0) == (move.gained == 0) : move.arrow() == convention * move.gained;
}

std::string convention_words(const std::vector<Move>& table, int convention) {
    for (const auto& move : table)
        if (convention != 0 && move.arrow() != 0 && fits(move, convention))
            return fmt::format("most arrows show whether {}: \"{}\" beside {}. ",
                               convention > 0 ? "the place got better" : "its number rose",
                               name(move.place.observation->printed.arrow), move.words());
    return "";
}

/// A table has one meaning of its arrows; those that have another are told together.
void check_table(const std::vector<Move>& table, Found& found) {
    const int usual = convention(table);
    std::vector<std::string> wrong;
    std::vector<Figure> figures;
    for (const auto& move : table) {
        if (fits(move, usual)) continue;
        wrong.push_back(fmt::format("\"{}\" beside {}", name(move.place.observation->printed.arrow), move.words()));
        figures.insert(figures.end(), {move.place, move.moved});
    }
    if (wrong.empty()) return;
    add(found, Rule::arrow_against_data, fmt::format("{}, {}", table[0].place.area->title, source_words(table[0].place)),
        fmt::format("{}Not so: {} ({})", convention_words(table, usual), listed(wrong),
                    paragraph_words(table[0].moved.observation->paragraph)),
        figures);
}

}  // namespace

void arrows(const Book& book, Found& found) {
    std::map<std::pair<const model::Snapshot*, std::string_view>, std::vector<Move>> tables;
    for (const auto& figure : book.figures()) {
        if (figure.unit() != Unit::rank) {
            check_arrow(figure, found);
        } else if (figure.value() && figure.observation->printed.arrow != Arrow::none) {
            auto& table = tables[{figure.snapshot, figure.observation->paragraph}];
            for (auto& move : moves_of(figure, book)) table.push_back(std::move(move));
        }
    }
    for (const auto& [where, table] : tables)
        if (!table.empty()) check_table(table, found);
}

}  // namespace figures::rules
