// The program `csa`: reads the command line, the clock and the environment.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "disk/failure.hpp"
#include "disk/served_file.hpp"
#include "links/reports.hpp"
#include "web/failure.hpp"

namespace {

constexpr const char* installed_theme = "/usr/share/csa/theme";  // where the Debian package puts it

/// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), then the clock; the day in Great Britain, whose
/// law says when something expires, wherever the computer stands.
text::Date default_today() {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    return text::Date::in_britain(epoch ? std::strtoll(epoch, nullptr, 10) : std::int64_t(std::time(nullptr)));
}

std::string check_date(const std::string& written) {
    return text::Date::parse(written) ? "" : "\"" + written + "\" is not a date such as 2019-12-06";
}

std::string check_base(const std::string& written) {
    const size_t host = written.starts_with("https://") ? 8 : written.starts_with("http://") ? 7 : 0;
    const auto path = written.substr(host ? std::min(written.find('/', host + 1), written.size()) : 0);
    const bool good = path.starts_with('/') && path.ends_with('/') && path.find("//") == std::string::npos;
    return good ? "" : "\"" + written + "\" is not a path such as /csa/ or an address such as https://example.org/, with a slash at its end";
}

std::string check_format(const std::string& written) {
    return written == "text" || written == "json" ? "" : "\"" + written + "\" is neither text nor json";
}

/// A word where a command should stand: CLI11 would only say that one is missing.
std::optional<std::string> misspelt_command(const CLI::App& app, int argc, char** argv) {
    if (argc < 2 || argv[1][0] == '-') return std::nullopt;
    std::vector<std::string_view> known;
    for (const auto* command : app.get_subcommands({})) known.push_back(command->get_name());
    if (std::find(known.begin(), known.end(), argv[1]) != known.end()) return std::nullopt;
    return fmt::format("csa: there is no command \"{}\"\n  help: {}\n", argv[1],
                       report::did_you_mean(argv[1], known, fmt::format("the commands are: {}", fmt::join(known, ", "))));
}

void add_common(CLI::App& command, cli::Options& options, std::string& today) {
    command.add_option("--content", options.content, "Folder of the content")->capture_default_str()->type_name("DIR");
    command.add_option("--theme", options.theme, "Folder of the theme")->capture_default_str()->type_name("DIR");
    command.add_option("--out", options.out, "Folder of the finished site")->capture_default_str()->type_name("DIR");
    command.add_option("--today", today, "Day to build for (default: SOURCE_DATE_EPOCH, then the clock)")
        ->check(check_date)
        ->type_name("YYYY-MM-DD");
    command.add_option_function<std::string>("--format", [&](const std::string& word) { options.format = word == "json" ? cli::Format::json : cli::Format::text; }, "How to answer")
        ->check(check_format)
        ->type_name("text|json");
    command.add_option("--state", options.state, "File that remembers visits to links (`check PATH` has none unless it is given)")
        ->capture_default_str()
        ->type_name("FILE");
    command.add_flag("--quiet,-q", options.quiet, "Print findings and answers only");
}

std::string check_report(const std::string& file) {
    return links::report_form(file) ? "" : "\"" + file + "\" ends in none of .sarif, .xml, .csv, .md and .html";
}

void add_check(CLI::App& command, cli::CheckOptions& wanted, cli::WebOptions& web, bool& external) {
    auto* target = command.add_option("PATH", wanted.target, "Folder of a website, or one file of it: HTML, CSS, SVG, Markdown, feed, site map");
    command.add_option("--base", wanted.hosting.base, "Path or address under which it is hosted, such as /csa/")
        ->needs(target)
        ->capture_default_str()
        ->check(check_base)
        ->type_name("PATH|URL");
    command.add_flag("--clean-urls", wanted.hosting.clean_urls, "The host serves a.html as a")->needs(target);
    command.add_flag("--all", wanted.all, "List the links that hold, too");
    command.add_option("--report", wanted.reports, "File to write as well: .sarif, .xml (JUnit), .csv, .md or .html; may be given again")
        ->check(check_report)
        ->type_name("FILE");
    command.add_option("--letters", wanted.letters, "Folder for a message to each partner about its links, ready to send")
        ->check(CLI::ExistingDirectory)
        ->type_name("DIR");
    command.add_flag("--annotations", wanted.annotations, "Answer as GitHub shows beside the source");
    auto* ask = command.add_flag("--external", external, "Ask the web as well");
    command.add_option("--allow-host", web.allowed_hosts, "Host that may have a private address and any port; may be given again")
        ->needs(ask)
        ->type_name("HOST");
    command.add_option("--timeout", web.timeout_seconds, "Seconds for one link, with redirects and second attempts")
        ->needs(ask)
        ->capture_default_str()
        ->check(CLI::Range(1, 600));
    command.add_option("--pace", web.pace_ms, "Milliseconds between two questions to one host")
        ->needs(ask)
        ->capture_default_str()
        ->check(CLI::Range(0, 600'000));
    command.add_option("--per-host", web.per_host, "Questions to one host at the same time")
        ->needs(ask)
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
}

void add_publish(CLI::App& command, std::string& target, cli::Publish& how) {
    command.add_option("TARGET", target, "Its name in site.yaml")->required();
    auto* show = command.add_flag_callback("--dry-run", [&how] { how = cli::Publish::show; }, "List what would be sent and deleted");
    command.add_flag_callback("--rollback", [&how] { how = cli::Publish::roll_back; }, "Serve the release before the current one")
        ->excludes(show);
}

int run(int argc, char** argv) {
    CLI::App app{"Builds the Community Safety Agreement portal and checks its links."};
    app.set_version_flag("--version", "csa " CSA_VERSION " (" CSA_COMMIT ")");
    app.require_subcommand(1);
    cli::Options options;
    cli::CheckOptions wanted;
    cli::WebOptions web;
    web.version = CSA_VERSION;
    if (const char* file = std::getenv("SSL_CERT_FILE")) web.ca_file = file;  // as OpenSSL's programs read it
    std::string today, kind, id, base, url;
    bool external = false;

    auto* build = app.add_subcommand("build", "Content and theme to the website, all or nothing");
    auto* check = app.add_subcommand("check", "Check every link: of the site in memory, or of a folder or a file as found");
    add_check(*check, wanted, web, external);
    auto* relink = app.add_subcommand("relink", "Shows the repair of moved and broken links as a diff of the content");
    bool write = false;
    relink->add_flag("--write", write, "Makes the repairs");
    auto* format = app.add_subcommand("fmt", "Shows the facts of the content in their order, as a diff; the text stays as it is");
    auto formatting = cli::Formatting::show;
    auto* write_them = format->add_flag_callback("--write", [&] { formatting = cli::Formatting::write; }, "Puts them in order");
    format->add_flag_callback("--check", [&] { formatting = cli::Formatting::check; }, "Ends with status 1 if there is anything to do")->excludes(write_them);
    auto* status = app.add_subcommand("status", "What is overdue (reviews, actions, figures, broken links), and what expires soon");
    auto* figures = app.add_subcommand("figures", "Every figure with its judgement and its source, and what the papers contradict");
    auto* fresh = app.add_subcommand("new", "A new content file from a template");
    fresh->add_option("KIND", kind, "priority, partner, plan, meeting …")->required();
    fresh->add_option("ID", id, "Its file name without the ending")->required();
    auto* serve = app.add_subcommand("serve", "A preview on this machine that follows every change");
    std::string address = "127.0.0.1";
    int port = 8000;
    serve->add_option("--address", address, "Address to listen at; any other than a loopback one lets others read the drafts")
        ->check(CLI::ValidIPV4 | CLI::IsMember({"::1", "::"}))
        ->capture_default_str()
        ->type_name("ADDRESS");
    serve->add_option("--port", port, "Port to listen at; 0 for any that is free")->check(CLI::Range(0, 65535))->capture_default_str();
    auto* import = app.add_subcommand("import", "A new snapshot from a table of figures");
    std::string table;
    import->add_option("TABLE", table, "CSV file with the columns indicator, area, period_start, period_end, value …")->required()->type_name("FILE");
    import->add_option("ID", id, "Name of the snapshot, such as 2026-27-q1")->required();
    auto* explain = app.add_subcommand("url", "How the checker reads an address");
    explain->add_option("BASE", base, "Address of the page that holds it")->required();
    explain->add_option("URL", url, "The address as written")->required();
    auto* publish = app.add_subcommand("publish", "Sends what changed to a target that site.yaml names");
    cli::Publish how = cli::Publish::send;
    std::string target;
    add_publish(*publish, target, how);
    std::string folder;
    auto* init = app.add_subcommand("init", "A new partnership's portal, to be filled in");
    init->add_option("DIR", folder, "Folder for it; the content goes into its folder content/")->required();
    auto* daily = app.add_subcommand("daily", "For a timer: asks the web for all links, publishes, and tells only what is new");
    daily->add_option("TARGET", target, "Where to publish, by its name in site.yaml; without it nothing is published");
    auto* nginx = app.add_subcommand("nginx", "The site's part of an nginx configuration: headers, redirects, compression");
    for (auto* command : {build, check, relink, format, status, figures, fresh, serve, import, explain, publish, daily, nginx, init}) add_common(*command, options, today);

    auto* help = app.add_subcommand("help", "All about a command");
    cli::HelpOptions help_wanted;
    help->add_option("COMMAND", help_wanted.command, "Name of the command");
    auto* man = help->add_flag("--man", help_wanted.as_man, "Answer as a manual page");
    help->add_option("--completion", help_wanted.shell, "Answer with a script that completes commands in a shell")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->type_name("bash|zsh|fish")
        ->excludes(man);

    if (const auto problem = misspelt_command(app, argc, argv)) {
        fmt::print(stderr, "{}", *problem);
        return cli::misused;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? cli::fine : cli::misused;
    }
    const bool theme_missing = options.theme == cli::Options().theme && !disk::is_served_folder(".", options.theme);
    if (theme_missing && disk::is_served_folder("/", installed_theme)) options.theme = installed_theme;
    options.today = today.empty() ? default_today() : *text::Date::parse(today);

    if (*help) return cli::help(app, help_wanted, CSA_VERSION);
    if (*build) return cli::build(options);
    if (*check) {
        if (wanted.target && check->count("--state") == 0) options.state.clear();
        if (external) wanted.web = web;
        return cli::check(options, wanted);
    }
    if (*relink) return cli::relink(options, write ? cli::Relink::write : cli::Relink::show);
    if (*format) return cli::format(options, formatting);
    if (*status) return cli::status(options);
    if (*figures) return cli::figures(options);
    if (*publish) return cli::publish(options, target, how, web);
    if (*daily) return cli::daily(options, target, web);
    if (*init) return cli::init(options, folder);
    if (*nginx) return cli::nginx(options);
    if (*fresh) return cli::new_content(options, kind, id);
    if (*serve) return cli::serve(options, address, port);
    if (*import) return cli::import_figures(options, table, id);
    return cli::explain_url(options, base, url);
}

}  // namespace

int main(int argc, char** argv) {
    mallopt(M_TOP_PAD, 64 << 20);  // memory in few large steps: else each thread asks the system again for every page of the site
    try {
        return run(argc, argv);
    } catch (const disk::Failure& failure) {
        fmt::print(stderr, "csa: {}\n  help: {}\n", failure.what(), failure.help());
    } catch (const web::Failure& failure) {
        fmt::print(stderr, "csa: {}\n  help: {}\n", failure.what(), failure.help());
    } catch (const std::exception& problem) {
        fmt::print(stderr, "csa: {}\n", problem.what());
    }
    return cli::failed;
}
