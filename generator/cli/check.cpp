#include <fmt/format.h>

#include <map>
#include <set>

#include "build/make.hpp"
#include "cli/check_list.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/host_rules.hpp"
#include "cli/output.hpp"
#include "disk/rewrite_file.hpp"
#include "disk/terminal.hpp"
#include "link_reports/by_target.hpp"
#include "link_reports/formats.hpp"
#include "link_reports/letters.hpp"
#include "link_reports/telling.hpp"
#include "links/register/check.hpp"
#include "links/register/leave_alone.hpp"
#include "links/register/settings_use.hpp"
#include "links/visits/web_link.hpp"
#include "report/render.hpp"
#include "text/ascii.hpp"
#include "web/memory.hpp"

namespace cli {
namespace {

void print_result(const links::Result& result, const std::string& root) {
    const auto& verdict = result.verdict;
    const auto place = link_reports::shown_place(result, root);
    answer("{}:{}:{}: {} [{}]: {}\n", place.file, place.line, place.column, links::name(verdict.status),
           verdict.code().empty() ? "link" : verdict.code(), verdict.words.message.empty() ? result.url : verdict.words.message);
    if (!verdict.words.help.empty()) answer("  help: {}\n", verdict.words.help);
}

void print_text(const links::Checked& checked, const std::string& root, const Options& options) {
    for (const auto& result : checked.results)
        if (result.verdict.status != links::Status::unchecked || !result.verdict.code().empty()) print_result(result, root);
    for (const auto& note : checked.notes) print_result(note, root);
    say(options, link_reports::summary(checked));
}

/// What is checked, and what is known of its links to the web.
struct Subject {
    site::Site site;
    model::Portal portal;         ///< empty for what we did not build
    links::Register known_links;  ///< likewise
    std::string root;             ///< before the paths of pages in messages
    links::Load load = {};        ///< of a folder as found
    std::vector<links::Unlisted> unlisted = {};
    std::optional<links::Url> address = {};           ///< of a published site, to be followed
    std::vector<links::HostRedirect> redirects = {};  ///< of the host of a folder as found
    bool is_list = false;                             ///< of addresses, on standard input
};

/// The settings of the content for what we did not build.
void read_settings(Subject& subject, const Options& options, report::Report& report) {
    subject.portal = build::read_settings(options, report);
    if (!subject.portal.has_settings && !report.has_errors())
        report.add(report::Kind::file_name, {options.content, 0, 0}, "there is no site.yaml in this folder",
                   "name the folder of the content whose settings count");
    subject.known_links = links::Register(links::knowledge_of(subject.portal, options.today, {}));
}

std::optional<Subject> read_subject(const Options& options, const CheckOptions& wanted, report::Report& report) try {
    if (!wanted.target) {
        auto made = build::make(options, report);
        if (!made) return std::nullopt;
        return Subject{std::move(made->site), std::move(made->portal), std::move(made->known_links), options.out};
    }
    if (*wanted.target == standard_input) return Subject{{}, {}, {}, "", {}, {}, {}, {}, true};
    if (auto address = site_address(*wanted.target)) return Subject{{}, {}, {}, "", {}, {}, std::move(address)};
    if (const auto file = disk::find_served_file(*wanted.target)) return Subject{read_single(*file, wanted.hosting), {}, {}, ""};
    auto [site, unlisted] = list_folder(*wanted.target, wanted.hosting);
    auto rules = host_rules(site, *wanted.target, wanted.nginx_file);
    return Subject{std::move(site), {}, {}, *wanted.target, reader_of(*wanted.target), std::move(unlisted), {}, std::move(rules)};
} catch (const links::Unreadable& why) {
    report.add(report::Kind::unreadable_file, {wanted.target.value_or(options.out), 0, 0}, why.what(), why.help);
    return std::nullopt;
}

/// "2 .png, 1 .txt": what there is instead of pages.
std::string kinds_of_files(const site::Site& site) {
    std::map<std::string, size_t> endings;
    for (const auto& file : site.files) {
        const auto name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
        const auto dot = name.rfind('.');
        ++endings[dot == std::string_view::npos || dot == 0 ? "without an ending" : text::lower_case(name.substr(dot))];
    }
    std::string list;
    for (const auto& [ending, count] : endings) list += fmt::format("{}{} {}", list.empty() ? "" : ", ", count, ending);
    return list;
}

links::Checked check_internal(const Subject& subject, links::Listing listing, const CheckOptions& wanted,
                              const Options& options) {
    if (subject.is_list) return check_list(disk::read_input());
    if (!subject.address)
        return links::check(subject.site, {listing, subject.root, subject.load, subject.unlisted, subject.redirects});
    return follow(*subject.address, wanted.following, wanted.asking, listing, wanted.web.has_value(), options);
}

/// Whether there was nothing in what we did not build that could be checked; says so.
bool is_nothing(const links::Checked& checked, const Subject& subject, const CheckOptions& wanted) {
    if (!wanted.target || subject.is_list || checked.documents || checked.unread) return false;
    const auto found = subject.site.files.empty() ? "it is empty" : "it has " + kinds_of_files(subject.site);
    warn("csa check: \"{}\" has nothing that can be read as a page: {}\n  help: name a folder or a file of HTML or Markdown\n",
         *wanted.target, found);
    return true;
}

void check_web(links::Checked& checked, Subject& subject, links::Listing listing, const WebOptions& wanted,
               const Options& options) {
    auto knowledge = subject.known_links.knowledge();
    ask_web(checked, knowledge, wanted, manners_of(wanted, knowledge.policy), subject.portal.settings.mailbox, options);
    subject.known_links = links::Register(std::move(knowledge));
    links::judge(checked, subject.known_links, listing);
}

/// What the command line asks to pass over; patterns that do nothing are told.
void leave_alone(links::Checked& checked, const CheckOptions& wanted, links::Listing listing) {
    for (const auto& pattern : links::leave_alone(checked, wanted.ignored))
        warn("csa: --ignore \"{}\" fits no link that is broken or leads to another site\n  help: correct it, or leave it out\n",
             pattern);
    if (listing == links::Listing::all || wanted.ignored.empty()) return;
    std::erase_if(checked.results, [](const links::Result& result) { return result.verdict.status == links::Status::excluded; });
}

/// Exceptions that concern none of these links; of hosts, a build says it.
void tell_idle_settings(const links::Checked& checked, const Subject& subject, const Options& options) {
    links::SettingsUse use(subject.portal, options.today, subject.known_links.knowledge());
    for (const auto& result : checked.results)
        if (result.verdict.status == links::Status::unchecked) use.hear(result.target.str());
    report::Report report;
    use.report_exceptions(report);
    put_warning(report::to_text(report.sorted()));
}

void write_reports(const links::Checked& checked, const Subject& subject, const CheckOptions& wanted) {
    for (const auto& file : wanted.reports)
        disk::rewrite_file(file, link_reports::format_of(file)->render(checked, subject.root));
    if (wanted.letters.empty()) return;
    link_reports::Letterhead head{subject.portal.settings.title, subject.portal.settings.mailbox, {}};
    for (const auto& partner : subject.portal.partners)
        if (!partner.contact.mailbox.empty()) head.mailboxes[partner.ref.id] = partner.contact.mailbox;
    for (const auto& letter : link_reports::letters(checked, head))
        disk::rewrite_file(wanted.letters + "/" + letter.partner + ".eml", letter.message);
}

/// Those behind the verdicts, each by itself.
links::History visits_behind(const links::Checked& checked, const Subject& subject, const Options& options) {
    if (options.state.empty()) return subject.known_links.knowledge().history;
    std::set<std::string> keys;
    for (const auto& result : checked.results)
        if (const auto link = links::web_link(result.target)) keys.insert(link->key());
    return links::believed(web::read_visits(options.state, {keys.begin(), keys.end()}), now());
}

void print_json(const links::Checked& checked, const Subject& subject, const CheckOptions& wanted, const Options& options) {
    const auto visits = wanted.web ? visits_behind(checked, subject, options) : links::History();
    put(link_reports::to_json(checked, subject.root, visits) + "\n");
}

void print_answer(const links::Checked& checked, const Subject& subject, const CheckOptions& wanted, const Options& options) {
    if (wanted.annotations) put(link_reports::to_annotations(checked, subject.root));
    else if (wanted.by_target)
        put(options.format == Format::json ? link_reports::to_target_json(checked, subject.root) + "\n"
                                           : link_reports::to_target_lines(checked, subject.root));
    else if (options.format == Format::json) print_json(checked, subject, wanted, options);
    else print_text(checked, subject.root, options);
}

/// What keeps the links from being checked.
void print_refusal(const report::Report& report, const CheckOptions& wanted, const Options& options) {
    if (!wanted.annotations) return print(report, options);
    put(link_reports::to_annotations(report));
    say(options, report::count_words(report.told()));
}

}  // namespace

Outcome check(const Options& options, const CheckOptions& wanted) {
    report::Report report;
    auto subject = read_subject(options, wanted, report);
    if (subject && wanted.target && wanted.has_content) read_settings(*subject, options, report);
    if (!subject || report.has_errors()) {
        print_refusal(report, wanted, options);
        return refused;
    }
    for (const auto& host : wanted.web ? wanted.web->allowed_hosts : std::vector<std::string>())
        subject->site.private_hosts.push_back(host);
    const auto listing = wanted.all ? links::Listing::all : links::Listing::not_ok;
    auto checked = check_internal(*subject, listing, wanted, options);
    if (is_nothing(checked, *subject, wanted)) return misused;
    leave_alone(checked, wanted, listing);
    tell_idle_settings(checked, *subject, options);
    if (wanted.web) check_web(checked, *subject, listing, *wanted.web, options);
    write_reports(checked, *subject, wanted);
    print_answer(checked, *subject, wanted, options);
    return checked.broken || checked.unread ? refused : fine;
}

}  // namespace cli
