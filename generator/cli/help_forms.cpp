#include "cli/help_forms.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace cli {
namespace {

constexpr size_t width = 80;

std::string synopsis(const HelpPage& page) {
    auto line = full_name(page) + (page.commands.empty() ? " [OPTION…]" : " COMMAND [OPTION…]");
    for (const auto& option : page.options)
        if (option.is_argument) line += option.is_required ? " " + option.names.front() : " [" + option.names.front() + "]";
    return line;
}

std::string written(const HelpOption& option) {
    const auto names = fmt::format("{}", fmt::join(option.names, ", "));
    return option.value.empty() ? names : names + " " + option.value;
}

/// Lines no longer than `width`, each after `indent` spaces.
std::string wrapped(std::string_view words, size_t indent) {
    std::string out, line;
    const auto end_line = [&] { out += std::string(indent, ' ') + line + "\n", line.clear(); };
    while (!words.empty()) {
        const size_t space = std::min(words.find(' '), words.size());
        if (!line.empty() && indent + line.size() + 1 + space > width) end_line();
        (line += line.empty() ? "" : " ") += words.substr(0, space);
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    end_line();
    return out;
}

std::string list(std::string_view heading, const std::vector<HelpOption>& options) {
    if (options.empty()) return "";
    auto out = fmt::format("\n{}\n", heading);
    for (const auto& option : options) out += wrapped(written(option), 2) + wrapped(option.words, 6);
    return out;
}

/// For troff: no sign of an author's words may be read as a request or an escape.
std::string roff(std::string_view words) {
    std::string out;
    if (words.starts_with('.') || words.starts_with('\'')) out = "\\&";
    for (const char sign : words) {
        if (sign == '\\') out += "\\e";
        else if (sign == '-') out += "\\-";
        else out += sign;
    }
    return out;
}

std::string roff_list(std::string_view heading, const std::vector<HelpOption>& options) {
    if (options.empty()) return "";
    auto out = fmt::format(".SH {}\n", heading);
    for (const auto& option : options)
        out += fmt::format(".TP\n\\fB{}\\fR{}\n{}\n", roff(fmt::format("{}", fmt::join(option.names, ", "))),
                           option.value.empty() ? "" : " \\fI" + roff(option.value) + "\\fR", roff(option.words));
    return out;
}

}  // namespace

std::string to_text(const HelpPage& page) {
    auto out = wrapped(full_name(page) + ": " + page.words, 0) + "\nUsage: " + synopsis(page) + "\n";
    for (const auto paragraph : page.paragraphs) out += "\n" + wrapped(paragraph, 0);
    out += list("Commands", page.commands) + list("Options", page.options);
    if (!page.examples.empty()) out += "\nExamples\n";
    for (const auto& [command, words] : page.examples) out += wrapped(command, 2) + wrapped(words, 6);
    return out;
}

std::string to_man(const HelpPage& page, const std::vector<HelpPage>& all, const std::string& version) {
    auto name = full_name(page, '-');
    std::string title = name;
    for (char& sign : title) sign = char(std::toupper(static_cast<unsigned char>(sign)));
    auto out = fmt::format(
        ".TH {} 1 \"\" \"csa {}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n\\fB{}\\fR\n.SH DESCRIPTION\n",
        roff(title), version, roff(name), roff(page.words), roff(synopsis(page)));
    for (const auto paragraph : page.paragraphs) out += ".PP\n" + roff(paragraph) + "\n";
    out += roff_list("COMMANDS", page.commands) + roff_list("OPTIONS", page.options);
    if (!page.examples.empty()) out += ".SH EXAMPLES\n";
    for (const auto& [command, words] : page.examples) out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(command), roff(words));
    std::vector<std::string> others;
    for (const auto& other : all)
        if (other.command != page.command) others.push_back("\\fB" + roff(full_name(other, '-')) + "\\fR(1)");
    return out + fmt::format(".SH SEE ALSO\n{}\n", fmt::join(others, ",\n"));
}

}  // namespace cli
