// What files of an inert kind may hold nevertheless: programs, or a second file of another kind.
#pragma once

#include <string>
#include <string_view>

namespace checks {

/// What in a PDF document could run or hide something, in words: "a script (/JavaScript)". Empty if nothing is found. Names are
/// read as readers do, escapes resolved; packed streams are inflated within limits.
std::string active_part_of_pdf(std::string_view bytes);

/// What in an archive of an OpenDocument file runs: "macros (Basic/script-lc.xml)".
std::string active_part_of_open_document(std::string_view bytes);

/// What else the file is to other programs: "a zip archive". Empty if it is nothing else. `signature` begins what it is.
std::string_view second_kind(std::string_view bytes, std::string_view signature);

}  // namespace checks
