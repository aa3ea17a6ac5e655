// Whether somebody watches.
#pragma once

namespace disk {

/// True if standard error is a terminal.
bool errors_go_to_terminal();
/// True if standard output is one.
bool answers_go_to_terminal();

}  // namespace disk
