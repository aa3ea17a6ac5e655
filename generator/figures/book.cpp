#include "figures/book.hpp"

namespace figures {

Book::Book(const model::Portal& portal) : portal_(portal), figures_(figures_of(portal)), series_(series_of(figures_)) {
    for (const auto& series : series_)
        for (const auto& point : series.points)
            for (const auto& figure : point.printed)
                judged_.emplace(figure.observation, Judged{&figure, &series, assess(figure, series, series_)});
}

const Figure* Book::figure(const model::Observation& observation) const {
    const auto found = judged_.find(&observation);
    return found == judged_.end() ? nullptr : found->second.figure;
}

const Series& Book::series_with(const Figure& figure) const { return *judged_.at(figure.observation).series; }

const Assessment& Book::said_of(const Figure& figure) const { return judged_.at(figure.observation).said; }

}  // namespace figures
