// One plain sentence for residents.
#pragma once

#include <string>

#include "figures/book.hpp"

namespace figures {

/// What is newest of a series of the book. A newer statement of a paper leads; else the latest figure speaks: how it changed and
/// from what, whether that is unlikely to be chance, whether it is better. "Home burglary in Leicestershire fell from 4.4 to 2.8
/// for every 1,000 people … This could not be tested: the count is not published." One to four sentences.
std::string headline(const Series& series, const Book& book);

/// Its first sentence alone.
std::string finding(const Series& series, const Book& book);

/// The movement that the headline tells.
Movement lead_movement(const Series& series, const Book& book);

}  // namespace figures
