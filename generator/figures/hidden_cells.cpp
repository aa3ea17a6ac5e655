#include "figures/hidden_cells.hpp"

#include <algorithm>
#include <limits>

namespace figures {
namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();

/// Nodes: rows first, then columns. Going from a row to a column adds one to the cell, going back takes one away; totals have the
/// opposite sign, so that every line of the table sums to nothing.
class Network {
public:
    explicit Network(const CountTable& table) : table_(table) {}

    size_t size() const { return table_.rows + table_.columns; }
    size_t row_node(size_t row) const { return row; }
    size_t column_node(size_t column) const { return table_.rows + column; }

    /// The cell between two nodes; null if both are rows or both are columns.
    const CountTable::Cell* cell(size_t from, size_t to) const {
        if (is_row(from) == is_row(to)) return nullptr;
        return &table_.at(row_of(from, to), column_of(from, to));
    }

    size_t row_of(size_t from, size_t to) const { return is_row(from) ? from : to; }
    size_t column_of(size_t from, size_t to) const { return (is_row(from) ? to : from) - table_.rows; }

    /// What it costs to send one from node to node: nothing through a hidden cell, else the count that has to be hidden for it.
    double cost(size_t from, size_t to) const {
        const auto* between = cell(from, to);
        if (!between) return unreachable;
        if (!between->count) return 0;
        const bool takes_away = is_row(from) == is_total(from, to);
        if (takes_away ? *between->count < 2 : *between->count <= 0) return unreachable;
        return between->hidden ? 0 : *between->count;
    }

private:
    bool is_row(size_t node) const { return node < table_.rows; }
    bool is_total(size_t from, size_t to) const {
        return (row_of(from, to) + 1 == table_.rows) != (column_of(from, to) + 1 == table_.columns);
    }

    const CountTable& table_;
};

struct Route {
    double cost = unreachable;
    std::vector<size_t> nodes;
};

/// The cheapest way from node to node that does not use the cell between them (Dijkstra).
Route cheapest(const Network& network, size_t from, size_t to) {
    std::vector<double> cost(network.size(), unreachable);
    std::vector<size_t> before(network.size(), from);
    std::vector<bool> done(network.size());
    cost[from] = 0;
    for (size_t round = 0; round < network.size(); ++round) {
        size_t best = network.size();
        for (size_t node = 0; node < network.size(); ++node)
            if (!done[node] && cost[node] < unreachable && (best == network.size() || cost[node] < cost[best])) best = node;
        if (best == network.size()) break;
        done[best] = true;
        for (size_t next = 0; next < network.size(); ++next) {
            if (best == from && next == to) continue;
            const double there = cost[best] + network.cost(best, next);
            if (there < cost[next]) cost[next] = there, before[next] = best;
        }
    }
    Route route{cost[to], {to}};
    if (route.cost == unreachable) return route;
    while (route.nodes.back() != from) route.nodes.push_back(before[route.nodes.back()]);
    return route;
}

/// The cheaper of the two directions in which one can be moved through the cell.
Route cheapest_cycle(const Network& network, size_t row, size_t column) {
    const size_t a = network.row_node(row), b = network.column_node(column);
    const auto adding = network.cost(a, b) < unreachable ? cheapest(network, b, a) : Route{};
    const auto taking = network.cost(b, a) < unreachable ? cheapest(network, a, b) : Route{};
    return adding.cost <= taking.cost ? adding : taking;
}

void hide(CountTable& table, const std::vector<size_t>& nodes) {
    for (size_t i = 1; i < nodes.size(); ++i) {
        const size_t row = std::min(nodes[i - 1], nodes[i]), column = std::max(nodes[i - 1], nodes[i]) - table.rows;
        auto& cell = table.at(row, column);
        cell.hidden = cell.hidden || cell.count.has_value();
    }
}

}  // namespace

void hide_more(CountTable& table) {
    for (size_t row = 0; row < table.rows; ++row)
        for (size_t column = 0; column < table.columns; ++column) {
            if (!table.at(row, column).hidden) continue;
            const auto cycle = cheapest_cycle(Network(table), row, column);
            hide(table, cycle.nodes);
        }
}

}  // namespace figures
