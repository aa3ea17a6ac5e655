#include "pages/feeds.hpp"

#include "small_portal.hpp"

namespace {

std::string event(const std::string& more) {
    return "- {id: week, title: T, summary: S, changed: 2026-11-22, sources: [], start: 2026-10-01, when: W}\n" + more;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t from = 0; from < text.size();) {
        const auto end = text.find("\r\n", from);
        REQUIRE(end != std::string::npos);
        lines.push_back(text.substr(from, end - from));
        from = end + 2;
    }
    return lines;
}

std::string unfolded(const std::string& text) {
    std::string whole;
    for (const auto& line : lines_of(text)) whole += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    return whole;
}

bool begins_inside_a_character(const std::string& line) { return line.size() > 1 && (line[1] & 0xc0) == 0x80; }

}  // namespace

TEST_CASE("a line of the calendar has at most 75 bytes and is never cut inside a character") {
    std::string words;
    for (int i = 0; i < 60; ++i) words += "a€é🙂";
    for (size_t shift = 0; shift < 4; ++shift) {
        const auto title = std::string(shift, 'x') + words;
        const SmallPortal small{
            {"events/e.yaml", "- {id: week, title: \"" + title +
                                  "\", summary: S, changed: 2026-11-22, sources: [], start: 2026-10-01, repeats: "
                                  "\"FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11\"}\n"}};
        const auto calendar = pages::calendar(small.context());
        for (const auto& line : lines_of(calendar)) {
            CHECK(line.size() <= 75);
            CHECK_FALSE(begins_inside_a_character(line));
        }
        CHECK(unfolded(calendar).find("\nSUMMARY:" + title + "\n") != std::string::npos);
        CHECK(unfolded(calendar).find("BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11\n") != std::string::npos);
    }
}

TEST_CASE("signs with a meaning in a calendar are escaped") {
    const SmallPortal small{
        {"events/e.yaml",
         "- {id: week, title: 'One, two; three\\four', summary: \"Line\\nbreak\", changed: 2026-11-22, sources: [], start: "
         "2026-10-01}\n"}};
    const auto calendar = pages::calendar(small.context());
    CHECK(calendar.find("SUMMARY:One\\, two\\; three\\\\four\r\n") != std::string::npos);
    CHECK(calendar.find("DESCRIPTION:Line\\nbreak\r\n") != std::string::npos);
}

TEST_CASE("an event without a day is in no calendar") {
    const SmallPortal small{
        {"events/e.yaml", event("- {id: other, title: O, summary: S, changed: 2026-11-22, sources: [], when: in March}\n")}};
    const auto calendar = pages::calendar(small.context());
    CHECK(calendar.find("UID:week@host.example") != std::string::npos);
    CHECK(calendar.find("UID:other@") == std::string::npos);
}

TEST_CASE("campaigns and meetings can be had in calendars of their own") {
    const SmallPortal small{
        {"events/e.yaml", event("")},
        {"meetings/2019-12-06.md",
         "---\ntitle: M\nsummary: S\nchanged: 2026-11-22\nsources: []\nboard: b\nboard_name: Board\nminutes: not-held\n---\n"}};
    const auto context = small.context();
    const auto has = [](const std::string& calendar, std::string_view uid) { return calendar.find(uid) != std::string::npos; };
    const auto events = pages::calendar(context, pages::Dates::events),
               meetings = pages::calendar(context, pages::Dates::meetings);
    CHECK((has(events, "UID:week@") && !has(events, "UID:meeting-")));
    CHECK((has(meetings, "UID:meeting-2019-12-06@") && !has(meetings, "UID:week@")));
}

