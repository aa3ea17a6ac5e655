#include "pages/make_site.hpp"

#include <tbb/parallel_invoke.h>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "pages/chrome.hpp"
#include "pages/extra_files.hpp"
#include "pages/figure_block.hpp"
#include "pages/head.hpp"
#include "pages/list_pages.hpp"
#include "pages/prose.hpp"
#include "pages/section.hpp"
#include "report/in_chunks.hpp"

namespace pages {
namespace {

using model::Kind;
using text::Html;

using Frames = std::map<FrameKey, Frame>;

/// A page that is nothing but its text.
bool is_plain(const model::Entry& entry, const Sections& sections) {
    const auto* page = model::as<model::Page>(entry);
    return page && page->lists.empty() && page->address != "/404.html" && !sections.has_children(page->address);
}

Inner inner_of(const model::Entry& entry, const Sections& sections) {
    if (!is_plain(entry, sections)) return Inner::main;
    return model::as<model::Page>(entry)->date ? Inner::dated_page : Inner::page;
}

FrameKey frame_key(const model::Entry& entry, const Sections& sections) {
    return {entry.address == "/" ? "" : section_of(entry.address), inner_of(entry, sections),
            entry.quick_exit ? Exit::quick : Exit::none};
}

Frames make_frames(const std::vector<const model::Entry*>& entries, const Sections& sections, const Context& context,
                   report::Report& report) {
    Frames frames;
    for (const auto* entry : entries) frames.try_emplace(frame_key(*entry, sections));
    std::vector<Frames::pointer> empty;
    for (auto& frame : frames) empty.push_back(&frame);
    report::in_chunks(empty.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        Renderer renderer(context.theme);
        for (size_t i = begin; i < end; ++i) {
            empty[i]->second = make_frame(empty[i]->first, context, renderer, part);
        }
    });
    return frames;
}

/// Things of a list have no page: `make_pages` leaves them out.
KindPage kind_page(const model::Entry& entry, const Context& context) {
    return model::as_it_is(entry, [&]<class E>(const E& one) -> KindPage {
        if constexpr (E::about.has_pages()) return page_of(one, context);
        else return {};
    });
}

/// Makes the pages of one thread.
class PageMaker {
public:
    PageMaker(const Frames& frames, const Sections& sections, const Context& context, report::Report& report)
        : frames_(frames), sections_(sections), context_(context), report_(report), renderer_(context.theme) {
        if (!context.terms.empty()) term_link_.emplace(context.term_address(), renderer_, report);
    }

    site::File make(const model::Entry& entry) {
        const auto key = frame_key(entry, sections_);
        const auto& frame = frames_.at(key);
        auto page = key.inner == Inner::main ? made_page(entry, frame) : plain_page(entry, frame);
        return {file_of(entry.address), std::move(page.bytes), std::move(page.origins)};
    }

private:
    Piece plain_page(const model::Entry& entry, const Frame& frame) {
        Piece page;
        page.bytes.reserve(frame.size() + entry.prose.html.size() + 60 * entry.prose.links.size() + 4 * entry.title.size() +
                           3 * entry.summary.size() + 512);
        page.origins.reserve(entry.prose.links.size() + 24);
        frame.write(page, [&](Slot slot, Piece& out) {
            if (slot == Slot::body && !explains_terms(entry)) append_prose(out, entry, context_);
            else if (slot == Slot::body) append(out, explained_prose(entry).str());
            else if (slot == Slot::contents) append(out, contents(entry.prose.headings, renderer_, report_).str());
            else if (slot == Slot::page_footer) append(out, page_footer(entry, {}, context_, renderer_, report_).str());
            else fill_words(slot, entry, out);
        });
        return page;
    }

    Piece made_page(const model::Entry& entry, const Frame& frame) {
        std::vector<Kind> listed;
        bool has_contents = true;
        auto rendered = main_of(entry, listed, has_contents);
        auto& main = rendered.html;
        if (explains_terms(entry)) main = context_.terms.explained(main, *term_link_);
        const auto nav = has_contents ? contents(rendered.headings, renderer_, report_) : Html();
        const auto footer = page_footer(entry, listed, context_, renderer_, report_);
        Piece page;
        page.bytes.reserve(frame.size() + main.str().size() + nav.str().size() + footer.str().size() + 2048);
        frame.write(page, [&](Slot slot, Piece& out) {
            if (slot == Slot::main) append(out, main.str());
            else if (slot == Slot::contents) append(out, nav.str());
            else if (slot == Slot::page_footer) append(out, footer.str());
            else fill_words(slot, entry, out);
        });
        return page;
    }

