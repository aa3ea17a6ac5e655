// The program `csa`: reads the command line, the clock and the environment.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <optional>

#include "build/default_theme.hpp"
#include "cli/check_command.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "disk/failure.hpp"
#include "disk/terminal.hpp"
#include "web/failure.hpp"

namespace {

/// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), then the clock; the day in Great Britain, whose
/// law says when something expires, wherever the computer stands.
text::Date default_today() {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    return text::Date::in_britain(epoch ? std::strtoll(epoch, nullptr, 10) : std::int64_t(std::time(nullptr)));
}

std::string check_date(const std::string& written) {
    return text::Date::parse(written) ? "" : "\"" + written + "\" is not a date such as 2019-12-06";
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
    return fmt::format("csa: there is no command \"{}\"\n  help: {}\n", text::for_terminal(argv[1]),
                       report::did_you_mean(argv[1], known, fmt::format("the commands are: {}", fmt::join(known, ", "))));
}

/// Every command with its options and what it does.
class CommandLine {
public:
    CommandLine() {
        app_.set_version_flag("--version", "csa " CSA_VERSION " (" CSA_COMMIT ")");
        app_.require_subcommand(1);
        web_.version = CSA_VERSION;
        if (const char* file = std::getenv("SSL_CERT_FILE")) web_.ca_file = file;  // as OpenSSL's programs read it
        take_headers("CSA_HEADERS", web::read_headers, "HOST NAME: VALUE");
        take_headers("CSA_LOGINS", web::read_logins, "HOST USER:PASSWORD");
        add_making();
        add_looking();
        add_writing();
        add_publishing();
        for (auto& [command, run] : commands_) add_common(*command);
        add_help();
    }

    int run(int argc, char** argv) {
        if (const auto problem = misspelt_command(app_, argc, argv)) {
            cli::put_warning(*problem);
            return cli::misused;
        }
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& problem) {
            return app_.exit(problem) == 0 ? cli::fine : cli::misused;
        }
        if (!theme_) theme_ = build::default_theme();
        if (theme_) options_.theme = *theme_;
        options_.now = cli::now();
        options_.today = today_.empty() ? default_today() : *text::Date::parse(today_);
        const auto given = std::find_if(commands_.begin(), commands_.end(), [](const auto& one) { return one.first->parsed(); });
        return given->second();
    }

private:
    using Run = std::function<cli::Outcome()>;

    CLI::App& add(const char* name, const char* words, Run run) {
        auto* command = app_.add_subcommand(name, words);
        commands_.emplace_back(command, std::move(run));
        return *command;
    }

    /// From the environment, where no list of processes shows them.
    template <class Read>
    void take_headers(const char* variable, Read read, std::string_view form) {
        const char* lines = std::getenv(variable);
        auto headers = lines ? read(lines) : std::nullopt;
        if (lines && !headers) throw web::Failure(fmt::format("{} has a line that is not \"{}\"", variable, form), "correct it");
        if (headers) web_.headers.insert(web_.headers.end(), headers->begin(), headers->end());
    }

    void add_making() {
        add("build", "Makes the website from content and theme, all or nothing", [this] { return cli::build(options_); });
        auto& check = add("check", "Checks every link of the site in memory, or of a folder or file as found",
                          [this] { return cli::check(options_, checking_->wanted(options_)); });
        checking_.emplace(check, web_);
        auto& relink = add("relink", "Shows fixes for moved and broken links, as a diff of the content",
                           [this] { return cli::relink(options_, relinking_); });
        relink.add_flag_callback("--write", [this] { relinking_ = cli::Relink::write; }, "Makes the changes");
        auto& known = add("known", "The lines of known.yaml by which warnings are counted instead of repeated",
                          [this] { return cli::known(options_, knowing_); });
        known.add_option("--reason", knowing_.reason, "Why they may stay")->type_name("TEXT");
        known.add_option("--who", knowing_.who, "Who looked at them: a role, never a person's name")->type_name("ROLE");
        known
            .add_option_function<std::string>(
                "--until", [this](const std::string& day) { knowing_.until = text::Date::parse(day); },
                "Day from which they are shown again")
            ->check(check_date)
            ->type_name("YYYY-MM-DD");
        known.add_flag_callback(
                 "--write", [this] { knowing_.keeping = cli::Keeping::write; }, "Changes known.yaml")
            ->needs("--reason")
            ->needs("--who");
        auto& format = add("fmt", "Shows the keys of the content in their order, as a diff; the text stays as it is",
                           [this] { return cli::format(options_, formatting_); });
        auto* write = format.add_flag_callback("--write", [this] { formatting_ = cli::Formatting::write; }, "Puts them in order");
        format
            .add_flag_callback(
                "--check", [this] { formatting_ = cli::Formatting::check; }, "Exits with status 1 if anything would change")
            ->excludes(write);
    }

