#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checks/active_files.hpp"
#include "checks/checks.hpp"
#include "checks/inert_xml.hpp"
#include "report/in_chunks.hpp"
#include "text/ascii.hpp"
#include "text/slug.hpp"

namespace checks {
namespace {

using namespace std::string_view_literals;
using report::Kind;

constexpr auto npos = std::string_view::npos;

enum class Reading { as_bytes, as_pdf, as_office_file, as_open_document, as_text, as_picture, as_data };

/// Files that can do nothing in a reader's browser, whichever host sends them.
struct Type {
    std::string_view ending;
    std::string_view name;
    Reading reading;
    std::array<std::string_view, 2> signatures = {};  ///< one of which stands at the byte `at`
    size_t at = 0;
};

constexpr auto riff_type = size_t(8), box_type = size_t(4), first_name_in_zip = size_t(30);
constexpr auto zip = "PK\x03\x04"sv, open_document = "mimetypeapplication/vnd.oasis.opendocument."sv;

constexpr auto types = std::to_array<Type>({
    {".pdf", "a PDF document", Reading::as_pdf, {"%PDF-"}},
    {".png", "a PNG picture", Reading::as_bytes, {"\x89PNG\r\n\x1a\n"}},
    {".jpg", "a JPEG picture", Reading::as_bytes, {"\xff\xd8\xff"}},
    {".jpeg", "a JPEG picture", Reading::as_bytes, {"\xff\xd8\xff"}},
    {".gif", "a GIF picture", Reading::as_bytes, {"GIF87a", "GIF89a"}},
    {".webp", "a WebP picture", Reading::as_bytes, {"WEBP"}, riff_type},
    {".avif", "an AVIF picture", Reading::as_bytes, {"ftyp"}, box_type},
    {".ico", "an icon", Reading::as_bytes, {"\0\0\1\0"sv}},
    {".svg", "a drawing", Reading::as_picture},
    {".woff", "a font", Reading::as_bytes, {"wOFF"}},
    {".woff2", "a font", Reading::as_bytes, {"wOF2"}},
    {".ttf", "a font", Reading::as_bytes, {"\0\1\0\0"sv, "true"}},
    {".otf", "a font", Reading::as_bytes, {"OTTO"}},
    {".mp3", "sound", Reading::as_bytes, {"ID3", "\xff\xfb"}},
    {".m4a", "sound", Reading::as_bytes, {"ftyp"}, box_type},
    {".ogg", "sound", Reading::as_bytes, {"OggS"}},
    {".wav", "sound", Reading::as_bytes, {"WAVE"}, riff_type},
    {".mp4", "a film", Reading::as_bytes, {"ftyp"}, box_type},
    {".webm", "a film", Reading::as_bytes, {"\x1a\x45\xdf\xa3"}},
    {".odt", "an OpenDocument file", Reading::as_open_document, {open_document}, first_name_in_zip},
    {".ods", "an OpenDocument file", Reading::as_open_document, {open_document}, first_name_in_zip},
    {".odp", "an OpenDocument file", Reading::as_open_document, {open_document}, first_name_in_zip},
    {".docx", "an Office file without macros", Reading::as_office_file, {zip}},
    {".xlsx", "an Office file without macros", Reading::as_office_file, {zip}},
    {".pptx", "an Office file without macros", Reading::as_office_file, {zip}},
    {".csv", "a table", Reading::as_text},
    {".tsv", "a table", Reading::as_text},
    {".txt", "plain text", Reading::as_text},
    {".json", "data", Reading::as_text},
    {".geojson", "data", Reading::as_text},
    {".ics", "a calendar", Reading::as_text},
    {".vcf", "a contact", Reading::as_text},
    {".vtt", "subtitles", Reading::as_text},
    {".xml", "data", Reading::as_data},
    {".rss", "a feed", Reading::as_data},
    {".atom", "a feed", Reading::as_data},
});

/// Names of the parts of an office file that run.
constexpr auto programs =
    std::to_array<std::string_view>({"vbaproject", "vbadata.xml", "xl/macrosheets/", "/activex/", "embeddings/oleobject"});

bool holds(const Type& type, std::string_view bytes) {
    const auto begins = [&](std::string_view signature) {
        return !signature.empty() && bytes.size() > type.at && bytes.substr(type.at).starts_with(signature);
    };
    if (std::none_of(type.signatures.begin(), type.signatures.end(), begins)) return false;
    if (type.reading != Reading::as_office_file) return true;
    const auto names = text::lower_case(bytes);  // those of a zip archive are not compressed
    return bytes.find("[Content_Types].xml") != npos &&
           std::none_of(programs.begin(), programs.end(), [&](auto program) { return names.find(program) != std::string::npos; });
}

/// What in a file runs, in words; empty if nothing is found.
std::string active_part(Reading reading, std::string_view bytes) {
    switch (reading) {
        case Reading::as_pdf: return active_part_of_pdf(bytes);
        case Reading::as_open_document: return active_part_of_open_document(bytes);
        case Reading::as_bytes:
        case Reading::as_office_file:
        case Reading::as_text:
        case Reading::as_picture:
        case Reading::as_data: return {};
    }
    return {};
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view ending_of(std::string_view name) {
    const auto dot = name.rfind('.');
    return dot == npos || dot == 0 ? std::string_view() : name.substr(dot);
}

const Type* type_of(std::string_view ending) {
    const auto at = std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.ending == ending; });
    return at == types.end() ? nullptr : &*at;
}

/// Whether a web server could take a part between two dots for an ending: "php" of "plan.php.pdf", not "2019" or "v2"; nor
/// "schema", as our own schemas are named, which none knows.
bool may_act_as_ending(std::string_view part) {
    if (part == "schema") return false;
    constexpr size_t longest = 8;
    const bool is_word = std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::isalnum(c); });
    const auto digits = part.substr(!part.empty() && std::isalpha(static_cast<unsigned char>(part[0])) ? 1 : 0);
    const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789") == npos;
    return !part.empty() && part.size() <= longest && is_word && !is_number;
}

