// A stretch of years, as the papers give it.
#pragma once

#include <string>

#include "model/keys.hpp"

namespace model {

/// A period as the papers give it; either end may be unknown.
struct Span {
    std::string from;
    std::string to;
};

template <class Keys>
void describe(Keys& keys, Span& span) {
    keys(Key("from", "As known: a year or a day, as a text.").like("\"2012\""), span.from);
    keys(Key("to", "As known: a year or a day, as a text.").like("\"2015\""), span.to);
}

}  // namespace model
