#include <array>

#include <fmt/format.h>

#include "checks/checks.hpp"
#include "text/html.hpp"
#include "text/reading.hpp"

namespace checks {
namespace {

constexpr double hardest_grade = 9;  ///< a reader of 14 or 15
constexpr int fewest_words = 30;     ///< fewer say too little: the formula is made for passages

bool is_one_of(std::string_view name, auto&&... names) { return ((name == names) || ...); }

/// The name of the tag at `at`: "li", "/li".
std::string_view tag_name(std::string_view html, size_t at) { return html.substr(at + 1, html.find_first_of(" >", at) - at - 1); }

bool is_apart(std::string_view name) { return is_one_of(name, "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre"); }

bool ends_passage(std::string_view name) {
    return is_apart(name) || is_one_of(name, "p", "/p", "li", "/li", "ul", "ol", "blockquote", "dl", "br");
}

/// Paragraphs and items of lists. Headings, tables and code are no sentences.
text::Reading read_prose(std::string_view html) {
    text::Reading reading;
    size_t begin = 0;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const auto name = tag_name(html, at);
        if (!ends_passage(name)) continue;
        reading.add(text::plain(html.substr(begin, at - begin)));
        begin = is_apart(name) ? html.find(fmt::format("</{}>", name), at) : at;
        if (begin == std::string_view::npos) return reading;
        at = begin;
    }
    reading.add(text::plain(html.substr(begin)));
    return reading;
}

}  // namespace

void check_reading_age(const model::Portal& portal, report::Report& report) {
    if (!portal.settings.language.starts_with("en")) return;  // the formula is of English
    portal.each([&](const model::Entry& entry) {
        const auto reading = read_prose(entry.prose.html);
        if (reading.words < fewest_words || reading.grade() <= hardest_grade) return;
        report.add(
            report::Kind::hard_to_read, entry.place,
            fmt::format("the text of \"{}\" has reading grade {:.1f}, more than {}", entry.title, reading.grade(), hardest_grade),
            fmt::format("use shorter words and sentences; the longest has {} words: \"{}\"", reading.longest_words,
                        reading.longest));
    });
}

}  // namespace checks
