// The streams that the program was started with.
#pragma once

#include <string>

namespace disk {

/// True if standard error is a terminal.
bool errors_go_to_terminal();
/// True if standard output is one.
bool answers_go_to_terminal();

/// Opens to nothing those of the three standard streams that are closed: else the first file we write would get such a number,
/// and with it what we print. A file beyond the allowed size is an error from now on, not the end of the process.
void prepare_streams();

/// All of standard input, up to 64 MB. Throws Failure if there is more, or if it cannot be read.
std::string read_input();

/// What was printed has to have arrived: throws Failure if the disk behind standard output is full, say.
void finish_output();

}  // namespace disk
