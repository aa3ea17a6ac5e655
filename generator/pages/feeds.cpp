#include "pages/feeds.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/escape.hpp"

namespace pages {
namespace {

constexpr size_t longest_feed = 30;

using text::calendar_line;
using text::for_xml;

std::string calendar_words(std::string_view name, std::string_view words) {
    return calendar_line(name, text::for_calendar(words));
}

std::optional<text::Date> last_change(const model::Entry& entry) {
    if (entry.changed) return entry.changed->value;
    const auto* page = model::as<model::Page>(entry);
    return page ? page->date : std::nullopt;
}

struct FeedEntry {
    const model::Entry* entry;
    text::Date date;
};

using FeedEntries = std::vector<FeedEntry>;

FeedEntries latest(FeedEntries entries) {
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.date > b.date; });
    if (entries.size() > longest_feed) entries.erase(entries.begin() + longest_feed, entries.end());
    return entries;
}

void add_dated(FeedEntries& entries, const model::Entry& entry) {
    if (const auto date = last_change(entry)) entries.push_back({&entry, *date});
}

FeedEntries changes(const Context& context) {
    FeedEntries entries;
    for (const auto& update : context.portal.updates) entries.push_back({&update, update.date.value});
    if (entries.empty())
        for (const auto& page : context.portal.pages) add_dated(entries, page);
    return latest(std::move(entries));
}

FeedEntries changes_about(const model::Entry& entry, const Context& context) {
    FeedEntries entries;
    add_dated(entries, entry);
    for (size_t kind = 0; kind < model::kind_count; ++kind)
        for (const auto& related : context.relations.of(entry.ref, model::Kind(kind))) add_dated(entries, *related.entry);
    return latest(std::move(entries));
}

/// `self` is the feed's own address, `page` that of the page whose changes it tells.
std::string atom(const std::string& title, std::string_view self, std::string_view page, const FeedEntries& entries,
                 const Context& context) {
    const auto& settings = context.portal.settings;
    const auto author = settings.organisation.empty() ? settings.title : settings.organisation;
    const auto address = for_xml(context.absolute(self));
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        "xml:lang=\"{}\">\n<title>{}</title>\n<id>{}</id>\n"
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" "
        "href=\"{}\"/>\n<updated>{}T00:00:00Z</updated>\n"
        "<author><name>{}</name></author>\n",
        settings.language, for_xml(title), address, address, for_xml(context.absolute(page)),
        (entries.empty() ? context.today : entries.front().date).iso(), for_xml(author));
    for (const auto& [entry, date] : entries) {
        const auto url = for_xml(context.absolute(entry->address));
        out += fmt::format(
            "<entry>\n<title>{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" "
            "href=\"{}\"/>\n<updated>{}T00:00:00Z</updated>\n<summary>{}</summary>\n</entry>\n",
            for_xml(entry->title), url, url, date.iso(), for_xml(entry->summary));
    }
    return out + "</feed>\n";
}

std::string basic_date(text::Date date) {
    auto iso = date.iso();
    std::erase(iso, '-');
    return iso;
}

std::string calendar_event(const std::string& uid, const model::Entry& entry, const std::string& title, text::Date start,
                           text::Date end, const std::string& rule, const std::string& place, const Context& context) {
    std::string out = "BEGIN:VEVENT\r\n";
    out += calendar_words("UID", uid + "@" + context.host.substr(context.host.find("//") + 2));
    out += fmt::format("DTSTAMP:{}T000000Z\r\n", basic_date(entry.changed ? entry.changed->value : start));
    out += fmt::format("DTSTART;VALUE=DATE:{}\r\n", basic_date(start));
    out += fmt::format("DTEND;VALUE=DATE:{}\r\n", basic_date(end.plus_days(1)));
    if (!rule.empty()) out += calendar_line("RRULE", rule);
    out += calendar_words("SUMMARY", title);
    if (!entry.summary.empty()) out += calendar_words("DESCRIPTION", entry.summary);
    if (!place.empty()) out += calendar_words("LOCATION", place);
    out += calendar_line("URL", context.absolute(entry.address));
    return out + "END:VEVENT\r\n";
}

}  // namespace

std::string sitemap(const Context& context) {
    std::vector<const model::Entry*> entries;
    for (const auto& [address, entry] : context.pages)
        if (!address.ends_with(".html")) entries.push_back(entry);
    std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) { return a->address < b->address; });
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const auto* entry : entries) {
        out += "<url><loc>" + for_xml(context.absolute(entry->address)) + "</loc>";
        if (const auto date = last_change(*entry)) out += "<lastmod>" + date->iso() + "</lastmod>";
        out += "</url>\n";
    }
    return out + "</urlset>\n";
}

std::string feed(const Context& context) {
    return atom(context.portal.settings.title, "/feed.xml", "/", changes(context), context);
}

bool has_own_feed(const model::Entry& entry) {
    const auto* area = model::as<model::Area>(entry);
    return entry.ref.kind == model::Kind::priority || (area && area->type && traits(*area->type).is_local);
}

std::vector<const model::Entry*> with_own_feed(const Context& context) {
    std::vector<const model::Entry*> entries;
    for (const auto& priority : context.portal.priorities) entries.push_back(&priority);
    for (const auto& area : context.portal.areas)
        if (has_own_feed(area)) entries.push_back(&area);
    return entries;
}

std::string own_feed(const model::Entry& entry) { return entry.address + "feed.xml"; }

std::string feed_about(const model::Entry& entry, const Context& context) {
    return atom(fmt::format("{}: {}", context.portal.settings.title, entry.title), own_feed(entry), entry.address,
                changes_about(entry, context), context);
}

std::string security_contact(const Context& context) {
    const auto& mailbox = context.portal.settings.mailbox;
    if (mailbox.empty() || context.base_path != "/") return {};
    const auto month = *text::Date::parse(context.today.iso().substr(0, 8) + "01");
    return fmt::format("Contact: mailto:{}\nExpires: {}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}\n", mailbox,
                       month.plus_months(11).iso(), context.portal.settings.language,
                       context.absolute("/.well-known/security.txt"));
}

std::string calendar(const Context& context, Dates dates) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Community Safety Agreement portal//EN\r\n";
    const auto name = context.portal.settings.title + (dates == Dates::events     ? ": campaigns"
                                                       : dates == Dates::meetings ? ": meetings"
                                                                                  : "");
    out += calendar_words("NAME", name) + calendar_words("X-WR-CALNAME", name);
    if (dates != Dates::meetings)
        for (const auto& event : context.portal.events)
            if (event.start)
                out += calendar_event(event.ref.id, event, event.title, *event.start, event.end.value_or(*event.start),
                                      event.repeats, "", context);
    if (dates != Dates::events)
        for (const auto& meeting : context.portal.meetings)
            out += calendar_event("meeting-" + meeting.ref.id, meeting, meeting.board_name + " meeting", meeting.date,
                                  meeting.date, "", meeting.venue, context);
    return out + "END:VCALENDAR\r\n";
}

std::string robots(const Context& context) {
    return "User-agent: *\nAllow: /\nSitemap: " + context.absolute("/sitemap.xml") + "\n";
}

}  // namespace pages
