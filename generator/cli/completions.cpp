#include "cli/completions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cli {
namespace {

/// Inside single quotes of every shell; `escaped` are signs that want a backslash there.
std::string in_quotes(std::string_view words, std::string_view escaped = "") {
    std::string out;
    for (const char sign : words) {
        if (sign == '\'') out += "’";
        else if (escaped.find(sign) != std::string_view::npos) (out += '\\') += sign;
        else out += sign;
    }
    return out;
}

std::vector<std::string> names_of(const HelpPage& page) {
    std::vector<std::string> names;
    for (const auto& option : page.options)
        if (!option.is_argument) names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

std::string bash(const std::vector<HelpPage>& pages) {
    std::string cases;
    std::vector<std::string> commands;
    for (const auto& page : pages) {
        if (page.command.empty()) continue;
        commands.push_back(page.command);
        cases += fmt::format("    {}) options='{}' ;;\n", page.command, fmt::join(names_of(page), " "));
    }
    return fmt::format(R"(# Completion of csa in bash; other words are completed as file names.
_csa() {{
  local here=${{COMP_WORDS[COMP_CWORD]}} options=
  case ${{COMP_WORDS[1]}} in
{}  esac
  if [ "$COMP_CWORD" = 1 ]; then options='{} {}'; elif [[ $here != -* ]]; then return; fi
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$here")
}}
complete -o default -F _csa csa
)",
                       cases, fmt::join(commands, " "), fmt::join(names_of(pages.front()), " "));
}

std::string zsh(const std::vector<HelpPage>& pages) {
    std::string commands, cases;
    for (const auto& page : pages) {
        if (page.command.empty()) continue;
        commands += fmt::format("    '{}:{}'\n", page.command, in_quotes(page.words, ":"));
        cases += fmt::format("  {}) _arguments", page.command);
        for (const auto& option : page.options)
            for (const auto& name : option.names)
                if (!option.is_argument)
                    cases += fmt::format(" \\\n    '*{}[{}]{}'", name, in_quotes(option.words, "[]\\"),
                                         option.value.empty() ? "" : ":" + in_quotes(option.value, ":") + ":_files");
        cases += " \\\n    '*:file:_files' ;;\n";
    }
    return fmt::format(
        "#compdef csa\n_csa() {{\n  local -a commands=(\n{}  )\n  if (( CURRENT == 2 )); then _describe command commands; "
        "return; fi\n"
        "  shift words\n  (( CURRENT-- ))\n  case $words[1] in\n{}  esac\n}}\n_csa \"$@\"\n",
        commands, cases);
}

std::string fish(const std::vector<HelpPage>& pages) {
    std::string out;
    for (const auto& page : pages) {
        if (page.command.empty()) continue;
        out +=
            fmt::format("complete -c csa -n __fish_use_subcommand -f -a {} -d '{}'\n", page.command, in_quotes(page.words, "\\"));
        for (const auto& option : page.options)
            for (const auto& name : option.names)
                if (!option.is_argument)
                    out += fmt::format("complete -c csa -n '__fish_seen_subcommand_from {}' {} {}{} -d '{}'\n", page.command,
                                       name.starts_with("--") ? "-l" : "-s", name.substr(name.starts_with("--") ? 2 : 1),
                                       option.value.empty() ? "" : " -r", in_quotes(option.words, "\\"));
    }
    return out;
}

}  // namespace

std::optional<std::string> completion_script(std::string_view shell, const std::vector<HelpPage>& pages) {
    if (shell == "bash") return bash(pages);
    if (shell == "zsh") return zsh(pages);
    if (shell == "fish") return fish(pages);
    return std::nullopt;
}

}  // namespace cli
