#include "links/register/check.hpp"

#include <algorithm>
#include <utility>

#include "links/internal/pasted.hpp"
#include "links/internal/verdict.hpp"
#include "links/visits/web_link.hpp"
#include "text/ascii.hpp"

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

Status status_of(const Found& found) {
    if (found.faulty()) return Status::broken;
    if (found.doubtful()) return Status::unsure;
    return is_unjudged(found.destination.leads) ? Status::unchecked : Status::ok;
}

/// Why nobody judges the link here; links to the web are another matter.
NotChecked not_checked(Leads leads) {
    switch (leads) {
        case Leads::to_program: return NotChecked::scheme;
        case Leads::to_script: return NotChecked::script;
        case Leads::to_data: return NotChecked::data;
        case Leads::above: return NotChecked::above;
        case Leads::to_file:
        case Leads::nowhere:
        case Leads::to_web:
        case Leads::needs_nothing:
        case Leads::no_map:
        case Leads::outside_site:
        case Leads::bad_scheme:
        case Leads::bad_address: break;
    }
    return NotChecked::none;
}

std::string scheme_of(std::string_view address) { return text::lower_case(address.substr(0, address.find(':') + 1)); }

std::string rooted(std::string_view root, const std::string& path) {
    return root.empty() ? path : std::string(root) + "/" + path;
}

/// Line and column in the page, as a place of the page's file under `root`.
text::Place place_in_page(std::string_view root, const site::File& file, LineCounter& lines, std::uint32_t offset) {
    auto place = lines.place(offset);
    if (!file.encoding.empty()) {  // columns count what the file had: a byte or two for each character
        const auto before = std::string_view(file.bytes).substr(offset - size_t(place.column - 1), size_t(place.column - 1));
        place.column = 1 + int(std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xc0) != 0x80; }));
    }
    place.file = rooted(root, file.path);
    return place;
}

/// In the Markdown from which the page was made: what is no address is raw HTML, the same in both.
text::Place place_in_markdown(std::string_view root, const site::File& file, std::uint32_t offset) {
    auto origin = std::upper_bound(file.origins.begin(), file.origins.end(), offset,
                                   [](std::uint32_t wanted, const site::Origin& one) { return wanted < one.offset; });
    if (origin == file.origins.begin()) return {rooted(root, file.path), 1, 1};
    --origin;
    const auto place = LineCounter(std::string_view(file.bytes).substr(origin->offset)).place(offset - origin->offset);
    const int column = place.line == 1 ? int(origin->column) + place.column - 1 : place.column;
    return {rooted(root, file.path), int(origin->line) + place.line - 1, column};
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

/// Of a link within the site, or of one that leads where no reader can follow.
std::optional<Fault> fault_of(const Found& found, const Resolver& resolver, Explainer& explainer) {
    if (found.faulty() || found.doubtful()) return explainer.fault(found);
    if (!resolver.site().is_portal || found.destination.leads != Leads::to_web || !may_be_pasted(found.link.value))
        return std::nullopt;
    return fault_of_pasted(explainer.target(found), resolver);
}

void forgive(Result& result, const Pardon& pardon, Checked& checked) {
    checked.broken -= result.verdict.status == Status::broken;
    result.verdict.status = pardon.status;
    if (!pardon.target.empty()) result.target = ForeignWords::whole_address(pardon.target);
}

void blame(Result& result, const Fault& fault, Checked& checked) {
    const bool is_error = report::info(fault.kind).severity == report::Severity::error;
    if (!is_error && result.verdict.status == Status::unchecked) return;  // it may work for somebody: the visit says
    checked.broken += is_error && result.verdict.status != Status::broken;
    if (is_error) result.verdict.status = Status::broken;
    result.verdict.fault = fault.kind;
    result.verdict.words = {ForeignWords::of(fault.message, longest_message), ForeignWords::of(fault.help, longest_message)};
    result.suggestion = ForeignWords::whole_address(fault.suggestion);
}

/// Forgiven for good: there is nothing to say of it.
bool is_settled(const Result& result) {
    return result.verdict.status == Status::ok ||
           (result.verdict.status == Status::excluded && result.verdict.words.message.empty());
}

/// For a file as a whole.
Result result_of(const std::string& path) {
    Result result;
    result.page = ForeignWords::of(path, ForeignWords::longest_address);
    result.line = result.column = 1;
    result.verdict.status = Status::unchecked;
    return result;
}

void add_unread(Checked& checked, const Survey& survey, const site::Site& site, const std::vector<Unlisted>& unlisted) {
    const auto add = [&](const std::string& path, std::string_view message, std::string_view help) {
        checked.results.push_back(unread_result(path, message, help));
        ++checked.unread;
    };
    for (const auto& unread : survey.unread()) add(site.files[unread.file].path, unread.message, unread.help);
    for (const auto& [path, message, help] : unlisted) add(path, message, help);
}

void add_note(Checked& checked, Tally& files, NotChecked why, const std::string& what, const std::string& path) {
    if (files.add(why, what, path, checked.notes.size())) checked.notes.emplace_back(result_of(path)).verdict.not_checked = why;
}

void add_notes(Checked& checked, Tally& files, const Survey& survey, const site::Site& site) {
    for (const auto draft : survey.drafts()) add_note(checked, files, NotChecked::draft, "drafts", site.files[draft].path);
    const auto unread = survey.unread();
    auto next_unread = unread.begin();
    for (FileNumber file = 0; file < site.files.size(); ++file) {
        const auto& named = site.files[file];
        const bool is_unread = next_unread != unread.end() && next_unread->file == file;
        if (is_unread) ++next_unread;
        if (is_unread || survey.kind(file) != DocumentKind::other || named.part == site::Part::target) continue;
        const auto ending = unread_ending(named.path);
        if (!ending.empty()) add_note(checked, files, NotChecked::file, ending, named.path);
    }
}

size_t documents_in(const Survey& survey, const site::Site& site) {
    size_t count = 0;
    for (FileNumber file = 0; file < site.files.size(); ++file) count += survey.kind(file) != DocumentKind::other;
    return count;
}

/// The first of each sort speaks for all of it.
void speak(std::vector<Result>& results, const Tally& tally, NotCheckedCounts& counts) {
    for (auto& [number, words] : tally.words()) results[number].verdict.words = words;
    counts.insert(tally.counts().begin(), tally.counts().end());
}

void sort_by_page(std::vector<Result>& results) {
    const auto by_page = [](const Result& a, const Result& b) { return a.page < b.page; };
    if (!std::is_sorted(results.begin(), results.end(), by_page)) std::stable_sort(results.begin(), results.end(), by_page);
}

/// Makes the results of links one by one.
class Results {
public:
    Results(const Resolver& resolver, const Survey& survey, const Options& options)
        : resolver_(resolver),
          site_(resolver.site()),
          options_(options),
          explainer_(resolver, survey),
          pardons_(resolver, options.redirects) {}

    void add(Checked& checked, Tally& tally, const Found& found, const site::File& file, LineCounter& lines) {
        if (std::exchange(page_, found.page) != found.page) of_page_ = 0;
        if (++of_page_ > most_results + 1) return;
        auto& result = checked.results.emplace_back(described(found, file, lines));
        if (of_page_ > most_results) return leave_out(result);
        if (const auto why = not_checked(found.destination.leads); why != NotChecked::none) {
            const auto what = why == NotChecked::above ? "links above the folder" : scheme_of(explainer_.target(found));
            if (tally.add(why, what, found.link.value, checked.results.size() - 1)) result.verdict.not_checked = why;
        }
        if (const auto pardon = pardons_.of(found, file, result.target.str())) return forgive(result, *pardon, checked);
        if (const auto fault = fault_of(found, resolver_, explainer_)) blame(result, *fault, checked);
    }

private:
    Result described(const Found& found, const site::File& file, LineCounter& lines) {
        Result result;
        const auto offset = found.link.offset;
        const auto place =
            file.markdown ? place_in_markdown(options_.root, file, offset) : place_in_page(options_.root, file, lines, offset);
        result.page = ForeignWords::of(file.path, ForeignWords::longest_address);
        result.line = place.line, result.column = place.column;
        result.element = element_of(file, found.link);
        result.attribute = attribute_of(found.link);
        result.text = ForeignWords::of(text_of(file, found.link));
        result.url = ForeignWords::of(found.link.value, ForeignWords::longest_address);
        result.target = ForeignWords::whole_address(explainer_.target(found));
        result.verdict.status = status_of(found);
        result.source = file.markdown ? std::optional(place) : origin_of(site_, file, offset);
        if (!result.source && !site_.sources.empty()) result.source = place;
        return result;
    }

    const Resolver& resolver_;
    const site::Site& site_;
    const Options& options_;
    Explainer explainer_;
    Pardons pardons_;
    FileNumber page_ = no_file;
    size_t of_page_ = 0;
};

}  // namespace

