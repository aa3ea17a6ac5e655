#include "cli/help_texts.hpp"

#include <algorithm>

namespace cli {
namespace {

const std::vector<HelpTexts> all{
    {"",
     {"csa turns a folder of content and a theme into a website of plain files, checks every link of it, and keeps it up to "
      "date. Run it in the folder of the project, where content/ and themes/ are, or name the folders.",
      "Answers go to standard output, findings and what is done to standard error. A finding names the file, line and "
      "column, and says what to do.",
      "Exit status: 0 all is well; 1 there are errors in what was read; 2 the command is used wrongly; 3 the computer or "
      "the network failed."},
     {{"csa build", "makes the site in public/"}, {"csa serve", "shows it while you write"}}},
    {"build",
     {"Reads the content and the theme, checks both, makes every page and checks every internal link. Only if there is no "
      "error does the new site replace the old one, in one step; otherwise the old one stays as it is.",
      "Nothing is written where nothing has changed. A page that would vanish is an error unless its address leads "
      "elsewhere (aliases) or site.yaml lists it under withdrawn."},
     {{"csa build", "content/ and the theme become public/"},
      {"csa build --today 2027-05-07", "the site as it will be on that day"}}},
    {"check",
     {"Without PATH it makes the site in memory and checks every link of exactly those pages. With PATH it checks a folder "
      "of a website, or one file, as found, whoever made it.",
      "With --external it also asks the web. What it learns is kept (--state); a link is called broken only after it failed "
      "several times over days, and never because a site turns programs away. How patient it is stands in site.yaml under "
      "link_policy."},
     {{"csa check", "every internal link of the site"},
      {"csa check --external --report links.html", "the web as well, with a report to read"},
      {"csa check public --base /csa/", "a folder as a web host would serve it below /csa/"}}},
    {"relink",
     {"Finds the links whose new address is certain: permanent redirects that are settled, planned moves whose day has "
      "come, approved alternates, and internal links with a near match. Shows the change of each content file as a diff, or "
      "makes it.",
      "Nothing but addresses changes: each file is read again before it is written, and a link that cannot be mended alone, or "
      "whose new address is doubtful, is named with its place, to be edited by hand."},
     {{"csa relink", "shows what would change"}, {"csa relink --write", "changes it"}}},
    {"fmt",
     {"Each kind of file has an order of its keys, the one in which csa new writes them. Whole lines are moved, none is "
      "changed; comments move with the key below them, and the text below the facts is not touched."},
     {{"csa fmt", "shows what would change"},
      {"csa fmt --write", "changes it"},
      {"csa fmt --check", "for a hook before a commit"}}},
    {"status",
     {"Lists what is overdue at --today, oldest first: reviews, actions, figures nobody has renewed, broken links. Then "
      "what expires within 60 days and which pages lead there, and which links are about to move."},
     {{"csa status", "what the team has to look at"}, {"csa status --today 2027-03-31", "what it will be at the end of March"}}},
    {"figures",
     {"Prints every figure with its area, period, source, and what can be said of its change; then where the papers "
      "contradict each other. Small numbers that could identify someone are left out, as on the site."},
     {{"csa figures", "to read"}, {"csa figures --format json", "for other programs"}}},
    {"new",
     {"Writes a file that builds as it is, with every key that its kind knows. It is a draft, so that it stays "
      "out of the site until you take the line \"draft: true\" out; the last line printed says what to fill in. A file that "
      "is there is never replaced.",
      "KIND is one of the kinds that \"csa schema\" lists. ID becomes the name of the file and the end of the address; a "
      "meeting's is its date.",
      "A new snapshot asks for the figures that the last one of its series has: 2026-27-q1 follows 2025-26-q4, and its "
      "period is taken from its name."},
     {{"csa new priority knife-crime", "content/priorities/knife-crime.md"},
      {"csa new snapshot 2026-27-q1", "the figures of the next quarter"}}},
    {"schema",
     {"Prints the JSON Schema of what a kind's files say: the facts of a Markdown file, a snapshot, or a whole list. It is made "
      "from "
      "the description by which they are read. Without KIND it lists all kinds and the files of each.",
      "Editors that know JSON Schemas complete keys and words in YAML and JSON files by it. csa init writes the schemas and the "
      "settings for them; facts above a Markdown text are beyond most editors."},
     {{"csa schema plan", "what the facts of a plan may be"},
      {"csa schema --editor > .vscode/settings.json", "which schema belongs to which files"}}},
    {"serve",
     {"Makes the site in memory, serves it as a web host would, and makes it again whenever a file of content or theme is "
      "saved; pages that are open reload. With a mistake the last good page stays, with the findings above it.",
      "Drafts, and what is to be published later or has expired, are there with a banner that says why the public does not "
      "see them. What is restricted is not there at all.",
      "The address is printed on standard output. Only this machine can read the preview unless --address says otherwise. "
      "Ctrl-C ends it."},
     {{"csa serve", "http://127.0.0.1:8000/"}, {"csa serve --port 0", "at any free port"}}},
    {"import",
     {"Reads a table as a spreadsheet saves it (CSV with commas, semicolons or tabs, in UTF-8), one figure a row, and "
      "writes the snapshot ID. The columns are indicator, area, period_start, period_end and value, and if wanted "
      "period_kind, period_label, unit, count, denominator, paragraph and note.",
      "Commas at thousands are read, a % where the indicator is a percentage, and marks behind a value or instead of it: "
      "\"12 [p]\", \"[x]\" where the paper prints no number. A dash is refused, since it may mean none or not known.",
      "Every row is held to the rules of a snapshot. If one cannot be taken, all such rows are listed and nothing is written."},
     {{"csa import figures.csv 2026-27-q1", "content/snapshots/2026-27-q1.json"}}},
    {"url",
     {"Says how the checker reads an address that stands on the page BASE: the address it leads to, as a browser reads it, "
      "or what is wrong with it."},
     {{"csa url https://example.org/a/ ../b/#c", "leads to https://example.org/b/#c"}}},
    {"publish",
     {"Makes and checks the site, compares it with what the target holds, and sends what differs: new files first, then "
      "what has changed, deletions last. TARGET is a name that site.yaml lists under publish: a folder on this machine, or "
      "a place that rclone knows. Afterwards a sample of pages is asked for and compared.",
      "Nothing is sent if there is an error, or if more pages would vanish than the target allows (may_vanish). A run that "
      "was cut off is completed by the next."},
     {{"csa publish live --dry-run", "lists what would be sent and deleted"},
      {"csa publish live", "sends it"},
      {"csa publish live --rollback", "serves the release before, of a target that is a folder"}}},
    {"daily",
     {"What a timer runs once a day: it asks the web for all links and, with TARGET, publishes. It says nothing unless a "
      "link broke or works again, so that every mail is news. The time of the last good run stands in health.json beside "
      "the file of --state. Two runs at the same time are refused."},
     {{"csa daily live", "asks, and publishes to the target live"}}},
    {"init",
     {"Writes the beginning of a portal into DIR/content: a settings file, a page of each kind and the words that every "
      "portal needs, with comments that say what to fill in. It builds as it is. A file that is there is never replaced."},
     {{"csa init rutland", "rutland/content/site.yaml and the files beside it"}}},
    {"nginx",
     {"Prints the headers, redirects and compression that the site wants, for inclusion in a server block. The same rules "
      "stand in the files _headers and _redirects for hosts that read them."},
     {{"csa nginx > csa.conf", "to be included by the server block"}}},
    {"help",
     {"Without COMMAND it lists the commands. With --man the answer is the page as man(1) reads it, with --completion a "
      "script that completes commands and options in a shell."},
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
