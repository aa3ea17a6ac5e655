#include "disk/terminal.hpp"

#include <unistd.h>

namespace disk {

bool errors_go_to_terminal() { return ::isatty(STDERR_FILENO) == 1; }
bool answers_go_to_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

}  // namespace disk
