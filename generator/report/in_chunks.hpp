// Work on many things in parallel, with findings in the order of the things.
#pragma once

#include <tbb/parallel_for.h>

#include <algorithm>
#include <vector>

#include "report/report.hpp"

namespace report {

/// Calls `work(begin, end, report)` for pieces of [0, count), on all processors, each with a report of its own; `report` then
/// holds their findings in the order of the pieces.
template <class Work>
void in_chunks(size_t count, Report& report, Work&& work) {
    constexpr size_t chunk_size = 32;
    std::vector<Report> parts((count + chunk_size - 1) / chunk_size);
    tbb::parallel_for(size_t(0), parts.size(), [&](size_t number) {
        const size_t begin = number * chunk_size;
        work(begin, std::min(count, begin + chunk_size), parts[number]);
    });
    for (auto& part : parts) report.merge(std::move(part));
}

}  // namespace report