/// "php" of "plan.php.pdf"; empty if there is none.
std::string_view second_ending(std::string_view name) {
    auto rest = name.substr(0, name.rfind('.'));
    for (auto dot = rest.rfind('.'); dot != npos; dot = rest.rfind('.')) {
        if (may_act_as_ending(rest.substr(dot + 1))) return rest.substr(dot + 1);
        rest = rest.substr(0, dot);
    }
    return {};
}

/// One file that is published as it lies there.
class FileCheck {
public:
    FileCheck(std::string_view path, std::string_view bytes, std::string shown, report::Report& report)
        : name_(name_of(path)), bytes_(bytes), shown_(std::move(shown)), report_(report) {}

    void check() {
        const auto ending = ending_of(name_);
        const auto* type = type_of(ending);
        if (!type) return refuse_ending(ending);
        if (const auto second = second_ending(name_); !second.empty()) return refuse_second(second);
        switch (type->reading) {
            case Reading::as_bytes:
            case Reading::as_pdf:
            case Reading::as_office_file:
            case Reading::as_open_document: return check_format(*type);
            case Reading::as_text: return check_text();
            case Reading::as_picture:
            case Reading::as_data: return check_markup(*type);
        }
    }

    /// Of what a theme brings, which may hold scripts of its own, only drawings and data.
    void check_if_markup() {
        const auto* type = type_of(text::lower_case(ending_of(name_)));
        if (type && (type->reading == Reading::as_picture || type->reading == Reading::as_data)) check_markup(*type);
    }

private:
    void refuse_ending(std::string_view ending) {
        const auto small = text::lower_case(ending);
        if (type_of(small))
            return add(Kind::file_name, fmt::format("\"{}\" has its ending in capitals", name_),
                       fmt::format("rename it: \"{}{}\"", name_.substr(0, name_.size() - ending.size()), small));
        add(Kind::file_name, fmt::format("\"{}\" is no kind of file that is published", name_),
            "take it out of the content folder, or save it as a picture, PDF or data file");
    }

    void refuse_second(std::string_view second) {
        add(Kind::file_name, fmt::format("\"{}\" has a second ending, \".{}\", which a web server may act upon", name_, second),
            "write the name with hyphens and one dot");
    }

    void check_format(const Type& type) {
        if (!holds(type, bytes_))
            return add(Kind::file_name, fmt::format("\"{}\" does not hold {}", name_, type.name),
                       "save it again in the format that its ending names");
        if (const auto part = active_part(type.reading, bytes_); !part.empty())
            add(Kind::active_document, fmt::format("\"{}\" holds {}", name_, part),
                "save it without, such as by printing it into a new PDF document");
        else if (const auto second = second_kind(bytes_, type.signatures.front()); !second.empty())
            add(Kind::active_document, fmt::format("\"{}\" is {} as well", name_, second),
                "open it in the program for its kind and save it again");
    }

    void check_markup(const Type& type) {
        if (!is_utf8_text()) return;
        check_xml(bytes_, shown_, type.reading == Reading::as_picture ? XmlFile::picture : XmlFile::data, report_);
    }

    void check_text() {
        if (!is_utf8_text()) return;
        const auto mark = bytes_.starts_with("\xef\xbb\xbf") ? size_t(3) : size_t(0);
        const auto first = bytes_.find_first_not_of(" \t\r\n\f", mark);
        if (first == npos || bytes_[first] != '<') return;
        report_.add(Kind::active_picture, text::place_of(bytes_, first, {shown_, 1, 1}),
                    fmt::format("\"{}\" begins like a web page, which a browser could run", name_),
                    "write it as a page in Markdown, or take the markup out");
    }

    bool is_utf8_text() {
        const auto bad = std::min(text::first_control(bytes_), text::first_bad_utf8(bytes_));
        if (bad == npos) return true;
        report_.add(Kind::not_utf8, text::place_of(bytes_, bad, {shown_, 1, 1}),
                    fmt::format("the byte 0x{:02X} does not belong to UTF-8 text", static_cast<unsigned char>(bytes_[bad])),
                    "save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")");
        return false;
    }

    void add(Kind kind, std::string message, std::string help) {
        report_.add(kind, {shown_, 0, 0}, std::move(message), std::move(help));
    }

    std::string_view name_;
    std::string_view bytes_;
    std::string shown_;
    report::Report& report_;
};

}  // namespace

void check_published_files(const model::Portal& portal, report::Report& report) {
    const auto& assets = portal.assets;
    report::in_chunks(assets.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        for (size_t i = begin; i < end; ++i)
            FileCheck(assets[i].path, assets[i].bytes, portal.shown(assets[i].path), part).check();
    });
}

void check_theme_drawings(const text::Tree& theme, report::Report& report) {
    for (const auto& file : theme.files())
        if (file.path.starts_with("static/")) FileCheck(file.path, file.bytes, theme.shown(file.path), report).check_if_markup();
}

}  // namespace checks
