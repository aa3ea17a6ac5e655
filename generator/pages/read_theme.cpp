#include "pages/read_theme.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "pages/check_names.hpp"
#include "pages/headings.hpp"
#include "pages/template_tags.hpp"
#include "text/fingerprint.hpp"
#include "text/html.hpp"
#include "text/slug.hpp"

namespace pages {
namespace {

constexpr std::string_view template_folder = "templates/";
constexpr std::string_view template_ending = ".mustache";
constexpr std::string_view static_folder = "static/";
constexpr std::string_view heading_partial = "heading";

struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

LineColumn line_column(std::string_view text, size_t at) {
    const auto before = text.substr(0, at);
    return {std::uint32_t(1 + std::count(before.begin(), before.end(), '\n')), std::uint32_t(at - (before.rfind('\n') + 1) + 1)};
}

/// Where the values of `href="`, `src="` and `action="` begin.
std::vector<size_t> values_of_addresses(std::string_view text) {
    constexpr std::array<std::string_view, 3> attributes{" href=\"", " src=\"", " action=\""};
    std::vector<size_t> values;
    for (size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
        const auto opens = [&](std::string_view attribute) {
            return at + 2 >= attribute.size() && text.substr(at + 2 - attribute.size(), attribute.size()) == attribute;
        };
        if (std::any_of(attributes.begin(), attributes.end(), opens)) values.push_back(at + 2);
    }
    return values;
}

/// The template with a mark before each of these values, so that every literal address has an origin.
std::string with_marks(std::string_view text, std::uint32_t source) {
    std::string marked;
    size_t from = 0;
    for (const size_t at : values_of_addresses(text)) {
        const auto place = line_column(text, at);
        marked.append(text, from, at - from);
        text::append_mark(marked, source, place.line, place.column);
        from = at;
    }
    return marked.append(text, from);
}

std::string in_attribute(std::string_view address) {
    std::string out;
    text::append_escaped(out, address);
    return out;
}

/// Puts partials in where they are asked for, once, when the theme is read.
class Expander {
public:
    Expander(const Theme& theme, const std::map<std::string, std::uint32_t, std::less<>>& numbers, report::Report& report)
        : theme_(theme), numbers_(numbers), report_(report) {}

    Template expand(const std::string& name) {
        Template made;
        made.file = theme_.files[numbers_.at(name)].shown;
        stack_ = {name};
        made.text = expanded(numbers_.at(name), made);
        return made;
    }

private:
    std::string expanded(std::uint32_t number, Template& made) {
        const auto& file = theme_.files[number];
        made.parts.push_back(file.shown);
        const auto text = with_marks(file.bytes, number);
        std::string out;
        size_t from = 0;
        auto written = next_tag(file.bytes, 0);
        for (auto tag = next_tag(text, 0); tag && written;
             tag = next_tag(text, tag->end), written = next_tag(file.bytes, written->end)) {
            if (tag->form != Tag::Form::partial) continue;
            out.append(text, from, tag->begin - from);
            out += partial(*tag, {file, written->begin}, made);
            from = tag->end;
        }
        return out.append(text, from);
    }

    /// Where a partial is asked for.
    struct Asked {
        const ThemeFile& file;
        size_t at;
    };

    std::string partial(const Tag& tag, const Asked& asked, Template& made) {
        const std::string name(tag.name);
        const auto place = [&] {
            const auto at = line_column(asked.file.bytes, asked.at);
            return text::Place{asked.file.shown, int(at.line), int(at.column)};
        };
        const auto number = numbers_.find(name);
        if (number == numbers_.end()) {
            std::vector<std::string_view> known;
            for (const auto& [other, index] : numbers_) known.push_back(other);
            report_.add(
                report::Kind::template_partial, place(), fmt::format("there is no partial \"{}\"", name),
                report::did_you_mean(name, known, fmt::format("write it as {}{}{}", template_folder, name, template_ending)));
            return "";
        }
        if (std::find(stack_.begin(), stack_.end(), name) != stack_.end() || stack_.size() >= deepest_partial) {
            report_.add(report::Kind::template_partial, place(), fmt::format("the partial \"{}\" contains itself", name),
                        "take one of the two inclusions out");
            return "";
        }
        stack_.push_back(name);
        auto text = expanded(number->second, made);
        stack_.pop_back();
        auto part = std::string(trimmed_part(text));
        if (name == heading_partial) part.insert(0, heading_mark("{{id}}", "{{words}}"));
        return with_given(part, tag.given);
    }

    /// Without the comment at its top and the line end at its bottom, so that it can stand inside a line.
    static std::string_view trimmed_part(std::string_view text) {
        if (text.starts_with("{{!")) text.remove_prefix(std::min(text.find("}}"), text.size() - 2) + 2);
        if (text.starts_with('\n')) text.remove_prefix(1);
        if (text.ends_with('\n')) text.remove_suffix(1);
        return text;
    }

