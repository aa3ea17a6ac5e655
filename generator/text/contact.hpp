// Whether somebody's telephone number or mailbox could stand in a text.
#pragma once

#include <string_view>

namespace text {

/// A look that costs little, at plain text, markup or finished HTML: no if there is neither an @, nor a sign that may look like
/// one or like a digit, nor a 7 with nine more digits behind it and no word between them.
bool may_hold_contact(std::string_view text);

}  // namespace text
