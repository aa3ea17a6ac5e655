// What the help says of each command beyond its options.
#pragma once

#include <string_view>
#include <vector>

namespace cli {

struct HelpExample {
    std::string_view command;
    std::string_view words;
};

struct HelpTexts {
    std::string_view command;
    std::vector<std::string_view> paragraphs;
    std::vector<HelpExample> examples;
};

/// Null for a command that has none.
const HelpTexts* texts_of(std::string_view command);

}  // namespace cli
