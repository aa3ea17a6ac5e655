// Memory that can be made to run out at one moment.
#pragma once

namespace failing_memory {

/// While one of them lives, allocations of this thread are counted down, and the one at which nothing is left fails; those after
/// it are granted.
class Counting {
public:
    explicit Counting(long& left);
    ~Counting();
    Counting(const Counting&) = delete;
};

}  // namespace failing_memory
