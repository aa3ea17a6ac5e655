#include "cli/help_texts.hpp"

#include <algorithm>

namespace cli {
namespace {

const std::vector<HelpTexts> all{
    {"",
     {"csa turns a folder of content and a theme into a website of plain files, checks every link of it, and keeps it up to "
      "date. Run it in the folder of the project, where content/ and themes/ are, or name the folders.",
      "Answers go to standard output; findings and progress go to standard error. A finding names the file, line and "
      "column, and says what to do.",
      "Exit status: 0 success; 1 errors in what was read; 2 the command was used wrongly; 3 the computer or the network failed."},
     {{"csa build", "makes the site in public/"}, {"csa serve", "shows it while you write"}}},
    {"build",
     {"Reads the content and the theme, checks both, makes every page and checks every internal link. If there is "
      "no error, the new site replaces the old one in one step; otherwise the old one stays as it is.",
      "Unchanged files are not written again. A page that would disappear is an error unless its address redirects (aliases) or "
      "site.yaml lists it under withdrawn."},
     {{"csa build", "content/ and the theme become public/"},
      {"csa build --today 2027-05-07", "the site as it will be on that day"}}},
    {"check",
     {"Without PATH it makes the site in memory and checks every link of exactly those pages. With PATH it checks a folder "
      "of a website or of Markdown, or one file, as found, whoever made it. Markdown is read as GitHub shows it, unless the "
      "folder "
      "has an index.html. What could not be judged is counted: documents that are no pages by their ending, addresses of "
      "registered "
      "schemes such as ftp:, drafts. The exit status is 2 if nothing could be read.",
      "With the address of a site it asks its host for every page of that folder, follows links and redirects, and checks "
      "fragments and the types that the host gives files. --compare also says where the host serves something else than what "
      "lies in a folder. Nothing is remembered: one answer of its own host is enough.",
      "With --external it also checks links to other sites. What it learns is kept (--state); a link is called broken only after "
      "it failed "
      "several times over days, and never because a site blocks automated requests. The waiting times are set in site.yaml, "
      "under link_policy. With PATH they count, and so do exceptions and owners, if --content names their folder.",
      "In a folder as found, redirects of _redirects, .htaccess and --nginx count, and a link with the attribute data-csa-ignore "
      "is "
      "left alone. For a host that asks for more, the environment has lines: CSA_LOGINS \"HOST USER:PASSWORD\", CSA_HEADERS "
      "\"HOST "
      "NAME: VALUE\". They are sent to that host alone, over https or where --allow-host names it."},
     {{"csa check", "every internal link of the site"},
      {"csa check --external --report links.html", "links to other sites as well, with a report to read"},
      {"csa check public --base /csa/", "a folder as a web host would serve it below /csa/"},
      {"csa check https://example.org/csa/ --compare public", "what the host serves, against what was published"}}},
    {"relink",
     {"Finds the links whose new address is certain: permanent redirects that are settled, planned moves whose day has "
      "come, approved alternates, and internal links with a near match. Shows the change of each content file as a diff, or "
      "makes it.",
      "Only addresses change: each file is read again before it is written. A link that cannot be fixed by itself, or whose new "
      "address is doubtful, is listed with its place, to be edited by hand."},
     {{"csa relink", "shows what would change"}, {"csa relink --write", "changes it"}}},
    {"known",
     {"Prints the lines of known.yaml for every new warning, with its fingerprint; reason and role are to be filled in where "
      "the options do not give them. From then on csa build counts such a warning instead of repeating it, until its words "
      "change or the day of --until comes. Errors cannot be known.",
      "With --write it adds these lines to known.yaml, and takes out those that fit no finding or whose time is over. Read "
      "the warnings first: all new ones are added."},
     {{"csa known", "lines to copy into known.yaml"},
      {"csa known --reason \"The sources disagree; both are shown.\" --who \"Community safety team\" --write",
       "changes the file"}}},
    {"fmt",
     {"Puts the keys of each file in the order in which csa new writes them. Whole lines are moved and none is changed; "
      "comments move with the key below them, and the text below the facts is left alone."},
     {{"csa fmt", "shows what would change"},
      {"csa fmt --write", "changes it"},
      {"csa fmt --check", "for a hook before a commit"}}},
    {"status",
     {"Lists what is overdue at --today, oldest first: reviews, actions, out-of-date figures, broken links. Then "
      "what expires within 60 days and which pages link to it, and which links are about to move."},
     {{"csa status", "what needs attention"}, {"csa status --today 2027-03-31", "what it will be at the end of March"}}},
    {"figures",
     {"Prints every figure with its area, period, source, and what can be said of its change; then where the sources "
      "contradict each other. Small numbers that could identify someone are left out, as on the site."},
     {{"csa figures", "to read"}, {"csa figures --format json", "for other programs"}}},
    {"new",
     {"Writes a file that builds as it is, with every key that its kind knows. It is a draft and stays "
      "out of the site until you remove the line \"draft: true\"; the last line printed says what to fill in. An existing "
      "file is never replaced.",
      "KIND is one of the kinds that \"csa schema\" lists. ID becomes the name of the file and the end of the address; a "
      "meeting's is its date.",
      "A new snapshot lists the figures of the last one in its series: 2026-27-q1 follows 2025-26-q4, and its period is taken "
      "from its name."},
     {{"csa new priority knife-crime", "content/priorities/knife-crime.md"},
      {"csa new snapshot 2026-27-q1", "the figures of the next quarter"}}},
    {"schema",
     {"Prints the JSON Schema of what a kind's files say: the facts of a Markdown file, a snapshot, or a whole list. It comes "
      "from the description by which they are read. Without KIND it lists all kinds and the files of each.",
      "Editors that know JSON Schemas complete keys and words in YAML and JSON files by it. csa init writes the schemas and the "
      "settings for them; facts above a Markdown text are beyond most editors."},
     {{"csa schema plan", "what the facts of a plan may be"},
      {"csa schema --editor > .vscode/settings.json", "which schema belongs to which files"}}},
    {"serve",
     {"Builds the site in memory, serves it as a web host would, and builds it again whenever a file of the content or theme is "
      "saved; open pages reload. After a mistake the last good page stays, with the findings above it.",
      "Drafts, scheduled and expired items are included, with a banner that says why the public cannot see them. Restricted "
      "items "
      "are left out.",
      "The address is printed on standard output. Only this machine can read the preview unless --address says otherwise. "
      "Ctrl-C ends it."},
     {{"csa serve", "http://127.0.0.1:8000/"}, {"csa serve --port 0", "at any free port"}}},
    {"import",
     {"Reads a table as Excel gives it, a workbook (.xlsx) or CSV, and writes the snapshot ID: one figure a row, or one in "
      "each column that is headed by a period. What stands above the heading is passed over. The columns are indicator, "
      "area, value and period (or period_start and period_end), and optionally period_kind, period_label, unit, count, "
      "denominator, paragraph and note. Indicators and areas go by id or title, areas by ONS code, too.",
      "Days are written 31/12/2020, 31 December 2020 or 2020-12-31, periods Oct-Dec 2020, December 2020, Q3 2020/21, "
      "2020/21 or 12 months to December 2020. Numbers may have commas or blanks at thousands, % and £ where that is the "
      "unit, and marks: \"12 [p]\". <5 is hidden ([c]), and a dash or .. is not printed ([x]).",
      "Words of your own are explained in a file beside the table, figures.map.yaml for figures.xlsx: \"columns: {Crime "
      "type: indicator, Remarks: ignore}\", \"indicators: {Burglary - home: residential-burglary}\", \"areas: {North: "
      "north-area}\", \"always: {area: our-area}\" for what holds for every row, and \"sheet: Table 1\".",
      "Every row is checked by the rules of a snapshot. If any is refused, all that is wrong is listed with its line or "
      "cell, and nothing is written. A value far from the earlier ones, or a skipped quarter, is a warning."},
     {{"csa import figures.xlsx 2026-27-q1", "content/snapshots/2026-27-q1.json"},
      {"csa import figures.csv 2026-27-q1 --map police.map.yaml", "with the words of the police's tables"}}},
    {"url",
     {"Explains how the checker reads an address on the page BASE: where it leads, as a browser reads it, or what is wrong with "
      "it."},
     {{"csa url https://example.org/a/ ../b/#c", "leads to https://example.org/b/#c"}}},
    {"publish",
     {"Builds and checks the site, compares it with what the target has, and sends what differs: new files first, then changed "
      "files, deletions last. TARGET is a name that site.yaml lists under publish: a folder on this machine, a place that "
      "rclone knows, or a zip archive. Afterwards a sample of pages is fetched and compared.",
      "Nothing is sent if there is an error, or if more pages would disappear than the target allows (may_vanish). The "
      "next run completes one that was cut off."},
     {{"csa publish live --dry-run", "lists what would be sent and deleted"},
      {"csa publish live", "sends it"},
      {"csa publish live --rollback", "serves the release before, of a target that is a folder"}}},
    {"daily",
     {"For a timer, once a day: checks all links to other sites and, with TARGET, publishes. It prints nothing unless a link "
      "has broken or works again, so that every message is news. health.json, beside the file of --state, has the time of the "
      "last good run. Two runs at the same time are refused."},
     {{"csa daily live", "checks links, and publishes to the target live"}}},
    {"init",
     {"Writes the beginning of a portal into DIR/content: a settings file, a page of each kind and the words that every "
      "portal needs, with comments that say what to fill in. It builds as it is. An existing file is never replaced."},
     {{"csa init portal", "portal/content/site.yaml and the files beside it"}}},
    {"nginx",
     {"Prints the headers, redirects and compression that the site needs, for inclusion in a server block. The files _headers "
      "and "
      "_redirects hold the same rules for hosts that read them."},
     {{"csa nginx > csa.conf", "to be included by the server block"}}},
    {"help",
     {"Without COMMAND it lists the commands. --man prints the manual page for man(1), --completion a script that completes "
      "commands and options in a shell."},
     {{"csa help build", "all about csa build"},
      {"csa help --man build | man -l -", "the same as a manual page"},
      {"source <(csa help --completion bash)", "completion in this shell"}}},
};

}  // namespace

const HelpTexts* texts_of(std::string_view command) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const HelpTexts& texts) { return texts.command == command; });
    return at == all.end() ? nullptr : &*at;
}

}  // namespace cli
