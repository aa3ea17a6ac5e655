// Results of a site that is followed.
#pragma once

#include <string>
#include <string_view>

#include "links/register/check.hpp"
#include "links/url/url.hpp"

namespace links {

/// Of an address. One that is too long to be kept whole is left out: what a shortened one leads to is another page.
text::ForeignWords whole_address(std::string_view address);

/// Of a file whose links nobody knows.
Result unread_result(const Url& url, const std::string& why, const std::string& help);

}  // namespace links
