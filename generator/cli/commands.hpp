// The commands of `csa`, one function each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/ask_web.hpp"
#include "cli/check_target.hpp"
#include "cli/follow.hpp"
#include "cli/options.hpp"

namespace cli {

struct CheckOptions {
    std::optional<std::string> target;  ///< a folder or a file as found, or the address of a site; without it the site is built
                                        ///< in memory and checked
    Hosting hosting;
    Following following;               ///< of the address of a site
    WebOptions asking;                 ///< likewise
    bool all = false;                  ///< also the links that hold
    std::vector<std::string> reports;  ///< files to write as well, each in the form its ending says
    std::string letters;               ///< folder for messages to partners; empty for none
    bool annotations = false;          ///< on standard output, as GitHub shows them
    std::optional<WebOptions> web;     ///< also checks links to other sites
    std::vector<std::string> ignored;  ///< patterns of links that are left alone
    std::string nginx_file;            ///< a configuration whose redirects count; empty for none
    bool by_target = false;            ///< a row for each place that links lead to, instead of each link
    bool has_content = false;          ///< the settings of the content count for a folder or file as found, too
};

Outcome build(const Options& options);
Outcome check(const Options& options, const CheckOptions& wanted);
/// The site's part of an nginx configuration, on standard output.
Outcome nginx(const Options& options);

enum class Publish { send, show, roll_back };
/// Builds the site and sends what differs to a target that the content names.
Outcome publish(const Options& options, const std::string& target, Publish wanted, const WebOptions& web);

/// What runs by itself every day: checks links to other sites, publishes if a target is named, tells only news, writes down that
/// it went well.
Outcome daily(const Options& options, const std::string& target, const WebOptions& web);

enum class Relink { show, write };
/// The repairs of moved links as a diff of the content, or made.
Outcome relink(const Options& options, Relink wanted);
enum class Keeping { show, write };
struct KnownOptions {
    Keeping keeping = Keeping::show;
    std::string reason, who;
    std::optional<text::Date> until;
};
/// The lines of known.yaml that let warnings stay, or the file changed.
Outcome known(const Options& options, const KnownOptions& wanted);
enum class Formatting { show, write, check };
/// The keys of facts put in order, as a diff or made; `check` refuses if there is anything to do.
Outcome format(const Options& options, Formatting wanted);
Outcome status(const Options& options);
Outcome figures(const Options& options);
/// The content of a new partnership's portal in `folder`/content, to be filled in.
Outcome init(const Options& options, const std::string& folder);
enum class SchemaForm { schema, guide, templates, editor_settings };
/// The JSON Schema of what a kind's files say; without a kind, the list of all. Or the tables of keys or of templates for the
/// guides, or settings for editors.
Outcome schema(const std::string& kind, SchemaForm wanted);
Outcome new_content(const Options& options, const std::string& kind, const std::string& id);
/// A preview of the site at `address`, a number, until it is stopped.
Outcome serve(const Options& options, const std::string& address, int port);
struct ImportedTable {
    std::string path;
    std::string mapping;  ///< what its words mean; empty for the file of its name with the ending .map.yaml, if there is one
    std::string sheet;    ///< of a workbook; empty for its only one
};
/// The figures of a table as the snapshot `id`.
Outcome import_figures(const Options& options, const ImportedTable& table, const std::string& id);
Outcome explain_url(const Options& options, const std::string& base, const std::string& url);

}  // namespace cli
