#include "checks/inert_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "formats/xml.hpp"
#include "text/ascii.hpp"

namespace checks {
namespace {

namespace xml = formats::xml;

using report::Kind;

constexpr auto npos = std::string_view::npos;

template <size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& known) {
    return std::find(known.begin(), known.end(), name) != known.end();
}

constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";

/// Vocabularies that browsers act upon wherever they stand.
constexpr auto active_spaces = std::to_array<std::string_view>(
    {"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/XSL/Transform"});

/// What drawings are made of: SVG 1.1 and 2, and what Inkscape adds, without scripts, embedded documents and sound.
// clang-format off
constexpr auto drawing_elements = std::to_array<std::string_view>(
    {"a", "altGlyph", "altGlyphDef", "altGlyphItem", "animate", "animateColor", "animateMotion", "animateTransform", "circle",
     "clipPath", "color-profile", "cursor", "defs", "desc", "discard", "ellipse", "feBlend", "feColorMatrix",
     "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
     "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge",
     "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
     "filter", "flowDiv", "flowPara", "flowRegion", "flowRoot", "flowSpan", "font", "font-face", "font-face-format",
     "font-face-name", "font-face-src", "font-face-uri", "g", "glyph", "glyphRef", "hatch", "hatchpath", "hkern", "image",
     "line", "linearGradient", "marker", "mask", "meshgradient", "meshpatch", "meshrow", "metadata", "missing-glyph", "mpath",
     "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "set", "solidColor", "solidcolor", "stop", "style",
     "svg", "switch", "symbol", "text", "textPath", "title", "tref", "tspan", "use", "view", "vkern"});
// clang-format on

/// As a browser reads it: in lower case and without blanks.
std::string address_in(std::string_view value) {
    auto address = text::lower_case(value);
    std::erase_if(address, [](unsigned char c) { return c <= 0x20; });
    return address;
}

/// "https" of "https://…"; empty where the address has none.
std::string_view scheme_of(std::string_view address) {
    const auto end = address.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.");
    return end != npos && address[end] == ':' ? address.substr(0, end) : std::string_view();
}

/// Pixels and fonts inside the file itself.
bool is_enclosed(std::string_view address) {
    constexpr auto types =
        std::to_array<std::string_view>({"data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp",
                                         "data:image/avif", "data:font/", "data:application/font", "data:application/x-font"});
    return std::any_of(types.begin(), types.end(), [&](std::string_view type) { return address.starts_with(type); });
}

bool may_run(std::string_view address) {
    constexpr auto known = std::to_array<std::string_view>({"", "http", "https", "mailto", "tel"});
    return !is_one_of(scheme_of(address), known) && !is_enclosed(address);
}

bool leads_away(std::string_view address) {
    const auto slash = [&](size_t at) { return at < address.size() && (address[at] == '/' || address[at] == '\\'); };
    return (slash(0) && slash(1)) || (!scheme_of(address).empty() && !is_enclosed(address));
}

/// Attributes that hold an address, the beginning of all addresses, or an address to come in an animation.
bool leads_somewhere(std::string_view key) {
    return is_one_of(key, std::array<std::string_view, 7>{"href", "src", "base", "to", "from", "by", "values"});
}

/// Whether `holds` does for one of the addresses in an attribute, of which an animation has several.
template <class Holds>
bool any_address(std::string_view key, std::string_view value, Holds holds) {
    while (key == "values" && value.find(';') != npos) {
        if (holds(address_in(value.substr(0, value.find(';'))))) return true;
        value.remove_prefix(value.find(';') + 1);
    }
    return holds(address_in(value));
}

/// What stands in a style sheet, or in an attribute, that makes a browser ask another host, or hides that it does; empty if
/// nothing does.
std::string_view request_in(std::string_view text) {
    for (const std::string_view word : {"@import", "image-set(", "src(", "\\"})
        if (const auto at = text.find(word); at != npos) return text.substr(at, word.size());
    for (auto at = text.find("url("); at != npos; at = text.find("url(", at + 1)) {
        const auto whole = text.substr(at, text.find(')', at) - at);
        if (leads_away(address_in(text::trimmed(whole.substr(4), " \t\r\n\"'")))) return whole;
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

bool is_program(const xml::Attribute& found) {
    if (text::lower_case(found.name).starts_with("on")) return true;
    if (found.name == "attributeName") return address_in(found.value).ends_with("href");
    return leads_somewhere(found.name) && any_address(found.name, found.value, may_run);
}

bool is_request(const xml::Attribute& found, bool of_link) {
    if (!of_link && leads_somewhere(found.name) && any_address(found.name, found.value, leads_away)) return true;
    const auto value = text::lower_case(found.value);
    return (is_style(found.name) || value.find("url(") != npos) && !request_in(value).empty();
}

/// Hears one file. The text inside `<style>` is read as one style sheet.
class Judge : public xml::Listener {
public:
    Judge(std::string_view bytes, const std::string& shown, XmlFile file, report::Report& report)
        : bytes_(bytes), shown_(shown), file_(file), report_(report) {}

    void start(const xml::Element& element) override {
        const bool is_root = depth_++ == 0;
        if (is_root && file_ == XmlFile::picture && element.name != "svg") return refuse_kind(element);
        if (is_active(element) || style_depth_ > 0) return refuse_program(element.name, element.at);
        if (file_ == XmlFile::data) return;
        if (element.name == "style") style_depth_ = depth_, style_at_ = element.at;
        for (const auto& attribute : element.attributes) judge(attribute, element);
    }

    void end() override {
        if (depth_ == style_depth_) {
            const auto sheet = text::lower_case(std::exchange(style_, {}));
            if (const auto found = request_in(sheet); !found.empty()) refuse_request(found, style_at_);
            style_depth_ = 0;
        }
        --depth_;
    }

    void text(std::string_view piece) override {
        if (style_depth_ > 0) style_ += piece;
    }

    void instruction(std::string_view target, size_t at) override {
        if (target == "xml-stylesheet") refuse_request("<?xml-stylesheet", at);
    }

private:
    bool is_active(const xml::Element& element) const {
        if (is_one_of(element.space, active_spaces)) return true;
        if (file_ == XmlFile::data) return element.space == svg_space;
        return (element.space.empty() || element.space == svg_space) && !is_one_of(element.name, drawing_elements);
    }

    void judge(const xml::Attribute& attribute, const xml::Element& element) {
        const auto written = [&] { return fmt::format("{}=\"{}\"", attribute.name, attribute.value); };
        if (is_program(attribute)) refuse_program(written(), element.at);
        else if (is_request(attribute, element.name == "a")) refuse_request(written(), element.at);
    }

    text::Place place(size_t at) const { return text::place_of(bytes_, at, {shown_, 1, 1}); }

    void refuse_kind(const xml::Element& root) {
        report_.add(Kind::file_name, place(root.at), fmt::format("the file holds \"{}\", not a picture", root.name),
                    "save it as SVG, or give it the ending of what it is");
    }

    void refuse_program(std::string_view part, size_t at) { refuse(part, at, "it could run a program in a reader's browser"); }
    void refuse_request(std::string_view part, size_t at) {
        refuse(part, at, "it could make a reader's browser ask another host");
    }

    void refuse(std::string_view part, size_t at, std::string_view danger) {
        const bool picture = file_ == XmlFile::picture;
        report_.add(Kind::active_picture, place(at),
                    fmt::format("the {} holds \"{}\": {}", picture ? "picture" : "file", part, danger),
                    picture ? "save it as a plain drawing (in Inkscape: \"Optimised SVG\"), or take this part out"
                            : "take this part out");
    }

    std::string_view bytes_;
    const std::string& shown_;
    XmlFile file_;
    report::Report& report_;
    int depth_ = 0;
    int style_depth_ = 0;  ///< of the open `<style>`; 0 for none
    size_t style_at_ = 0;
    std::string style_;
};

}  // namespace

void check_xml(std::string_view bytes, const std::string& shown, XmlFile file, report::Report& report) {
    Judge judge(bytes, shown, file, report);
    const auto problem = xml::read(bytes, judge);
    if (!problem) return;
    report.add(Kind::file_name, text::place_of(bytes, problem->at, {shown, 1, 1}), fmt::format("the file {}", problem->words),
               file == XmlFile::picture ? "save it as a plain drawing in UTF-8 (in Inkscape: \"Optimised SVG\"), or take this out"
                                        : "correct it here, or save it again as plain XML in UTF-8");
}

}  // namespace checks
