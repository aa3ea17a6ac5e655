// One plain sentence for residents.
#pragma once

#include <string>

#include "figures/book.hpp"

namespace figures {

/// What the latest figure of a series of the book says: how it changed and from what, whether that is more than chance, whether
/// it is better. "Home burglary in Leicestershire fell from 4.4 to 2.8 for every 1,000 people … The count is not published, so we
/// cannot say if this is more than chance." One to three sentences.
std::string headline(const Series& series, const Book& book);

}  // namespace figures
