#include "pages/topic_of.hpp"

#include <tuple>

namespace pages {

bool Topic::operator<(const Topic& other) const {
    if (!priority || !other.priority) return priority && !other.priority;
    return std::tie(priority->order, priority->ref.id) < std::tie(other.priority->order, other.priority->ref.id);
}

bool in_force(const model::Priority& priority, text::Date today) {
    const auto& to = priority.in_force.to;
    return to.empty() || to.substr(0, 4) >= std::to_string(today.year());
}

Topic topic_of(const model::Ref& indicator, std::string_view board, const Context& context) {
    for (const auto& related : context.relations.of(indicator, model::Kind::priority)) {
        const auto& priority = *model::as<model::Priority>(related.entry);
        if (in_force(priority, context.today) && (board.empty() || priority.body == board)) return {&priority};
    }
    return {};
}

}  // namespace pages
