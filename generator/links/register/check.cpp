#include "links/register/check.hpp"

#include <algorithm>
#include <utility>

#include "links/internal/verdict.hpp"

namespace links {
namespace {

using text::ForeignWords;

constexpr size_t most_results = 20000;  ///< of one page

/// In place of all further results of a page.
void leave_out(Result& first) {
    first.verdict.words = {
        ForeignWords::of(fmt::format("the page has more than {} links to report: the others are left out", most_results)),
        ForeignWords::of("correct those that are shown, then check again")};
    first.text = first.suggestion = {};
}

/// The name of the element that holds a link; style sheets and manifests have none.
std::string element_of(const site::File& file, const Link& link) {
    if (file.bytes[link.tag] == '<') return element_name(file.bytes, link.tag);
    return kind_of(file) == DocumentKind::style_sheet ? "css" : "manifest";
}

std::string attribute_of(const Link& link) {
    return link.element == Element::style && link.attribute == Attribute::text ? "url" : std::string(name(link.attribute));
}

std::string text_of(const site::File& file, const Link& link) {
    return link.element == Element::a ? element_text(file.bytes, link.tag) : "";
}

/// Of an address or a path. One that is too long to be kept whole is left out: what a shortened one leads to is another page.
ForeignWords whole(std::string_view address) {
    constexpr auto longest = ForeignWords::longest_address;
    return ForeignWords::of(address.size() > longest ? "" : address, longest);
}

Status status_of(const Found& found) {
    if (found.faulty()) return Status::broken;
    return found.destination.leads == Leads::to_web ? Status::unchecked : Status::ok;
}

/// Line and column in the page, as a place of the page's file under `root`.
text::Place place_in_page(std::string_view root, const site::File& file, LineCounter& lines, std::uint32_t offset) {
    auto place = lines.place(offset);
    if (!file.encoding.empty()) {  // columns count what the file had: a byte or two for each character
        const auto before = std::string_view(file.bytes).substr(offset - size_t(place.column - 1), size_t(place.column - 1));
        place.column = 1 + int(std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xc0) != 0x80; }));
    }
    place.file = root.empty() ? file.path : std::string(root) + "/" + file.path;
    return place;
}

/// Calls `each(found, file, lines)` for all that the survey kept.
template <class Each>
void for_each_found(const Resolver& resolver, const Survey& survey, Each each) {
    site::File buffer;
    const site::File* file = nullptr;
    FileNumber page = no_file;
    LineCounter lines{""};
    for (const auto& block : survey.blocks())
        for (const auto& found : block.found) {
            if (found.page != page) {
                page = found.page;
                file = &resolver.loaded(page, buffer);
                lines = LineCounter(file->bytes);
            }
            each(found, *file, lines);
        }
}

/// For a file that could not be read as a page.
Result result_of(const Unread& unread, const site::Site& site) {
    Result result;
    result.page = ForeignWords::of(site.files[unread.file].path, ForeignWords::longest_address);
    result.line = result.column = 1;
    result.verdict.status = Status::unchecked;
    result.verdict.fault = report::Kind::unreadable_file;
    result.verdict.words = {ForeignWords::of(unread.message, longest_message), ForeignWords::of(unread.help, longest_message)};
    return result;
}

void add_unread(Checked& checked, const Survey& survey, const site::Site& site) {
    for (const auto& unread : survey.unread()) checked.results.push_back(result_of(unread, site)), ++checked.unread;
    if (checked.unread)
        std::stable_sort(checked.results.begin(), checked.results.end(),
                         [](const Result& a, const Result& b) { return a.page < b.page; });
}

}  // namespace

Checked check(const site::Site& site, const Options& options) {
    const Resolver resolver(site, options.load);
    const Survey survey(resolver, options.listing == Listing::all ? Keep::all : Keep::not_ok);
    Explainer explainer(resolver, survey);
    Checked checked{survey.pages(), survey.links(), survey.broken(), {}};
    FileNumber page = no_file;
    size_t of_page = 0;
    for_each_found(resolver, survey, [&](const Found& found, const site::File& file, LineCounter& lines) {
        if (std::exchange(page, found.page) != found.page) of_page = 0;
        if (++of_page > most_results + 1) return;
        auto& result = checked.results.emplace_back();
        const auto place = place_in_page(options.root, file, lines, found.link.offset);
        result.page = ForeignWords::of(file.path, ForeignWords::longest_address);
        result.line = place.line, result.column = place.column;
        result.element = element_of(file, found.link);
        result.attribute = attribute_of(found.link);
        result.text = ForeignWords::of(text_of(file, found.link));
        result.url = ForeignWords::of(found.link.value, ForeignWords::longest_address);
        result.target = whole(explainer.target(found));
        result.verdict.status = status_of(found);
        result.source = origin_of(site, file, found.link.offset);
        if (!result.source && !site.sources.empty()) result.source = place;
        if (of_page > most_results) return leave_out(result);
        if (!found.faulty()) return;
        const auto fault = explainer.fault(found);
        result.verdict.fault = fault.kind;
        result.verdict.words = {ForeignWords::of(fault.message, longest_message), ForeignWords::of(fault.help, longest_message)};
        result.suggestion = whole(fault.suggestion);
    });
    add_unread(checked, survey, site);
    return checked;
}

void judge(Checked& checked, const Register& known, Listing listing) {
    for (auto& result : checked.results) {
        if (result.verdict.status != Status::unchecked) continue;
        result.verdict = known.of(result.target);
        checked.broken += result.verdict.status == Status::broken;
    }
    if (listing == Listing::all) return;
    std::erase_if(checked.results, [](const Result& result) { return result.verdict.status == Status::ok; });
}

std::vector<std::string> missing_files(const site::Site& site) {
    const Resolver resolver(site);
    const Survey survey(resolver, Keep::faults);
    Explainer explainer(resolver, survey);
    std::vector<std::string> paths;
    for_each_found(resolver, survey, [&](const Found& found, const site::File&, LineCounter&) {
        if (found.faulty()) paths.push_back(explainer.target(found));
    });
    std::erase(paths, "");
    return paths;
}

void check_internal(const site::Site& site, report::Report& report, std::string_view root, EachPage each_page) {
    const Resolver resolver(site);
    const Survey survey(resolver, Keep::faults, std::move(each_page));
    Explainer explainer(resolver, survey);
    for (auto& unread : survey.unread())
        report.add(report::Kind::unreadable_file, {std::string(root) + "/" + site.files[unread.file].path, 1, 1},
                   std::move(unread.message), std::move(unread.help));
    for_each_found(resolver, survey, [&](const Found& found, const site::File& file, LineCounter& lines) {
        auto fault = explainer.fault(found);
        auto place = origin_of(site, file, found.link.offset);
        if (!place) place = place_in_page(root, file, lines, found.link.offset);
        report.add(fault.kind, std::move(*place), std::move(fault.message), std::move(fault.help));
    });
}

}  // namespace links
