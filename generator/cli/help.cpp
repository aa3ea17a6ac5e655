#include "cli/help.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/completions.hpp"
#include "cli/help_forms.hpp"
#include "cli/help_page.hpp"
#include "cli/output.hpp"

namespace cli {

Outcome help(const CLI::App& app, const HelpOptions& wanted, const std::string& version) {
    const auto pages = help_pages(app);
    if (const auto script = completion_script(wanted.shell, pages)) {
        put(*script);
        return fine;
    }
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const HelpPage& one) { return one.command == wanted.command; });
    if (page == pages.end()) {
        std::vector<std::string_view> known;
        for (const auto& one : pages) known.push_back(one.command);
        warn("csa help: there is no command \"{}\"\n  help: {}\n", wanted.command,
             report::did_you_mean(wanted.command, known, "csa help lists the commands"));
        return misused;
    }
    put(wanted.as_man ? to_man(*page, pages, version) : to_text(*page));
    return fine;
}

}  // namespace cli
