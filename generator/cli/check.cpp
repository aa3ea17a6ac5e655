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
        if (result.status == links::Status::unchecked) continue;
        fmt::print("{}: {} [{}]: {}\n", place_of(result, root), links::name(result.status),
                   result.code.empty() ? "link" : result.code, result.message.empty() ? result.url : result.message);
        if (!result.help.empty()) fmt::print("  help: {}\n", result.help);
    }
    say(options, fmt::format("{} pages, {} links, {} broken", checked.pages, checked.links, checked.broken));
}

}  // namespace

Outcome check(const Options& options, const std::optional<std::string>& folder, const std::string& base, bool all) {
    report::Report report;
    site::Site site;
    if (folder) {
        site = read_site(*folder, base, report);
    } else if (auto made = make(options, report)) {
        site = std::move(made->site);
    }
    if (report.has_errors()) {
        print(report, options);
        return refused;
    }
    const auto root = folder.value_or(options.out);
    const auto checked = links::check(site, {all ? links::Listing::all : links::Listing::not_ok, root});
    if (options.format == Format::json) fmt::print("{}\n", links::to_json(checked, root));
    else print_text(checked, root, options);
    return checked.broken ? refused : fine;
}

}  // namespace cli
