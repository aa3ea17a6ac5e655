#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "build/make.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/readers/read_addresses.hpp"
#include "disk/rewrite_file.hpp"
#include "links/register/relink.hpp"
#include "pages/read_theme.hpp"

namespace cli {
namespace {

using Repairs = std::vector<text::Repair>;

struct Wanted {
    std::map<std::string, Repairs> by_file;
    Repairs by_hand;  ///< those of doubt, and in files that nobody wrote, such as a page without a source
};

Wanted find_repairs(const build::Made& made, const Options& options) {
    auto checked = links::check(made.site, {links::Listing::all, options.out});
    links::judge(checked, made.known_links, links::Listing::all);
    const auto& sources = made.site.sources;
    Wanted wanted;
    for (auto& repair : links::repairs(checked, made.known_links)) {
        const bool written = std::find(sources.begin(), sources.end(), repair.place.file) != sources.end();
        auto& list = written && repair.doubt.empty() ? wanted.by_file[repair.place.file] : wanted.by_hand;
        list.push_back(std::move(repair));
    }
    return wanted;
}

std::string mended(const std::string& file, std::string_view bytes, const Repairs& repairs, Repairs& by_hand) {
    const auto read = [&](std::string_view text) -> std::optional<text::Reading> {
        return file.ends_with(".mustache") ? pages::read_template_addresses(text, file) : content::read_addresses(text, file);
    };
    return text::mended(bytes, repairs, read, by_hand);
}

void tell(const Repairs& by_hand, const Options& options) {
    for (const auto& repair : by_hand) {
        const auto& [place, before, after, reason, doubt] = repair;
        say(options, fmt::format("{}:{}:{}: edit by hand ({}): {}", place.file, place.line, place.column, reason,
                                 doubt.empty() ? fmt::format("write \"{}\"; it is not certain which bytes to change", after)
                                               : doubt + ", so look at it first"));
    }
}

}  // namespace

Outcome relink(const Options& options, Relink wanted) {
    report::Report report;
    const auto made = build::make(options, report);
    if (!made) {
        print(report, options);
        return refused;
    }
    auto [by_file, by_hand] = find_repairs(*made, options);
    std::vector<disk::Rewritten> rewritten;
    size_t done = 0;
    for (const auto& [file, repairs] : by_file) {
        const auto before = disk::read_file(file);
        const size_t left = by_hand.size();
        const auto after = mended(file, before, repairs, by_hand);
        put_diff(links::unified_diff(file, before, after));
        if (after != before) rewritten.push_back({file, after});
        done += repairs.size() - (by_hand.size() - left);
    }
    if (wanted == Relink::write) disk::rewrite_files(options.content, rewritten);
    tell(by_hand, options);
    say(options, fmt::format("{} links {}", done, wanted == Relink::write ? "mended" : "can be mended: --write does it"));
    return fine;
}

}  // namespace cli
