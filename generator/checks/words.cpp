// Words as readers get them, where the source writes them otherwise: with references, escapes, markup or line ends inside.
#include <algorithm>
#include <set>
#include <utility>

#include "checks/checks.hpp"
#include "checks/passage.hpp"
#include "checks/text_files.hpp"
#include "formats/xml.hpp"
#include "report/in_chunks.hpp"
#include "text/ascii.hpp"
#include "text/contact.hpp"
#include "text/html.hpp"
#include "text/percent.hpp"
#include "text/utf8.hpp"

namespace checks {
namespace {

namespace xml = formats::xml;

constexpr auto npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// As a page shows it: every run of blanks and line ends is one blank.
std::string in_one_line(std::string_view words) {
    std::string line;
    for (const char c : words)
        if (!is_blank(c)) line += c;
        else if (!line.empty() && line.back() != ' ') line += ' ';
    return line;
}

bool is_suspect(std::string_view words) { return text::may_hold_contact(words) || may_hold_hidden_characters(words); }

void judge(std::string_view words, const text::Place& place, report::Report& report) {
    const bool personal = text::may_hold_contact(words), hidden = may_hold_hidden_characters(words);
    if (!personal && !hidden) return;
    const auto line = in_one_line(words);
    if (personal) judge_personal_data({line, place}, report);
    if (personal && line.find('<') != npos) judge_personal_data({text::plain(line), place}, report);  // tags shown as text
    if (hidden) judge_hidden_characters({line, place}, report);
}

/// A link that writes to somebody or calls; other addresses are names of pages.
void judge_address(std::string_view target, const text::Place& place, report::Report& report) {
    const auto start = text::lower_case(target.substr(0, 7));
    if (start.starts_with("mailto:") || start.starts_with("tel:"))
        judge(text::percent_decoded(target.substr(target.find(':') + 1)), place, report);
}

/// The words of a drawing or a feed; those of a sentence stand together.
class MarkupWords : public xml::Listener {
public:
    MarkupWords(std::string_view bytes, std::string shown, report::Report& report)
        : bytes_(bytes), shown_(std::move(shown)), report_(report) {}

    void start(const xml::Element& element) override {
        const bool is_part = element.name == "tspan" || element.name == "a" || element.name == "textPath";
        if (!is_part) judge_words(), at_ = element.at;
        for (const auto& attribute : element.attributes)
            if (attribute.name == "href") judge_address(attribute.value, place(element.at), report_);
            else if (is_words(attribute.name) && is_suspect(attribute.value)) judge(attribute.value, place(element.at), report_);
    }
    void end() override {}
    void text(std::string_view piece) override { words_ += piece; }

    void judge_words() {
        const auto words = std::exchange(words_, {});
        if (is_suspect(words)) judge(words, place(at_), report_);
    }

private:
    /// Of a drawing those that are read out; of other files any.
    bool is_words(std::string_view attribute) const {
        return attribute.starts_with("aria-") || attribute == "title" || !shown_.ends_with(".svg");
    }

    text::Place place(size_t at) const { return text::place_of(bytes_, at, {shown_, 1, 1}); }

