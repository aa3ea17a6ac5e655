#include <cstdint>

#include <fmt/format.h>

#include "checks/checks.hpp"
#include "report/in_chunks.hpp"
#include "text/html.hpp"
#include "text/reading.hpp"

namespace checks {
namespace {

constexpr int fewest_words = 30;  ///< fewer say too little: the formula is made for passages

/// The name of the tag at `at`: "li", "/li".
std::string_view tag_name(std::string_view html, size_t at) { return html.substr(at + 1, html.find_first_of(" >", at) - at - 1); }

/// What a tag does to the passage around it: nothing, or it ends it, or what it holds belongs to none.
enum class Role { inside, ends, apart };

/// The first eight bytes as one number: a switch over numbers is faster than comparing with each name.
constexpr std::uint64_t packed(std::string_view name) {
    std::uint64_t word = 0;
    for (const unsigned char c : name.substr(0, 8)) word = word << 8 | c;
    return word;
}

Role role_of(std::string_view name) {
    switch (packed(name)) {
        case packed("h1"):
        case packed("h2"):
        case packed("h3"):
        case packed("h4"):
        case packed("h5"):
        case packed("h6"):
        case packed("table"):
        case packed("pre"): return Role::apart;
        case packed("p"):
        case packed("/p"):
        case packed("li"):
        case packed("/li"):
        case packed("ul"):
        case packed("ol"):
        case packed("blockquote"):
        case packed("dl"):
        case packed("br"): return Role::ends;
        default: return Role::inside;
    }
}

/// Paragraphs and items of lists. Headings, tables and code are no sentences.
text::Readability read_prose(std::string_view html) {
    text::Readability reading;
    size_t begin = 0;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const auto name = tag_name(html, at);
        const auto role = role_of(name);
        if (role == Role::inside) continue;
        reading.add(text::plain(html.substr(begin, at - begin)));
        begin = role == Role::apart ? html.find(fmt::format("</{}>", name), at) : at;
        if (begin == std::string_view::npos) return reading;
        at = begin;
    }
    reading.add(text::plain(html.substr(begin)));
    return reading;
}

void check_entry(const model::Entry& entry, int hardest_grade, report::Report& report) {
    const auto reading = read_prose(entry.prose.html);
    if (reading.words < fewest_words || reading.grade() <= hardest_grade) return;
    report.add(
        report::Kind::hard_to_read, entry.place,
        fmt::format("the text of \"{}\" has reading grade {:.1f}, more than {}", entry.title, reading.grade(), hardest_grade),
        fmt::format("use shorter words and sentences; the longest has {} words: \"{}\"", reading.longest_words, reading.longest));
}

}  // namespace

void check_reading_age(const model::Portal& portal, report::Report& report) {
    const int hardest = portal.settings.reading_grade;
    if (hardest == 0 || !portal.settings.language.starts_with("en")) return;  // the formula is of English
    const auto entries = portal.entries();
    report::in_chunks(entries.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        for (size_t i = begin; i < end; ++i) check_entry(*entries[i], hardest, part);
    });
}

}  // namespace checks