    void add_looking() {
        add("status", "What is overdue (reviews, actions, figures, broken links), and what expires soon",
            [this] { return cli::status(options_); });
        add("figures", "Every figure with its judgement and its source, and where sources contradict each other",
            [this] { return cli::figures(options_); });
    }

    void add_writing() {
        auto& fresh = add("new", "A new content file from a template", [this] { return cli::new_content(options_, kind_, id_); });
        fresh.add_option("KIND", kind_, "priority, partner, plan, meeting …")->required();
        fresh.add_option("ID", id_, "Its file name without the ending")->required();
        auto& schema = add("schema", "Which keys the files of a kind may have, as a JSON Schema",
                           [this] { return cli::schema(kind_, schema_form_); });
        schema.add_option("KIND", kind_, "Its name; without it the kinds are listed");
        auto* guide = schema.add_flag_callback(
            "--guide", [this] { schema_form_ = cli::SchemaForm::guide; }, "The tables of keys of all kinds, as Markdown");
        auto* templates = schema.add_flag_callback(
            "--templates", [this] { schema_form_ = cli::SchemaForm::templates; },
            "The names that each template of a theme is given, as Markdown");
        templates->excludes(guide);
        schema
            .add_flag_callback(
                "--editor", [this] { schema_form_ = cli::SchemaForm::editor_settings; },
                "Settings by which an editor knows the schemas (.vscode/settings.json)")
            ->excludes(guide)
            ->excludes(templates);
        auto& serve = add("serve", "A preview on this machine that follows every change",
                          [this] { return cli::serve(options_, address_, port_); });
        serve
            .add_option("--address", address_, "Address to listen at; any other than a loopback one lets others read the drafts")
            ->check(CLI::ValidIPV4 | CLI::IsMember({"::1", "::"}))
            ->capture_default_str()
            ->type_name("ADDRESS");
        serve.add_option("--port", port_, "Port to listen at; 0 for any that is free")
            ->check(CLI::Range(0, 65535))
            ->capture_default_str();
        auto& import = add("import", "A new snapshot from a table of figures",
                           [this] { return cli::import_figures(options_, table_, id_); });
        import
            .add_option("TABLE", table_.path,
                        "Workbook (.xlsx) or CSV file with a figure in each row, or in each column headed by a period")
            ->required()
            ->type_name("FILE");
        import.add_option("ID", id_, "Name of the snapshot, such as 2026-27-q1")->required();
        import
            .add_option("--map", table_.mapping,
                        "What the table's own words mean; without it TABLE's name with .map.yaml, if it is there")
            ->type_name("FILE");
        import.add_option("--sheet", table_.sheet, "Which sheet of the workbook, if it has several")->type_name("NAME");
        auto& explain =
            add("url", "How the checker reads an address", [this] { return cli::explain_url(options_, base_, url_); });
        explain.add_option("BASE", base_, "Address of the page that holds it")->required();
        explain.add_option("URL", url_, "The address as written")->required();
    }

