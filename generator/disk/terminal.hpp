// The streams that the program was started with.
#pragma once

namespace disk {

/// True if standard error is a terminal.
bool errors_go_to_terminal();
/// True if standard output is one.
bool answers_go_to_terminal();

/// Opens to nothing those of the three standard streams that are closed: else the first file we write would get such a number,
/// and with it what we print. A file beyond the allowed size is an error from now on, not the end of the process.
void prepare_streams();

/// What was printed has to have arrived: throws Failure if the disk behind standard output is full, say.
void finish_output();

}  // namespace disk
