// Copies of files made small once, so that the host need not do it for every reader.
#pragma once

#include <string>
#include <string_view>

#include "site/site.hpp"

namespace host {

/// gzip (RFC 1952) at level 9, without name and time, so that the same bytes give the same copy.
std::string gzip(std::string_view bytes);
/// Brotli (RFC 7932) at quality 9: a few hundredths larger than the best, at a twentieth of its time.
std::string brotli(std::string_view bytes);

/// Adds `.gz` and `.br` beside every text file of 512 bytes or more, in parallel; a copy that is not smaller is left out.
void add_compressed(site::Site& site);

}  // namespace host
