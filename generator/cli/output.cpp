#include "cli/output.hpp"

#include <cstdio>

#include "disk/terminal.hpp"
#include "text/lines.hpp"

namespace cli {

void put(std::string_view document) { fmt::print("{}", document); }

void put_diff(std::string_view diff) {
    if (!disk::answers_go_to_terminal()) return put(diff);
    for (auto line : text::lines_of(diff)) {
        if (line.ends_with('\n')) line.remove_suffix(1);
        answer("{}\n", line);
    }
}

void put_warning(std::string_view lines) { fmt::print(stderr, "{}", lines); }

}  // namespace cli
