#include "cli/help_page.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace cli {
namespace {

/// "INT" of "INT:INT in [1 - 600]".
std::string value_of(const CLI::Option& option) {
    const auto type = option.get_type_name();
    return type.substr(0, type.find(':'));
}

HelpOption option_of(const CLI::Option& option) {
    HelpOption found;
    found.is_argument = option.get_positional();
    found.is_required = option.get_required();
    found.words = option.get_description();
    if (found.is_argument) found.names = {option.get_name(true)};
    for (const auto& name : option.get_lnames()) found.names.push_back("--" + name);
    for (const auto& name : option.get_snames()) found.names.push_back("-" + name);
    if (option.get_items_expected_max() > 0 && !found.is_argument) found.value = value_of(option);
    if (!option.get_default_str().empty()) found.words += fmt::format(" (default: {})", option.get_default_str());
    return found;
}

HelpPage page_of(const CLI::App& app, std::string command) {
    HelpPage page;
    page.words = app.get_description();
    for (const auto* option : app.get_options()) page.options.push_back(option_of(*option));
    const auto* texts = texts_of(command);
    if (texts) page.paragraphs = texts->paragraphs, page.examples = texts->examples;
    page.command = std::move(command);
    return page;
}

}  // namespace

std::string full_name(const HelpPage& page, char separator) {
    return page.command.empty() ? "csa" : "csa" + (separator + page.command);
}

std::vector<HelpPage> help_pages(const CLI::App& app) {
    std::vector<HelpPage> pages{page_of(app, "")};
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        pages.front().commands.push_back({{command->get_name()}, "", command->get_description()});
        pages.push_back(page_of(*command, command->get_name()));
    }
    return pages;
}

}  // namespace cli
