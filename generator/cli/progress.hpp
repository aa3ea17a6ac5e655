// A bar that shows how far a long run has come, on a terminal only.
#pragma once

#include <chrono>
#include <cstddef>

namespace cli {

class Progress {
public:
    explicit Progress(bool wanted);
    ~Progress();  ///< takes the bar away
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(size_t done, size_t total, std::chrono::milliseconds since_start);

private:
    bool shown_;
};

}  // namespace cli
