#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/make.hpp"
#include "links/check.hpp"
#include "links/render.hpp"

namespace cli {
namespace {

std::string place_of(const links::Result& result, const std::string& root) {
    if (result.source) return fmt::format("{}:{}:{}", result.source->file, result.source->line, result.source->column);
    return fmt::format("{}{}{}:{}:{}", root, root.empty() ? "" : "/", result.page, result.line, result.column);
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

/// As if the site had the one page.
void keep_page(links::Checked& checked, const std::string& page) {
    std::erase_if(checked.results, [&](const links::Result& result) { return result.page != page; });
    checked.pages = 1;
    checked.links = checked.results.size();
    checked.broken = size_t(std::count_if(checked.results.begin(), checked.results.end(),
                                          [](const auto& result) { return result.status == links::Status::broken; }));
}

Outcome answer(const links::Checked& checked, const std::string& root, const Options& options) {
    if (options.format == Format::json) fmt::print("{}\n", links::to_json(checked, root));
    else print_text(checked, root, options);
    return checked.broken ? refused : fine;
}

Outcome check_single(const disk::ServedFile& file, const CheckOptions& wanted, const Options& options) {
    auto checked = links::check(read_single(file, wanted.hosting), {links::Listing::all, ""});
    keep_page(checked, file.path);
    if (!wanted.all) std::erase_if(checked.results, [](const auto& result) { return result.status == links::Status::ok; });
    return answer(checked, "", options);
}

}  // namespace

Outcome check(const Options& options, const CheckOptions& wanted) {
    if (wanted.target)
        if (const auto file = disk::find_served_file(*wanted.target)) return check_single(*file, wanted, options);
    report::Report report;
    site::Site site;
    if (wanted.target) site = read_folder(*wanted.target, wanted.hosting, report);
    else if (auto made = make(options, report)) site = std::move(made->site);
    if (report.has_errors()) {
        print(report, options);
        return refused;
    }
    const auto root = wanted.target.value_or(options.out);
    return answer(links::check(site, {wanted.all ? links::Listing::all : links::Listing::not_ok, root}), root, options);
}

}  // namespace cli
