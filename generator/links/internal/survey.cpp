#include "links/internal/survey.hpp"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstring>

#include "links/url/limits.hpp"
#include "links/markup/page_text.hpp"
#include "links/markup/pdf.hpp"
#include "links/url/percent.hpp"
#include "links/internal/text_directive.hpp"
#include "text/letters.hpp"

namespace links {
namespace {

constexpr size_t files_in_block = 32;
constexpr size_t few_ids = 32;  ///< more are sorted and searched by halves

bool is_top(std::string_view fragment) {
    return fragment.size() == 3 && (fragment[0] | 0x20) == 't' && (fragment[1] | 0x20) == 'o' && (fragment[2] | 0x20) == 'p';
}

/// "#name" of the page's own <map>.
Destination to_map(const PageLinks& links, std::string_view value) {
    const auto hash = value.find('#');
    const bool is_there = hash != std::string_view::npos &&
                          std::find(links.maps.begin(), links.maps.end(), value.substr(hash + 1)) != links.maps.end();
    return {is_there ? Leads::needs_nothing : Leads::no_map};
}

/// A part or a moment of a picture: "svgView(…)" of SVG, "xywh=…" and "t=…" of Media Fragments.
bool is_view(std::string_view fragment) {
    return fragment.starts_with("svgView(") || fragment.starts_with("xywh=") || fragment.starts_with("t=");
}

}  // namespace

Survey::Survey(const Resolver& resolver, Keep keep, EachPage each_page)
    : resolver_(resolver),
      keep_(keep),
      each_page_(std::move(each_page)),
      blocks_((resolver.site().files.size() + files_in_block - 1) / files_in_block),
      ranges_(resolver.site().files.size()) {
    tbb::parallel_for(size_t(0), blocks_.size(), [&](size_t number) { read_block(number); });
    tbb::parallel_for(size_t(0), blocks_.size(), [&](size_t number) { check_fragments(number); });
}

size_t Survey::sum(size_t Block::* count) const {
    size_t total = 0;
    for (const auto& block : blocks_) total += block.*count;
    return total;
}

std::vector<Unread> Survey::unread() const {
    std::vector<Unread> all;
    for (const auto& block : blocks_) all.insert(all.end(), block.unread.begin(), block.unread.end());
    return all;
}

void Survey::read_block(size_t number) {
    Reading reading;
    const size_t end = std::min(resolver_.site().files.size(), (number + 1) * files_in_block);
    for (size_t file = number * files_in_block; file < end; ++file) try {
            read_file(FileNumber(file), blocks_[number], reading);
        } catch (const Unreadable& why) {
            blocks_[number].unread.push_back({FileNumber(file), why.what(), why.help});
        }
}

std::vector<FileNumber> Survey::drafts() const {
    std::vector<FileNumber> all;
    for (const auto& block : blocks_) all.insert(all.end(), block.drafts.begin(), block.drafts.end());
    return all;
}

void Survey::read_file(FileNumber file, Block& block, Reading& reading) {
    if (!may_hold_links(resolver_.site().files[file])) return;
    auto& [links, outline, destinations, buffer] = reading;
    const auto& document = resolver_.loaded(file, buffer);
    const auto kind = kind_of(document);
    if (kind == DocumentKind::other) return;
    const bool is_heard = each_page_ && is_page(kind);
    if (is_heard) read_page(document.bytes, markup_of(kind), block.arena, links, outline);
    else read_document(document, kind, block.arena, links);
    if (links.links.size() > most_links)
        throw Unreadable(fmt::format("\"{}\" has more than {} links, the most that a page may have", document.path, most_links),
                         "divide it");
    ranges_[file] = {std::uint32_t(block.ids.size()), std::uint32_t(links.ids.size()), kind};
    keep_ids(links, block);
    if (document.part == site::Part::draft) block.drafts.push_back(file);
    if (document.part != site::Part::page) return;
    block.pages += is_page(kind);
    block.links += links.links.size();
    judge_links(file, block, reading);
    if (is_heard) each_page_({file, document, links, destinations, outline});
}

void Survey::judge_links(FileNumber file, Block& block, Reading& reading) {
    auto& [links, outline, destinations, buffer] = reading;
    destinations.clear();
    PageResolver resolver(resolver_, file, links.base, block.arena);
    for (const auto& link : links.links) {
        const bool names_map = link.attribute == Attribute::usemap;
        const Found found{link, file, names_map ? to_map(links, link.value) : resolver.resolve(link)};
        if (each_page_) destinations.push_back(found.destination);
        if (is_kept(found)) keep_link(found, block);
    }
}

bool Survey::is_kept(const Found& found) const {
    if (keep_ == Keep::all) return true;
    const auto leads = found.destination.leads;
    if (leads == Leads::to_file) return !found.destination.fragment.empty() || found.destination.doubled_slash;
    return is_fault(leads) || (is_unjudged(leads) && keep_ == Keep::not_ok);
}

void Survey::keep_ids(const PageLinks& links, Block& block) const {
    for (const auto id : links.ids) block.ids.push_back(kept(id, block));
    if (links.ids.size() > few_ids) std::sort(block.ids.end() - long(links.ids.size()), block.ids.end());
}

void Survey::keep_link(Found found, Block& block) const {
    found.link.value = kept(found.link.value, block);
    found.destination.fragment = kept(found.destination.fragment, block);
    block.found.push_back(found);
}

std::string_view Survey::kept(std::string_view text, Block& block) const {
    if (resolver_.keeps_bytes() || text.empty()) return text;
    auto* const copy = static_cast<char*>(block.texts.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

void Survey::check_fragments(size_t number) {
    auto& block = blocks_[number];
    Texts texts;
    for (auto& found : block.found) {
        found.aim = aim_of(found.destination, texts);
        block.broken += found.faulty();
    }
    std::stable_sort(block.found.begin(), block.found.end(), [](const Found& a, const Found& b) {
        return std::pair(a.page, a.link.offset) < std::pair(b.page, b.link.offset);
    });
    if (keep_ == Keep::all) return;
    std::erase_if(block.found, [](const Found& found) {
        return found.destination.leads == Leads::to_file && found.aim == Aim::holds && !found.doubtful();
    });
}

/// A text that is found makes up for a missing id, as in browsers.
Aim Survey::aim_of(const Destination& destination, Texts& texts) const {
    if (destination.leads != Leads::to_file) return Aim::holds;
    if (!has_pdf_page(destination.file, destination.fragment, texts)) return Aim::page_missing;
    const auto directive = text_directive_of(destination.fragment);
    if (directive.empty() || !is_page(ranges_[destination.file].kind))
        return has_fragment(destination.file, without_directive(destination.fragment)) ? Aim::holds : Aim::id_missing;
    return has_text(destination.file, directive, texts) ? Aim::holds : Aim::text_missing;
}

/// A page number of a PDF file, as in "plan.pdf#page=3", must be one of its pages, if it says how many it has.
bool Survey::has_pdf_page(FileNumber file, std::string_view fragment, Texts& texts) const {
    const auto page = pdf_page_named(fragment);
    if (!page || !is_pdf(resolver_.site().files[file].path)) return true;
    const auto [pages, is_new] = texts.pdf_pages.try_emplace(file, 0);
    site::File buffer;
    if (is_new) try {
            pages->second = pdf_pages(resolver_.loaded(file, buffer).bytes).value_or(0);
        } catch (const Unreadable&) {  // too large, or gone: nobody knows
        }
    return pages->second == 0 || (*page >= 1 && *page <= pages->second);
}

bool Survey::has_text(FileNumber file, std::string_view directive, Texts& texts) const {
    if (directive.size() > longest_directive) return true;
    const auto [text, is_new] = texts.pages.try_emplace(file);
    site::File buffer;
    if (is_new) text->second = page_text(resolver_.loaded(file, buffer).bytes, markup_of(ranges_[file].kind));
    if (texts.left < text->second.size()) return true;
    texts.left -= text->second.size();
    return finds_text(text->second, directive);
}

/// The standard's "find a potential indicated element": as written, then decoded, then "top".
bool Survey::has_fragment(FileNumber file, std::string_view fragment) const {
    const auto& range = ranges_[file];
    if (fragment.empty() || !has_ids(range.kind) || (range.kind == DocumentKind::svg && is_view(fragment))) return true;
    const auto& block = blocks_[file / files_in_block];
    if (has_id(range, block, fragment) || is_top(fragment)) return true;
    const bool markdown = resolver_.site().files[file].markdown;
    if (fragment.find('%') == std::string_view::npos && !markdown) return false;
    const auto decoded = repaired_utf8(percent_decoded(fragment));
    if (has_id(range, block, decoded) || is_top(decoded)) return true;
    return markdown && has_id(range, block, text::in_lower_case(decoded));  // GitHub looks for that, too
}

bool Survey::has_id(const IdRange& range, const Block& block, std::string_view id) const {
    const auto* const first = block.ids.data() + range.first;
    const auto* const last = first + range.count;
    return range.count > few_ids ? std::binary_search(first, last, id) : std::find(first, last, id) != last;
}

std::span<const std::string_view> Survey::ids_of(FileNumber file) const {
    const auto& range = ranges_[file];
    const auto& ids = blocks_[file / files_in_block].ids;
    return std::span(ids).subspan(range.first, range.count);
}

}  // namespace links