    const Theme& theme_;
    const std::map<std::string, std::uint32_t, std::less<>>& numbers_;
    report::Report& report_;
    std::vector<std::string> stack_;
};

/// Reports a template of the theme, on its own, whose tags do not fit together; kainjow says at which byte.
bool check_tags(const ThemeFile& file, report::Report& report) {
    const kainjow::mustache::mustache parsed(file.bytes);
    if (parsed.is_valid()) return true;
    const auto& message = parsed.error_message();
    const auto words = message.substr(0, message.rfind(" at "));
    const auto at =
        message.rfind(" at ") == std::string::npos ? 0 : std::strtoul(message.c_str() + message.rfind(" at ") + 4, nullptr, 10);
    const auto place = line_column(file.bytes, std::min<size_t>(at, file.bytes.size()));
    report.add(report::Kind::template_syntax, {file.shown, int(place.line), int(place.column)},
               fmt::format("the template's tags do not fit together: {}", words),
               "close every {{#section}} with {{/section}} and every {{ with }}");
    return false;
}

bool is_text(std::string_view path) {
    constexpr auto endings = std::to_array<std::string_view>(
        {template_ending, ".css", ".js", ".mjs", ".svg", ".xml", ".txt", ".json", ".webmanifest", ".html"});
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

/// Text without control characters, which are marks of ours in pages under construction (`text/html.hpp`, `pages/slots`); a form
/// feed is white space.
bool is_clean(const text::TreeFile& file, const std::string& shown, report::Report& report) {
    size_t at = text::first_control(file.bytes);
    while (at != std::string::npos && file.bytes[at] == '\f') {
        const size_t next = text::first_control(std::string_view(file.bytes).substr(at + 1));
        at = next == std::string::npos ? next : at + 1 + next;
    }
    if (at == std::string::npos) return true;
    report.add(report::Kind::not_text, text::place_of(file.bytes, at, {shown, 1, 1}),
               fmt::format("the file is not plain text: it holds the control character 0x{:02X}",
                           static_cast<unsigned char>(file.bytes[at])),
               "delete this character; in a script or style sheet write it as an escape");
    return false;
}

ThemeAsset make_asset(std::string_view name, const std::string& bytes) {
    const auto dot = name.rfind('.');
    const auto stem = name.substr(0, dot);
    const auto ending = dot == std::string_view::npos ? "" : name.substr(dot);
    return {std::string(name), fmt::format("assets/{}.{:08x}{}", stem, std::uint32_t(text::fingerprint(bytes) >> 32), ending),
            bytes};
}

}  // namespace

Theme read_theme(const text::Tree& tree, report::Report& report) {
    Theme theme;
    theme.folder = tree.name();
    bool tags_fit = true;
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    for (const auto& file : tree.files()) {
        const std::string_view path = file.path;
        if (!path.starts_with(static_folder) && !path.starts_with(template_folder)) continue;
        const bool clean = !is_text(path) || is_clean(file, tree.shown(path), report);
        if (path.starts_with(static_folder) && clean)
            theme.assets.push_back(make_asset(path.substr(static_folder.size()), file.bytes));
        if (!path.starts_with(template_folder) || !path.ends_with(template_ending)) continue;
        const auto name = path.substr(template_folder.size(), path.size() - template_folder.size() - template_ending.size());
        numbers.emplace(std::string(name), std::uint32_t(theme.files.size()));
        theme.files.push_back({std::string(name), tree.shown(path),
                               clean ? file.bytes : std::string()});  // templates that ask for it are not at fault
        tags_fit &= check_tags(theme.files.back(), report);
    }
    if (const auto* words = tree.find(words_file); words && is_clean(*words, tree.shown(words_file), report))
        theme.words = read_words(words->bytes, tree.shown(words_file), report);
    if (numbers.empty())
        report.add(report::Kind::template_missing, {tree.name(), 0, 0}, "the theme has no templates",
                   "a theme holds templates/layout.mustache and the templates it wraps");
    if (tree.find("styles/style.scss") && !theme.asset("style.css"))
        report.add(report::Kind::template_missing, {tree.shown("static/style.css"), 0, 0},
                   "the theme's stylesheet is not made yet", "run ./build.sh: it makes style.css from the folder styles/");
    Expander expander(theme, numbers, report);
    for (const auto& [name, number] : numbers) theme.templates.emplace(name, expander.expand(name));
    if (tags_fit) check_names(theme, report);
    return theme;
}

text::Reading read_template_addresses(std::string_view bytes, const std::string& file) {
    text::Reading reading;
    size_t from = 0;
    for (const size_t at : values_of_addresses(bytes)) {
        const size_t end = std::min(bytes.find('"', at), bytes.size());
        const auto value = bytes.substr(at, end - at);
        if (at < from || value.find("{{") != std::string_view::npos) continue;  // written by data
        const auto place = line_column(bytes, at);
        reading.pieces.emplace_back(bytes.substr(from, at - from));
        reading.addresses.push_back({{file, int(place.line), int(place.column)},
                                     reading.pieces.size(),
                                     std::nullopt,
                                     text::AddressBytes{at, end, in_attribute}});
        reading.pieces.push_back(text::plain(value));
        from = end;
    }
    reading.pieces.emplace_back(bytes.substr(from));
    return reading;
}

}  // namespace pages
