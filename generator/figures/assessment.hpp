// What can honestly be said of a figure: how it changed, whether that is more than chance, whether it is better or worse.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/control_chart.hpp"
#include "figures/earlier.hpp"
#include "figures/families.hpp"
#include "figures/series.hpp"
#include "figures/trend.hpp"

namespace figures {

/// How the number moved. Up and down need a test that holds and a change of at least the indicator's threshold.
enum class Direction { unknown, level, up, down };

enum class Judgement {
    not_comparable,   ///< nothing to compare with
    moved,            ///< it changed, and of its kind of figure chance says nothing
    cannot_tell,      ///< it changed, and that could not be tested
    no_clear_change,  ///< not more than chance, or too little to matter
    better,
    worse,
    changed,  ///< more than chance, and neither good nor bad by itself
};

std::string_view name(Direction direction);  ///< for data: "up"; empty for unknown
std::string_view name(Judgement judgement);  ///< for data: "no-clear-change"

/// Where the paper's own rating or arrow says something else than its numbers.
enum class Disagreement { none, green_but_worse, red_but_better, level_but_moved };

struct Change {
    Earlier earlier;
    double by;                      ///< in the unit of the value; percentage points for a percentage
    std::optional<double> percent;  ///< of the earlier value; nothing if that was 0
    std::optional<double> p;        ///< nothing where it could not be tested
    bool holds = false;             ///< of the tests of its report, this is one that holds together with the others
    /// What the change may have been, at 95 %: in points for a percentage, else in % of the earlier value. Nothing where it could
    /// not be tested.
    std::optional<Interval> interval;
};

struct Assessment {
    std::optional<Interval> interval;  ///< of the figure itself, at 95 %
    std::optional<Change> change;
    Direction direction = Direction::unknown;
    Judgement judgement = Judgement::not_comparable;
    std::string why;                          ///< why there is no change, or no test of it: "the count is not published"
    std::string_view brief;                   ///< why there is no change, in three words
    bool is_small = false;                    ///< of a change: it is below the indicator's threshold
    bool is_upwards = false;                  ///< of a change: it goes up, and a place towards the first
    model::Said said = model::Said::nothing;  ///< by the paper, where there is no change to show
    Disagreement disagreement = Disagreement::none;
    std::optional<int> rank;  ///< among areas of the same kind with the same period and unit, 1 = best
};

/// What can be said before the other tests of its report are known. `figure` is one of those printed for a point of `series`;
/// `all` is every series, for its rank.
Assessment assess(const Figure& figure, const Series& series, const std::vector<Series>& all, const Families& families);
/// Sets direction and judgement of a change, as its test holds or not.
void judge(Assessment& said, const Figure& figure, bool holds);

/// The smallest change that may be called better or worse: in points for a percentage, else in % of the earlier value.
double threshold_of(const model::Indicator& indicator, model::Unit unit);

/// Whether the change is at least the indicator's threshold.
bool is_large(const Change& change, const Figure& figure);

/// How a figure stands to the one before, what matters most first. A move that cannot be tested keeps its direction, and one that
/// only the paper tells of is the paper's.
enum class Movement {
    worse,
    better,
    changed,
    fell,
    rose,
    less,
    more,
    said_up,
    said_down,
    said_level,
    no_clear_change,
    little,
    same,
    not_comparable
};
Movement movement_of(const Assessment& said);
Movement movement_of(model::Said said);

/// The last five comparable years; nothing if there are fewer, or counts are missing.
std::optional<Trend> trend_of(const Series& series);
/// Of the comparable points; nothing for fewer than eight.
std::optional<ControlChart> control_chart(const Series& series);

/// How a value stands against another that it is compared with.
enum class Standing { unknown, similar, better, worse, higher, lower };

/// Similar if `benchmark` lies in the figure's interval, unknown without counts (Fingertips); higher or lower where the polarity
/// is neutral or a range.
Standing against(const Figure& figure, double benchmark);

}  // namespace figures