    /// Not the glossary itself, nor in other languages than its own.
    bool explains_terms(const model::Entry& entry) const {
        return !context_.terms.empty() && entry.address != "/glossary/" &&
               language_of(entry, context_) == context_.portal.settings.language;
    }

    Html explained_prose(const model::Entry& entry) {
        Piece prose;
        append_prose(prose, entry, context_);
        return context_.terms.explained(marked(prose), *term_link_);
    }

    Rendered main_of(const model::Entry& entry, std::vector<Kind>& listed, bool& has_contents) {
        if (const auto* page = model::as<model::Page>(entry); page && page->lists.empty() && page->address != "/404.html")
            return sections_.page(*page, context_, renderer_, report_);
        auto page = kind_page(entry, context_);
        listed = std::move(page.listed);
        has_contents = page.has_contents;
        return renderer_.render(page.shape, page.data, report_);
    }

    void fill_words(Slot slot, const model::Entry& entry, Piece& out) {
        const auto& settings = context_.portal.settings;
        switch (slot) {
            case Slot::title:
            case Slot::here: return append_text(out, entry.title);
            case Slot::head_title:
                append_text(out, entry.title);
                if (entry.title == settings.title) return;
                out.bytes += " – ";
                return append_text(out, settings.title);
            case Slot::description: return append_text(out, entry.summary);
            case Slot::canonical: return append_text(out, context_.absolute(entry.address));
            case Slot::lang: return append_text(out, language_of(entry, context_));
            case Slot::og_type: out.bytes += entry.address == "/" ? "website" : "article"; return;
            case Slot::head: return append(out, head_of(entry, context_).str());
            case Slot::date_iso: out.bytes += model::as<model::Page>(entry)->date->iso(); return;
            case Slot::date_long: out.bytes += model::as<model::Page>(entry)->date->long_form(); return;
            case Slot::breadcrumbs:
            case Slot::contents:
            case Slot::main:
            case Slot::page_footer:
            case Slot::body:
            case Slot::href:
            case Slot::summary:
            case Slot::count_: return;
        }
    }

    const Frames& frames_;
    const Sections& sections_;
    const Context& context_;
    report::Report& report_;
    Renderer renderer_;
    std::optional<TermLink> term_link_;  ///< where there are terms
};

void make_pages(site::Site& site, const Context& context, report::Report& report) {
    std::vector<const model::Entry*> entries;
    context.portal.each([&](const model::Entry& entry) {
        if (entry.address.find('#') == std::string::npos) entries.push_back(&entry);
    });
    const Sections sections(context);
    const auto frames = make_frames(entries, sections, context, report);
    site.files.resize(entries.size());
    report::in_chunks(entries.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        PageMaker maker(frames, sections, context, part);
        for (size_t i = begin; i < end; ++i) site.files[i] = maker.make(*entries[i]);
    });
}

/// Where the content asks for the file: an alias, else the file itself.
text::Place claim_of(const std::string& path, const Context& context) {
    text::Place place{context.portal.shown(path), 0, 0};
    context.portal.each([&](const model::Entry& entry) {
        for (const auto& alias : entry.aliases)
            if (alias_file(alias.value) == path) place = alias.place;
    });
    return place;
}

/// Two claims of one file: checks know those of the content, here stand those against what the generator itself writes.
void refuse_doubles(const site::Site& site, const Context& context, report::Report& report) {
    for (size_t i = 1; i < site.files.size(); ++i)
        if (site.files[i - 1].path == site.files[i].path)
            report.add(report::Kind::address_clash, claim_of(site.files[i].path, context),
                       fmt::format("the address /{} belongs to a file that the generator writes", site.files[i].path),
                       "give the file or alias another name");
}

}  // namespace

site::Site make_site(const model::Portal& portal, const Theme& theme, const links::Register& known_links, text::Date today,
                     report::Report& report) {
    Context context(portal, theme, known_links, today);
    context.figure_blocks = make_figure_blocks(context, report);
    site::Site site;
    site.base_path = context.base_path;
    site.host = context.host;
    site.is_portal = portal.has_settings;
    for (const auto& host : portal.settings.link_policy.allow_private) site.private_hosts.push_back(host.value);
    site.sources = context.sources.names();
    std::vector<site::File> extras, data;
    tbb::parallel_invoke([&] { make_pages(site, context, report); }, [&] { extras = make_extras(context); },
                         [&] { data = make_data_files(context); });
    auto redirects = make_redirects(context, report);
    for (auto* files : {&redirects, &extras, &data}) std::move(files->begin(), files->end(), std::back_inserter(site.files));
    std::stable_sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    refuse_doubles(site, context, report);
    return site;
}

}  // namespace pages
