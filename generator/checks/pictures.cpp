#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "checks/checks.hpp"
#include "checks/svg.hpp"
#include "text/ascii.hpp"
#include "text/places.hpp"
#include "text/slug.hpp"

namespace checks {
namespace {

constexpr auto npos = std::string_view::npos;

template <size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& known) {
    return std::find(known.begin(), known.end(), name) != known.end();
}

/// As a browser reads it, which passes over blanks.
std::string without_blanks(std::string_view value) {
    std::string address(value);
    std::erase_if(address, [](char c) { return svg::blanks.find(c) != npos; });
    return address;
}

/// A browser reads numbered characters in the scheme.
bool may_run(std::string_view value) {
    const auto address = without_blanks(value);
    return address.find("javascript:") != npos || address.substr(0, address.find_first_of("/?")).find("&#") != npos;
}

/// With a scheme or two slashes, in whatever disguise XML and the URL Standard allow.
bool leads_away(std::string_view value) {
    const auto address = without_blanks(value);
    if (address.starts_with("data:")) return false;
    const auto slash = [&](size_t at) { return at < address.size() && std::string_view("/\\&").find(address[at]) != npos; };
    return (slash(0) && slash(1)) || address.substr(0, address.find_first_of("/?#")).find_first_of(":&") != npos;
}

bool is_element_that_runs(std::string_view name) {
    return is_one_of(svg::local_name(name), std::array<std::string_view, 4>{"script", "foreignobject", "iframe", "handler"});
}

/// Attributes that hold an address, the beginning of all addresses, or an address to come in an animation.
bool leads_somewhere(std::string_view key) {
    return is_one_of(svg::local_name(key), std::array<std::string_view, 6>{"href", "base", "to", "from", "by", "values"});
}

/// The name or attribute that makes the tag more than a drawing; empty if nothing does. Elements of HTML could be declared under
/// any prefix.
std::string_view program_in(std::string_view tag) {
    if (is_element_that_runs(svg::name_of(tag))) return svg::name_of(tag);
    return svg::find_attribute(tag, [](const svg::Attribute& found) {
        const bool html = found.key.starts_with("xmlns") && (found.value.find("xhtml") != npos || found.value.find("&#") != npos);
        return html || svg::local_name(found.key).starts_with("on") || (leads_somewhere(found.key) && may_run(found.value));
    });
}

/// The size of an ASCII letter or sign of an address that is written as a number ("&#117;"); 0 if none begins here.
size_t size_of_disguise(std::string_view here) {
    const size_t before = here.starts_with("&#x") ? 3 : 2;
    const auto digits = here.substr(before, 10);
    unsigned code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, before == 3 ? 16 : 10);
    const bool is_sign =
        code > 0x20 && code < 0x80 && (std::isalnum(int(code)) || std::string_view("@(:/\\").find(char(code)) != npos);
    return error == std::errc() && is_sign ? size_t(end - here.data()) : 0;
}

/// What stands in a style sheet, or in an attribute, that makes a browser ask another host, or hides that it does; empty if
/// nothing does.
std::string_view request_in(std::string_view text) {
    for (const std::string_view word : {"@import", "image-set(", "\\"})
        if (const auto at = text.find(word); at != npos) return text.substr(at, word.size());
    for (auto at = text.find("&#"); at != npos; at = text.find("&#", at + 1))
        if (const auto size = size_of_disguise(text.substr(at))) return text.substr(at, size);
    size_t end = 0;
    for (auto at = text.find("url("); at != npos; at = text.find("url(", at + 1)) {
        if (end < at) end = text.find(')', at);
        const auto whole = text.substr(at, end - at);
        auto address = text::trimmed(whole.substr(4));
        for (const std::string_view quote : {"&quot;", "&apos;", "\"", "'"})
            if (address.starts_with(quote)) address.remove_prefix(quote.size());
        if (leads_away(address)) return whole;
    }
    return {};
}

/// Attributes that are read as style sheets are: whole, by value, or in an animation.
bool is_style(std::string_view key) {
    constexpr auto names =
        std::to_array<std::string_view>({"style", "fill", "stroke", "filter", "clip-path", "mask", "cursor", "marker",
                                         "marker-start", "marker-mid", "marker-end", "to", "from", "by", "values"});
    return is_one_of(key, names);
}