TEST_CASE("feed, calendar and site map lead below the base path") {
    const SmallPortal small{{"events/e.yaml", event("")}, {"updates/2026-11-22-a.md", "---\ntitle: A\ndate: 2026-11-22\n---\n"}};
    const auto context = small.context();
    CHECK(pages::calendar(context).find("URL:https://host.example/csa/calendar/#week\r\n") != std::string::npos);
    CHECK(pages::feed(context).find("<id>https://host.example/csa/updates/2026-11-22-a/</id>") != std::string::npos);
    CHECK(pages::sitemap(context).find("<loc>https://host.example/csa/updates/2026-11-22-a/</loc>") != std::string::npos);
    CHECK(pages::robots(context).find("Sitemap: https://host.example/csa/sitemap.xml\n") != std::string::npos);
}

TEST_CASE("titles in the feed are escaped as XML") {
    const SmallPortal small{
        {"updates/2026-11-22-a.md", "---\ntitle: \"A <b> & ]]> 'c'\"\nsummary: \"</summary>\"\ndate: 2026-11-22\n---\n"}};
    const auto feed = pages::feed(small.context());
    CHECK(feed.find("<title>Safe &amp; &lt;sound&gt;</title>") != std::string::npos);
    CHECK(feed.find("<name>A &amp; B</name>") != std::string::npos);
    CHECK(feed.find("<title>A &lt;b&gt; &amp; ]]&gt; ") != std::string::npos);
    CHECK(feed.find("<summary>&lt;/summary&gt;</summary>") != std::string::npos);
}

TEST_CASE("a priority's own feed tells of its page and of what is related to it, the latest first") {
    const std::string facts = "summary: S\nsources: []\n";
    const SmallPortal small{
        {"priorities/asb.md", "---\ntitle: ASB\nchanged: 2026-11-20\n" + facts + "body: board\nwording: W\ndraft: true\n---\n"},
        {"plans/prevent.md", "---\ntitle: Plan\nchanged: 2026-11-21\n" + facts + "priorities: [asb]\n---\n"},
        {"plans/other.md", "---\ntitle: Other\nchanged: 2026-11-22\n" + facts + "---\n"}};
    const auto feed = pages::feed_about(small.portal.priorities.at(0), small.context());
    CHECK(feed.find(
              "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://host.example/csa/priorities/asb/feed.xml\"/>") !=
          std::string::npos);
    CHECK(feed.find("<updated>2026-11-21T") < feed.find("<entry>"));
    CHECK(feed.find("<title>Plan</title>") < feed.find("<title>ASB</title>"));
    CHECK(feed.find("<title>ASB</title>") != std::string::npos);
    CHECK(feed.find("<title>Other</title>") == std::string::npos);
}

TEST_CASE("security.txt stands at the root of its host alone, and ends within a year of any build") {
    const SmallPortal below{{{"index.md", "---\ntitle: Home\n---\n"}}, "mailbox: team@host.example\n"};
    CHECK(pages::security_contact(below.context()).empty());
    auto portal = below.portal;
    portal.settings.address = "https://host.example/";
    const pages::Context context{portal, below.theme, below.known_links, *text::Date::parse("2026-12-31")};
    CHECK(pages::security_contact(context) ==
          "Contact: mailto:team@host.example\nExpires: 2027-11-01T00:00:00Z\nPreferred-Languages: en-GB\nCanonical: "
          "https://host.example/.well-known/security.txt\n");
}

TEST_CASE("words of several lines add none to a file of lines") {
    const std::string title = "\"Two\\nlines\\r\\nATTACH:x\\u2028 end\"";
    const SmallPortal small{{"events/e.yaml", "- {id: week, title: " + title +
                                                  ", summary: S, changed: 2026-11-22, sources: [], start: 2026-10-01}\n"},
                            {"meetings/2019-12-06.md", "---\ntitle: M\nsummary: " + title +
                                                           "\nchanged: 2026-11-22\nsources: []\nboard: b\nboard_name: " + title +
                                                           "\nplace: " + title + "\nminutes: not-held\n---\n"}};
    for (const auto& line : lines_of(pages::calendar(small.context()))) {
        CHECK(line.find_first_of("\r\n") == std::string::npos);
        CHECK_FALSE(line.starts_with("ATTACH"));
    }
}