    std::string_view bytes_;
    std::string shown_;
    report::Report& report_;
    std::string words_;
    size_t at_ = 0;
};

/// The four digits at `at`, which must be there; what is none counts as 0.
char32_t hex_unit(std::string_view digits) {
    char32_t unit = 0;
    for (const char digit : digits.substr(0, 4)) unit = unit << 4 | char32_t(std::max(0, text::hex_value(digit)));
    return unit;
}

/// The character of "\u0040", or of the two that stand for one beyond the first 65,536: "\udb40\udc41". `rest` begins with its
/// digits and loses what was read.
char32_t escaped_character(std::string_view& rest) {
    const auto first = hex_unit(rest);
    rest.remove_prefix(4);
    const bool is_pair = first >= 0xd800 && first < 0xdc00 && rest.size() >= 6 && rest.starts_with("\\u");
    if (!is_pair) return first;
    const auto second = hex_unit(rest.substr(2));
    if (second < 0xdc00 || second > 0xdfff) return first;
    rest.remove_prefix(6);
    return 0x10000 + ((first - 0xd800) << 10 | (second - 0xdc00));
}

/// "\u0040" and "\n" of JSON, "\," of calendars.
std::string without_escapes(std::string_view line) {
    std::string out;
    while (!line.empty()) {
        const char sign = line.front() == '\\' && line.size() > 1 ? line[1] : '\0';
        if (sign == '\0') {
            out += line.front();
            line.remove_prefix(1);
            continue;
        }
        line.remove_prefix(2);
        if (sign == 'u' && line.size() >= 4) text::append_character(out, escaped_character(line));
        else out += std::string_view("nrtN").find(sign) == npos ? sign : ' ';
    }
    return out;
}

/// Whether the line break at `at` belongs to the text of a file that ends so: a folded line of a calendar, a break inside a cell
/// in quotes, a line of a paragraph.
bool goes_on(std::string_view ending, std::string_view bytes, size_t at, bool in_quotes) {
    const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\n';
    if (ending == ".ics" || ending == ".vcf") return next == ' ' || next == '\t';
    if (ending == ".csv" || ending == ".tsv") return in_quotes;
    return ending == ".txt" && next != '\n' && next != '\r';
}

/// Text files line by line, each with the lines that go on from it.
void judge_lines(std::string_view bytes, const std::string& ending, const std::string& shown, report::Report& report) {
    const bool folds = ending == ".ics" || ending == ".vcf";
    const bool has_escapes = folds || ending == ".json" || ending == ".geojson";
    std::string words;
    bool in_quotes = false;
    int line = 1, first = 1;
    for (size_t at = 0; at <= bytes.size(); ++at) {
        const char c = at < bytes.size() ? bytes[at] : '\n';
        in_quotes ^= c == '"';
        if (c != '\n') {
            if (c != '\r') words += c;
            continue;
        }
        ++line;
        if (at < bytes.size() && goes_on(ending, bytes, at, in_quotes)) {
            if (folds) ++at;
            else words += ' ';
            continue;
        }
        judge(has_escapes ? without_escapes(words) : words, {shown, first, 1}, report);
        words.clear(), first = line;
    }
}

void judge_file(std::string_view bytes, const std::string& shown, report::Report& report) {
    const auto ending = shown.substr(std::min(shown.rfind('.'), shown.size()));
    const auto is_one_of = [&](auto... endings) { return ((ending == endings) || ...); };
    if (is_one_of(".svg", ".xml", ".rss", ".atom")) {
        MarkupWords words(bytes, shown, report);
        xml::read(bytes, words);
        words.judge_words();
    } else if (!is_one_of(".md", ".markdown", ".yaml", ".yml")) {
        judge_lines(bytes, ending, shown, report);
    }
}

/// Adds what was not found in the source as it is written already.
void add_new(report::Report&& found, report::Report& report) {
    if (found.empty()) return;
    std::set<std::pair<std::string, std::string>> said;
    for (const auto& finding : report.sorted()) said.emplace(finding.place.file, finding.message);
    for (auto& finding : found.sorted())
        if (said.emplace(finding.place.file, finding.message).second)
            report.add(finding.kind, finding.place, finding.message, finding.help);
}

}  // namespace

void check_words(const text::Tree& content, report::Report& report) {
    report::Report found;
    each_text_file(content, found, judge_file);
    for (const auto& file : content.files())
        for (std::string_view rest = file.path; !rest.empty(); rest.remove_prefix(std::min(rest.find('/') + 1, rest.size()))) {
            const auto name = rest.substr(0, rest.find('/'));
            judge(text::percent_decoded(name), {content.shown(file.path), 0, 0}, found);
            if (name.size() == rest.size()) break;
        }
    add_new(std::move(found), report);
}

void check_words(const std::vector<text::Placed<std::string>>& words, report::Report& report) {
    report::Report found;
    report::in_chunks(words.size(), found, [&](size_t begin, size_t end, report::Report& part) {
        for (size_t i = begin; i < end; ++i) judge(words[i].value, words[i].place, part);
    });
    add_new(std::move(found), report);
}

}  // namespace checks
