// Pages in other encodings than UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "site/site.hpp"

namespace links {

/// The encoding in which a browser reads the file, as a name of iconv; empty for UTF-8. The HTML Standard's "encoding sniffing":
/// a byte order mark, then what the document declares (in the first 1024 bytes), then windows-1252 for a page that is no UTF-8.
std::string encoding_of(const site::File& file);

/// The value of a parameter of a media type, as "utf-8" of `text/html; charset="utf-8"`; empty if it has none.
std::string_view parameter_of(std::string_view media_type, std::string_view name);

/// A page of the web in UTF-8: by its byte order mark, else as the server says, else as the page says.
std::string page_in_utf8(const std::string& bytes, std::string_view charset);

/// UTF-8 without a byte order mark; what cannot be read becomes U+FFFD.
std::string in_utf8(std::string_view bytes, const std::string& encoding);

/// Makes a file that may hold links UTF-8 and notes in it what it was.
void decode(site::File& file);

}  // namespace links
