#include "links/markup/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "links/markup/documents.hpp"
#include "links/markup/tokenizer.hpp"
#include "links/markup/words.hpp"
#include "text/slug.hpp"

namespace links {
namespace {

constexpr size_t declared_within = 1024;
constexpr size_t declared_late = 64 * 1024;  ///< browsers begin anew when they meet a declaration behind the usual place

using Label = std::pair<std::string_view, std::string_view>;

/// Labels that the Encoding Standard reads otherwise than iconv does.
constexpr std::array<Label, 36> labels{{
    {"ascii", "CP1252"},
    {"us-ascii", "CP1252"},
    {"iso-8859-1", "CP1252"},
    {"iso8859-1", "CP1252"},
    {"iso_8859-1", "CP1252"},
    {"latin1", "CP1252"},
    {"l1", "CP1252"},
    {"x-cp1252", "CP1252"},
    {"x-user-defined", "CP1252"},
    {"x-cp1250", "CP1250"},
    {"x-cp1251", "CP1251"},
    {"x-mac-roman", "MACINTOSH"},
    {"x-euc-jp", "EUC-JP"},
    {"windows-949", "CP949"},
    {"iso-8859-9", "CP1254"},
    {"latin5", "CP1254"},
    {"l5", "CP1254"},
    {"iso-8859-11", "CP874"},
    {"tis-620", "CP874"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"chinese", "GB18030"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"ms_kanji", "CP932"},
    {"euc-kr", "CP949"},
    {"korean", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"big5", "BIG5-HKSCS"},
    {"x-x-big5", "BIG5"},
    {"unicode", ""},
    {"utf-16", ""},
    {"utf-16le", ""},
}};

struct Close {
    void operator()(void* converter) const { iconv_close(converter); }
};
using Converter = std::unique_ptr<void, Close>;

Converter converter_from(const std::string& encoding) {
    auto* const opened = iconv_open("UTF-8", encoding.c_str());
    return Converter(opened == iconv_t(-1) ? nullptr : opened);
}

/// The encoding that a document means by `label`, empty for UTF-8; nothing for labels that nobody knows.
std::optional<std::string> encoding_labelled(std::string_view label) {
    std::string lower(trimmed(label));
    for (auto& c : lower) c = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
    if (lower == "utf-8" || lower == "utf8" || lower == "utf-16be") return "";
    const auto known = std::find_if(labels.begin(), labels.end(), [&](const Label& entry) { return entry.first == lower; });
    if (known != labels.end()) return std::string(known->second);
    const bool plain = !lower.empty() && std::all_of(lower.begin(), lower.end(), [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    const bool of_web = plain && !lower.starts_with("utf-") && !lower.starts_with("ucs-");
    return of_web && converter_from(lower) ? std::optional(lower) : std::nullopt;
}

/// The word behind `key` and "=", with or without quotation marks.
std::string_view word_after(std::string_view text, std::string_view key) {
    for (size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        auto rest = trimmed(text.substr(at + key.size()));
        if (!rest.starts_with('=')) continue;
        rest = trimmed(rest.substr(1));
        if (rest.starts_with('"') || rest.starts_with('\'')) return rest.substr(1, rest.find(rest[0], 1) - 1);
        return rest.substr(0, rest.find_first_of(" \t\r\n\f;"));
    }
    return {};
}

/// The first <meta> that declares an encoding which somebody knows.
struct Declaration {
    std::optional<std::string> encoding;

    void start(const Tag& tag, std::uint32_t, Namespace) {
        if (tag.element != Element::meta || encoding) return;
        if (tag.has(Attribute::charset)) encoding = encoding_labelled(tag.get(Attribute::charset));
        else if (same_word(tag.get(Attribute::http_equiv), "content-type"))
            encoding = encoding_labelled(word_after(tag.get(Attribute::content), "charset"));
    }
    void end(std::string_view) {}
    void text(std::string_view) {}
    void style_sheet(std::string_view, std::uint32_t) {}
    void script(const Tag&, std::string_view, std::uint32_t) {}
    void style_instruction(const Tag&, std::uint32_t) {}
};

std::optional<std::string> declared_by_meta(std::string_view beginning) {
    Declaration declaration;
    Tokenizer(beginning, Markup::html, declaration).read();
    return declaration.encoding;
}

std::optional<std::string> declared(std::string_view beginning, DocumentKind kind) {
    if (kind == DocumentKind::page)
        if (auto encoding = declared_by_meta(beginning)) return encoding;
    if (kind == DocumentKind::style_sheet) {
        constexpr std::string_view rule = "@charset \"";
        if (!beginning.starts_with(rule)) return std::nullopt;
        return encoding_labelled(beginning.substr(rule.size(), beginning.find('"', rule.size()) - rule.size()));
    }
    if (!beginning.starts_with("<?xml")) return std::nullopt;
    return encoding_labelled(word_after(beginning.substr(0, beginning.find('>')), "encoding"));
}

/// Of the labels that mean something in a header and nothing in a page, which could not be read by them.
std::optional<std::string> encoding_of_wide(std::string_view label) {
    if (same_word(trimmed(label), "utf-16") || same_word(trimmed(label), "utf-16le")) return "UTF-16LE";
    if (same_word(trimmed(label), "utf-16be")) return "UTF-16BE";
    return std::nullopt;
}

/// By the byte order mark, which weighs more than any words; empty for UTF-8.
std::optional<std::string> encoding_marked(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) return "";
    if (bytes.starts_with("\xfe\xff")) return "UTF-16BE";
    if (bytes.starts_with("\xff\xfe")) return "UTF-16LE";
    return std::nullopt;
}

}  // namespace

std::string_view parameter_of(std::string_view media_type, std::string_view name) {
    for (auto at = media_type.find(';'); at != std::string_view::npos; at = media_type.find(';', at + 1)) {
        const auto part = trimmed(media_type.substr(at + 1));
        if (part.size() <= name.size() || part[name.size()] != '=' || !same_word(part.substr(0, name.size()), name)) continue;
        const auto value = part.substr(name.size() + 1);
        if (value.starts_with('"')) return value.substr(1, value.find('"', 1) - 1);
        return trimmed(value.substr(0, value.find(';')));
    }
    return {};
}

std::string page_in_utf8(const std::string& bytes, std::string_view charset) {
    auto encoding = encoding_marked(bytes);
    if (!encoding) encoding = encoding_of_wide(charset);
    if (!encoding) encoding = encoding_labelled(charset);
    if (!encoding) encoding = encoding_of({"page.html", bytes, {}});
    return encoding->empty() ? bytes : in_utf8(bytes, *encoding);
}

std::string encoding_of(const site::File& file) {
    const std::string_view bytes = file.bytes;
    if (const auto marked = encoding_marked(bytes)) return *marked;
    const auto kind = kind_of(file);
    if (const auto found = declared(bytes.substr(0, declared_within), kind)) return *found;
    if (kind != DocumentKind::page || text::first_bad_utf8(bytes) == std::string_view::npos) return "";
    return declared_by_meta(bytes.substr(0, declared_late)).value_or("CP1252");
}

std::string in_utf8(std::string_view bytes, const std::string& encoding) {
    const auto converter = converter_from(encoding);
    if (!converter) return std::string(bytes);
    std::string out;
    std::array<char, 4096> piece;
    auto* in = const_cast<char*>(bytes.data());
    for (size_t left = bytes.size(); left > 0;) {
        char* at = piece.data();
        size_t room = piece.size();
        const bool stopped = iconv(converter.get(), &in, &left, &at, &room) == size_t(-1);
        out.append(piece.data(), size_t(at - piece.data()));
        if (!stopped || at != piece.data()) continue;
        out += "\xef\xbf\xbd";
        const size_t skipped = std::min<size_t>(left, encoding.starts_with("UTF-16") ? 2 : 1);
        in += skipped, left -= skipped;
    }
    if (out.starts_with("\xef\xbb\xbf")) out.erase(0, 3);
    return out;
}

void decode(site::File& file) {
    if (!may_hold_links(file)) return;
    file.encoding = encoding_of(file);
    if (!file.encoding.empty()) file.bytes = in_utf8(file.bytes, file.encoding);
}

}  // namespace links
