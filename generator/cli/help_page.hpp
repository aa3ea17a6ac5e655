// What is to be said of a command: the one source of help, manual pages and completions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/help_texts.hpp"

namespace CLI {
class App;
}

namespace cli {

/// An option as its user writes it.
struct HelpOption {
    std::vector<std::string> names;  ///< "--quiet", "-q"; of an argument its one name, "KIND"
    std::string value;               ///< "DIR"; empty for a flag or an argument
    std::string words;
    bool is_argument = false;
    bool is_required = false;
};

struct HelpPage {
    std::string command;  ///< "build"; empty for the program itself
    std::string words;    ///< in one line
    std::vector<HelpOption> options;
    std::vector<std::string_view> paragraphs;
    std::vector<HelpExample> examples;
    std::vector<HelpOption> commands;  ///< of the program itself: each with its line
};

/// "csa build", with a separator of its own for file names.
std::string full_name(const HelpPage& page, char separator = ' ');

/// The program's page first, then those of its commands.
std::vector<HelpPage> help_pages(const CLI::App& app);

}  // namespace cli
