#include "cli/check_command.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "link_reports/formats.hpp"

namespace cli {
namespace {

std::string check_base(const std::string& written) {
    const size_t host = written.starts_with("https://") ? 8 : written.starts_with("http://") ? 7 : 0;
    const auto path = written.substr(host ? std::min(written.find('/', host + 1), written.size()) : 0);
    const bool good = path.starts_with('/') && path.ends_with('/') && path.find("//") == std::string::npos;
    return good ? ""
                : "\"" + written +
                      "\" is not a path such as /csa/ or an address such as https://example.org/, with a slash at its end";
}

/// ".sarif, .xml (JUnit), .csv"
std::string known_reports() {
    std::string list;
    for (const auto& format : link_reports::formats())
        list += fmt::format("{}{}{}", list.empty() ? "" : ", ", format.ending,
                            format.name.empty() ? "" : fmt::format(" ({})", format.name));
    return list;
}

std::string check_report(const std::string& file) {
    return link_reports::format_of(file) ? "" : fmt::format("\"{}\" ends in none of {}", file, known_reports());
}

}  // namespace

CheckCommand::CheckCommand(CLI::App& command, WebOptions& web) : command_(command), web_(web) {
    add_subject();
    add_answers();
    add_asking();
    add_following();
    command.callback([this] { refuse_unused(); });
}

void CheckCommand::add_subject() {
    auto* target = command_.add_option(
        "PATH", checking_.target,
        "Folder of a website, or one file of it: HTML, CSS, SVG, Markdown, feed, site map; or the address of a "
        "site, https://…, which is followed as its host serves it; or - for addresses on standard input");
    command_.add_option("--base", checking_.hosting.base, "Path or address under which it is hosted, such as /csa/")
        ->needs(target)
        ->capture_default_str()
        ->check(check_base)
        ->type_name("PATH|URL");
    command_.add_flag("--clean-urls", checking_.hosting.clean_urls, "The host serves a.html as a")->needs(target);
    command_
        .add_option("--index", checking_.hosting.index,
                    "File that the host serves for a folder (default: index.html, else index.htm); may be given again")
        ->needs(target)
        ->allow_extra_args(false)
        ->type_name("NAME");
    command_
        .add_option("--nginx", checking_.nginx_file,
                    "Configuration of nginx whose redirects and aliases count, besides _redirects and .htaccess")
        ->needs(target)
        ->type_name("FILE");
}

void CheckCommand::add_answers() {
    command_
        .add_option("--ignore", checking_.ignored,
                    "Leave links alone that fit: an address, with * for anything, or words within one; may be given again")
        ->type_name("PATTERN");
    command_.add_flag("--by-target", checking_.by_target, "A row for each place that links lead to, not for each link");
    command_.add_flag("--all", checking_.all, "Also list links that work");
    command_
        .add_option("--report", checking_.reports,
                    fmt::format("File to write as well, by its ending: {}; may be given again", known_reports()))
        ->check(check_report)
        ->type_name("FILE");
    command_.add_option("--letters", checking_.letters, "Folder for a message to each partner about its links, ready to send")
        ->check(CLI::ExistingDirectory)
        ->type_name("DIR");
    command_.add_flag("--annotations", checking_.annotations, "Print GitHub annotations");
}

void CheckCommand::add_asking() {
    command_.add_flag("--external", external_, "Also check links to other sites");
    command_
        .add_option("--allow-host", web_.allowed_hosts, "Host that may have a private address and any port; may be given again")
        ->check(complaint_about_host)
        ->type_name("HOST");
    command_.add_option("--timeout", web_.timeout_seconds, "Seconds for one link, with redirects and second attempts")
        ->capture_default_str()
        ->check(CLI::Range(1, 600));
    command_
        .add_option_function<std::string>(
            "--max-age", [this](const std::string& written) { web_.max_age_hours = hours_of(written); },
            "Ask again whatever was found longer ago: 36h or 2d; 0 for all (default: fresh_hours of the settings)")
        ->check(complaint_about_age)
        ->type_name("TIME");
    command_.add_option("--pace", web_.pace_ms, "Milliseconds between two requests to one host")
        ->capture_default_str()
        ->check(CLI::Range(0, 600'000));
    command_.add_option("--per-host", web_.per_host, "Requests to one host at the same time")
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
}

void CheckCommand::add_following() {
    auto& following = checking_.following;
    command_.add_option("--compare", following.compare, "With an address: folder of what its host should serve")
        ->check(CLI::ExistingDirectory)
        ->type_name("DIR");
    command_.add_option("--most-addresses", following.most_addresses, "With an address: how many of its site are asked")
        ->capture_default_str()
        ->check(CLI::Range(size_t(10), size_t(10'000'000)))
        ->type_name("NUMBER");
    command_.add_option("--minutes", following.minutes, "With an address: how long its site is followed")
        ->capture_default_str()
        ->check(CLI::Range(1, 10'000));
    command_.add_flag("--ignore-robots", following.ignores_robots,
                      "With an address: also ask what the site's robots.txt asks programs to leave");
}

bool CheckCommand::follows_site() const { return checking_.target && site_address(*checking_.target); }

void CheckCommand::refuse_unused() const {
    for (const auto* option : {"--allow-host", "--timeout", "--max-age", "--pace", "--per-host"})
        if (command_.count(option) && !external_ && !follows_site()) throw CLI::RequiresError(option, "--external");
    for (const auto* option : {"--compare", "--most-addresses", "--minutes", "--ignore-robots"})
        if (command_.count(option) && !follows_site()) throw CLI::RequiresError(option, "the address of a site");
}

/// A site that somebody wants checked may be asked more quickly than those of strangers.
WebOptions CheckCommand::manners_at_site() const {
    auto manners = web_;
    if (!command_.count("--pace")) manners.pace_ms = 50;
    if (!command_.count("--per-host")) manners.per_host = 4;
    return manners;
}

CheckOptions CheckCommand::wanted(Options& options) const {
    auto wanted = checking_;
    if (wanted.target && command_.count("--state") == 0) options.state.clear();
    wanted.has_content = command_.count("--content") > 0;
    if (external_) wanted.web = web_;
    wanted.asking = manners_at_site();
    return wanted;
}

}  // namespace cli