Result unread_result(const std::string& path, std::string_view message, std::string_view help) {
    auto result = result_of(path);
    result.verdict.fault = report::Kind::unreadable_file;
    result.verdict.words = {ForeignWords::of(message, longest_message), ForeignWords::of(help, longest_message)};
    return result;
}

Checked check(const site::Site& site, const Options& options) {
    const Resolver resolver(site, options.load);
    const Survey survey(resolver, options.listing == Listing::all ? Keep::all : Keep::not_ok);
    Checked checked{survey.pages(), survey.links(), survey.broken(), {}};
    Results results(resolver, survey, options);
    Tally tally, files;
    for_each_found(resolver, survey, [&](const Found& found, const site::File& file, LineCounter& lines) {
        results.add(checked, tally, found, file, lines);
    });
    add_unread(checked, survey, site, options.unlisted);
    if (site.foreign) {
        checked.documents = documents_in(survey, site);
        add_notes(checked, files, survey, site);
    }
    speak(checked.results, tally, checked.not_checked);
    speak(checked.notes, files, checked.not_checked);
    if (options.listing == Listing::not_ok) std::erase_if(checked.results, is_settled);
    sort_by_page(checked.results);
    return checked;
}

void judge(Checked& checked, const Register& known, Listing listing) {
    for (auto& result : checked.results) {
        if (result.verdict.status != Status::unchecked || !web_link(result.target)) continue;
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

void check_internal(const site::Site& site, report::Report& report, std::string_view root, EachPage each_page,
                    const EachAway& each_away) {
    const Resolver resolver(site);
    const Survey survey(resolver, site.is_portal ? Keep::not_ok : Keep::faults, std::move(each_page));
    Explainer explainer(resolver, survey);
    for (auto& unread : survey.unread())
        report.add(report::Kind::unreadable_file, {std::string(root) + "/" + site.files[unread.file].path, 1, 1},
                   std::move(unread.message), std::move(unread.help));
    for_each_found(resolver, survey, [&](const Found& found, const site::File& file, LineCounter& lines) {
        if (!found.faulty() && each_away) each_away(explainer.target(found));
        auto fault = fault_of(found, resolver, explainer);
        if (!fault) return;
        auto place = origin_of(site, file, found.link.offset);
        if (!place) place = place_in_page(root, file, lines, found.link.offset);
        report.add(fault->kind, std::move(*place), std::move(fault->message), std::move(fault->help));
    });
}

}  // namespace links
