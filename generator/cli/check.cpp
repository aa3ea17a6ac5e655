#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/make.hpp"
#include "disk/read_tree.hpp"
#include "links/check.hpp"
#include "links/render.hpp"

namespace cli {
namespace {

/// A tree of HTML that we need not have built.
site::Site read_site(const std::string& folder, const std::string& base, report::Report& report) {
    std::vector<disk::Problem> problems;
    auto tree = disk::read_tree(folder, folder, problems);
    for (auto& problem : problems)
        report.add(report::Kind::unreadable_file, {tree.shown(problem.path), 0, 0}, std::move(problem.message),
                   std::move(problem.help));
    site::Site site;
    site.base_path = base;
    for (auto& file : tree.files()) site.files.push_back({std::move(file.path), std::move(file.bytes), {}});
    return site;
}

std::string place_of(const links::Result& result, const std::string& root) {
    if (result.source) return fmt::format("{}:{}:{}", result.source->file, result.source->line, result.source->column);
    return fmt::format("{}/{}:{}:{}", root, result.page, result.line, result.column);
}

void print_text(const links::Checked& checked, const std::string& root, const Options& options) {
    for (const auto& result : checked.results) {
        if (result.status == links::Status::unchecked && result.code.empty()) continue;
        fmt::print("{}: {} [{}]: {}\n", place_of(result, root), links::name(result.status),
                   result.code.empty() ? "link" : result.code, result.message.empty() ? result.url : result.message);
        if (!result.help.empty()) fmt::print("  help: {}\n", result.help);
    }
    say(options, fmt::format("{} pages, {} links, {} broken", checked.pages, checked.links, checked.broken));
}

/// What is checked, and what its content says about links to the web.
struct Subject {
    site::Site site;
    model::Portal portal;  ///< empty for a folder as found
};

std::optional<Subject> read_subject(const Options& options, const CheckOptions& wanted, report::Report& report) {
    if (wanted.folder) {
        auto site = read_site(*wanted.folder, wanted.base, report);
        return report.has_errors() ? std::nullopt : std::optional(Subject{std::move(site), {}});
    }
    auto made = make(options, report);
    return made ? std::optional(Subject{std::move(made->site), std::move(made->portal)}) : std::nullopt;
}

void check_web(links::Checked& checked, const model::Portal& portal, links::Listing listing, const WebOptions& wanted,
               const Options& options) {
    auto knowledge = knowledge_of(portal, options.today, {});
    ask_web(checked, knowledge, wanted, manners_of(wanted, portal.settings.link_policy), portal.settings.mailbox, options);
    links::apply(checked, knowledge, listing);
}

}  // namespace

Outcome check(const Options& options, const CheckOptions& wanted) {
    report::Report report;
    const auto subject = read_subject(options, wanted, report);
    if (!subject) {
        print(report, options);
        return refused;
    }
    const auto root = wanted.folder.value_or(options.out);
    const auto listing = wanted.all ? links::Listing::all : links::Listing::not_ok;
    auto checked = links::check(subject->site, {listing, root});
    if (wanted.web) check_web(checked, subject->portal, listing, *wanted.web, options);
    if (options.format == Format::json) fmt::print("{}\n", links::to_json(checked, root));
    else print_text(checked, root, options);
    return checked.broken ? refused : fine;
}

}  // namespace cli
