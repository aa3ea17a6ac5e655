#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "build/make.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "disk/rewrite_file.hpp"
#include "link_reports/formats.hpp"
#include "link_reports/letters.hpp"
#include "link_reports/telling.hpp"
#include "links/register/check.hpp"
#include "links/visits/web_link.hpp"
#include "report/render.hpp"
#include "web/memory.hpp"

namespace cli {
namespace {

void print_text(const links::Checked& checked, const std::string& root, const Options& options) {
    for (const auto& result : checked.results) {
        if (result.verdict.status == links::Status::unchecked && result.verdict.code().empty()) continue;
        const auto place = link_reports::shown_place(result, root);
        answer("{}:{}:{}: {} [{}]: {}\n", place.file, place.line, place.column, links::name(result.verdict.status),
               result.verdict.code().empty() ? "link" : result.verdict.code(),
               result.verdict.words.message.empty() ? result.url : result.verdict.words.message);
        if (!result.verdict.words.help.empty()) answer("  help: {}\n", result.verdict.words.help);
    }
    say(options, link_reports::summary(checked));
}

/// What is checked, and what is known of its links to the web.
struct Subject {
    site::Site site;
    model::Portal portal;                    ///< empty for what we did not build
    links::Register known_links;             ///< likewise
    std::string root;                        ///< before the paths of pages in messages
    std::optional<std::string> page;         ///< the only one to report, of a single file
    links::Load load = {};                   ///< of a folder as found
    std::optional<links::Url> address = {};  ///< of a published site, to be followed
};

std::optional<Subject> read_subject(const Options& options, const CheckOptions& wanted, report::Report& report) try {
    if (!wanted.target) {
        auto made = build::make(options, report);
        return made ? std::optional(
                          Subject{std::move(made->site), std::move(made->portal), std::move(made->known_links), options.out, {}})
                    : std::nullopt;
    }
    if (auto address = site_address(*wanted.target)) return Subject{{}, {}, {}, "", {}, {}, std::move(address)};
    if (const auto file = disk::find_served_file(*wanted.target))
        return Subject{
            read_single(*file, wanted.hosting), {}, {}, "", file->path.ends_with(".md") ? file->path + ".html" : file->path};
    auto site = list_folder(*wanted.target, wanted.hosting, report);
    return report.has_errors() ? std::nullopt
                               : std::optional(Subject{std::move(site), {}, {}, *wanted.target, {}, reader_of(*wanted.target)});
} catch (const links::Unreadable& why) {
    report.add(report::Kind::unreadable_file, {wanted.target.value_or(options.out), 0, 0}, why.what(), why.help);
    return std::nullopt;
}

/// Pages of Markdown are called as their files are.
text::ForeignWords with_own_names(std::string words) {
    for (size_t at = 0; (at = words.find(".md.html", at)) != std::string::npos; at += 3) words.erase(at + 3, 5);
    return text::ForeignWords::of(words, text::ForeignWords::longest_address);
}

/// As if the site had the one page.
void keep_page(links::Checked& checked, const std::string& page) {
    const auto shown = text::ForeignWords::of(page, text::ForeignWords::longest_address);
    std::erase_if(checked.results, [&](const links::Result& result) { return result.page != shown; });
    for (auto& result : checked.results)
        for (auto* text : {&result.page, &result.target, &result.verdict.words.message, &result.verdict.words.help})
            *text = with_own_names(*text);
    checked.pages = 1;
    checked.links = checked.results.size();
    checked.broken = size_t(std::count_if(checked.results.begin(), checked.results.end(),
                                          [](const auto& result) { return result.verdict.status == links::Status::broken; }));
}

links::Checked check_internal(const Subject& subject, links::Listing listing, const CheckOptions& wanted,
                              const Options& options) {
    if (subject.address)
        return follow(*subject.address, wanted.following, wanted.asking, listing, wanted.web.has_value(), options);
    if (!subject.page) return links::check(subject.site, {listing, subject.root, subject.load});
    auto checked = links::check(subject.site, {links::Listing::all, subject.root});
    keep_page(checked, *subject.page);
    if (listing == links::Listing::not_ok)
        std::erase_if(checked.results, [](const auto& result) { return result.verdict.status == links::Status::ok; });
    return checked;
}

void check_web(links::Checked& checked, Subject& subject, links::Listing listing, const WebOptions& wanted,
               const Options& options) {
    auto knowledge = subject.known_links.knowledge();
    ask_web(checked, knowledge, wanted, manners_of(wanted, knowledge.policy), subject.portal.settings.mailbox, options);
    subject.known_links = links::Register(std::move(knowledge));
    links::judge(checked, subject.known_links, listing);
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
    else if (options.format == Format::json) print_json(checked, subject, wanted, options);
    else print_text(checked, subject.root, options);
}

/// What keeps the links from being checked.
void print_refusal(const report::Report& report, const CheckOptions& wanted, const Options& options) {
    if (!wanted.annotations) return print(report, options);
    put(link_reports::to_annotations(report));
    say(options, report::count_words(report.sorted()));
}

}  // namespace

Outcome check(const Options& options, const CheckOptions& wanted) {
    report::Report report;
    auto subject = read_subject(options, wanted, report);
    if (!subject) {
        print_refusal(report, wanted, options);
        return refused;
    }
    const auto listing = wanted.all ? links::Listing::all : links::Listing::not_ok;
    auto checked = check_internal(*subject, listing, wanted, options);
    if (wanted.web) check_web(checked, *subject, listing, *wanted.web, options);
    write_reports(checked, *subject, wanted);
    print_answer(checked, *subject, wanted, options);
    return checked.broken || checked.unread ? refused : fine;
}

}  // namespace cli