/// What makes a browser ask another host before a reader has done anything; empty if nothing does.
std::string_view request_in_tag(std::string_view tag) {
    if (tag.starts_with("?xml-stylesheet")) return tag;
    const bool is_link = svg::local_name(svg::name_of(tag)) == "a";
    return svg::find_attribute(tag, [&](const svg::Attribute& found) {
        return (!is_link && leads_somewhere(found.key) && leads_away(found.value)) ||
               (is_style(found.key) && !request_in(found.value).empty());
    });
}

/// Reads one picture, tag by tag. The text inside `<style>` is read as one style sheet, as a browser joins its pieces.
class PictureCheck {
public:
    PictureCheck(const text::TreeFile& file, std::string shown, report::Report& report)
        : bytes_(file.bytes),
          words_(text::lower_case(file.bytes)),
          lines_(bytes_, {std::move(shown), 1, 1}),
          report_(report) {}

    void check() {
        for (size_t at = words_.find('<'); at < words_.size(); at = words_.find('<', at)) {
            const auto here = std::string_view(words_).substr(at);
            constexpr std::string_view section = "<![cdata[";
            for (const std::string_view declared : {"<!entity", "<!attlist"})
                if (here.starts_with(declared)) return refuse_program(here.substr(0, declared.size()));
            const size_t size = here.starts_with("<!doctype") ? 1 : svg::size_of_part(here);
            if (here.starts_with(section)) add_style(here.substr(section.size(), size - section.size() - 2));
            else if (!here.starts_with("<!")) check_tag(here.substr(1, size - 1));
            at += size;
            const auto text = std::string_view(words_).substr(std::min(at + 1, words_.size()));
            add_style(text.substr(0, text.find('<')));
        }
        if (const auto found = request_in(style_); !found.empty())
            refuse_request(std::string_view(words_).substr(places_[size_t(found.data() - style_.data())], found.size()));
    }

private:
    void add_style(std::string_view text) {
        if (!in_style_) return;
        style_ += text;
        for (const char& c : text) places_.push_back(size_t(&c - words_.data()));
    }

    void check_tag(std::string_view tag) {
        const bool closes = tag.starts_with('/');
        if (svg::local_name(svg::name_of(tag.substr(closes))) == "style") in_style_ = !closes && !tag.ends_with('/');
        if (const auto found = program_in(tag); !found.empty()) refuse_program(found);
        else if (const auto request = request_in_tag(tag); !request.empty()) refuse_request(request);
    }

    void refuse_program(std::string_view part) { refuse(part, "it could run a program in a reader's browser"); }
    void refuse_request(std::string_view part) { refuse(part, "it could make a reader's browser ask another host"); }

    void refuse(std::string_view part, std::string_view danger) {
        const auto at = size_t(part.data() - words_.data());
        report_.add(report::Kind::active_picture, lines_.of(at),
                    fmt::format("the picture holds \"{}\": {}", bytes_.substr(at, part.size()), danger),
                    "save it as a plain drawing (in Inkscape: \"Optimised SVG\"), or take this part out");
    }

    std::string_view bytes_;
    std::string words_;  ///< in lower case
    text::Places lines_;
    report::Report& report_;
    bool in_style_ = false;
    std::string style_;
    std::vector<size_t> places_;  ///< of the bytes of `style_` in `words_`
};

bool is_utf8_text(std::string_view bytes) { return text::first_control(bytes) == npos && text::first_bad_utf8(bytes) == npos; }

}  // namespace

void check_pictures(const text::Tree& content, report::Report& report) {
    for (const auto& file : content.files()) {
        if (!file.path.ends_with(".svg")) continue;
        if (is_utf8_text(file.bytes)) PictureCheck(file, content.shown(file.path), report).check();
        else
            report.add(report::Kind::not_utf8, {content.shown(file.path), 0, 0}, "the picture is not UTF-8 text",
                       "save it as plain SVG in UTF-8");
    }
}

}  // namespace checks