    void add_publishing() {
        auto& publish = add("publish", "Sends what changed to a target that site.yaml names",
                            [this] { return cli::publish(options_, target_, publishing_, web_); });
        publish.add_option("TARGET", target_, "Its name in site.yaml")->required();
        auto* show = publish.add_flag_callback(
            "--dry-run", [this] { publishing_ = cli::Publish::show; }, "List what would be sent and deleted");
        publish
            .add_flag_callback(
                "--rollback", [this] { publishing_ = cli::Publish::roll_back; }, "Serve the release before the current one")
            ->excludes(show);
        auto& init = add("init", "A new partnership's portal, to be filled in", [this] { return cli::init(options_, folder_); });
        init.add_option("DIR", folder_, "Folder for it; the content goes into its folder content/")->required();
        auto& daily = add("daily", "For a timer: checks all links to other sites, publishes, and reports only what is new",
                          [this] { return cli::daily(options_, target_, web_); });
        daily.add_option("TARGET", target_, "Where to publish, by its name in site.yaml; without it nothing is published");
        add("nginx", "The site's part of an nginx configuration: headers, redirects, compression",
            [this] { return cli::nginx(options_); });
    }

    void add_common(CLI::App& command) {
        command.add_option("--content", options_.content, "Folder of the content")->capture_default_str()->type_name("DIR");
        command.add_option("--theme", theme_, "Folder of the theme (default: the first in themes/, or else the installed one)")
            ->type_name("DIR");
        command.add_option("--out", options_.out, "Folder of the finished site")->capture_default_str()->type_name("DIR");
        command.add_option("--today", today_, "Day to build for (default: SOURCE_DATE_EPOCH, then the clock)")
            ->check(check_date)
            ->type_name("YYYY-MM-DD");
        command
            .add_option_function<std::string>(
                "--format",
                [this](const std::string& word) { options_.format = word == "json" ? cli::Format::json : cli::Format::text; },
                "Form of the answer")
            ->check(check_format)
            ->type_name("text|json");
        command
            .add_option("--state", options_.state,
                        "File that remembers visits to links (`check PATH` has none unless it is given)")
            ->capture_default_str()
            ->type_name("FILE");
        command.add_flag("--quiet,-q", options_.quiet, "Print findings and answers only");
    }

    /// Takes none of the common options.
    void add_help() {
        auto& help = add("help", "All about a command", [this] { return cli::help(app_, help_, CSA_VERSION); });
        help.add_option("COMMAND", help_.command, "Name of the command");
        auto* man = help.add_flag("--man", help_.as_man, "Answer as a manual page");
        help.add_option("--completion", help_.shell, "Answer with a script that completes commands in a shell")
            ->check(CLI::IsMember({"bash", "zsh", "fish"}))
            ->type_name("bash|zsh|fish")
            ->excludes(man);
    }

    CLI::App app_{"Builds the Community Safety Agreement portal and checks its links."};
    std::vector<std::pair<CLI::App*, Run>> commands_;
    cli::Options options_;
    std::string today_;
    std::optional<std::string> theme_;
    cli::WebOptions web_;
    std::optional<cli::CheckCommand> checking_;
    cli::Relink relinking_ = cli::Relink::show;
    cli::KnownOptions knowing_;
    cli::Formatting formatting_ = cli::Formatting::show;
    cli::Publish publishing_ = cli::Publish::send;
    cli::SchemaForm schema_form_ = cli::SchemaForm::schema;
    cli::HelpOptions help_;
    std::string kind_, id_, base_, url_, target_, folder_;
    cli::ImportedTable table_;
    std::string address_ = "127.0.0.1";
    int port_ = 8000;
};

}  // namespace

int main(int argc, char** argv) {
    mallopt(M_TOP_PAD, 64 << 20);  // memory in few large steps: else each thread asks the system again for every page of the site
    disk::prepare_streams();
    try {
        const int status = CommandLine().run(argc, argv);
        disk::finish_output();
        return status;
    } catch (const disk::Failure& failure) {
        cli::warn("csa: {}\n  help: {}\n", failure.what(), failure.help());
    } catch (const web::Failure& failure) {
        cli::warn("csa: {}\n  help: {}\n", failure.what(), failure.help());
    } catch (const std::exception& problem) {
        cli::warn("csa: {}\n", problem.what());
    }
    return cli::failed;
}
