#include <algorithm>
#include <array>

#include "checks/active_files.hpp"
#include "text/ascii.hpp"

namespace checks {
namespace {

using namespace std::string_view_literals;

constexpr auto npos = std::string_view::npos;
constexpr auto zip_file = "PK\x03\x04"sv, zip_entry = "PK\x01\x02"sv, zip_end = "PK\x05\x06"sv, pdf = "%PDF-"sv;

/// In any letters, and not as the beginning of a longer name.
bool has_tag(std::string_view bytes, std::string_view tag) {
    for (size_t at = bytes.find(tag[0]); at != npos; at = bytes.find(tag[0], at + 1)) {
        if (bytes.size() - at <= tag.size()) return false;
        const auto same = [](char wanted, char found) {
            return wanted == found || (wanted >= 'a' && wanted <= 'z' && wanted == char(found | 0x20));
        };
        if (std::equal(tag.begin(), tag.end(), bytes.begin() + std::ptrdiff_t(at), same) &&
            " \t\r\n\f>/"sv.find(bytes[at + tag.size()]) != npos)
            return true;
    }
    return false;
}

unsigned two_bytes(std::string_view bytes, size_t at) {
    return static_cast<unsigned char>(bytes[at]) + 256U * static_cast<unsigned char>(bytes[at + 1]);
}

/// The names in the headers that begin with `signature`, where the name's length stands at `length_at` and itself at `name_at`.
std::string named(std::string_view bytes, std::string_view signature, size_t length_at, size_t name_at) {
    for (size_t at = bytes.find(signature); at != npos; at = bytes.find(signature, at + 1)) {
        if (at + name_at > bytes.size()) break;
        const auto name = bytes.substr(at + name_at, two_bytes(bytes, at + length_at));
        const auto small = text::lower_case(name);
        if (small.starts_with("basic/") || small.starts_with("scripts/")) return std::string(name);
    }
    return {};
}

}  // namespace

std::string active_part_of_open_document(std::string_view bytes) {
    auto name = named(bytes, zip_file, 26, 30);
    if (name.empty()) name = named(bytes, zip_entry, 28, 46);
    return name.empty() ? "" : "macros (" + name + ")";
}

std::string_view second_kind(std::string_view bytes, std::string_view signature) {
    constexpr size_t where_pdf_may_begin = 1024;
    if (signature != pdf && bytes.substr(0, where_pdf_may_begin).find(pdf) != npos) return "a PDF document";
    if (!signature.starts_with("PK") && !signature.starts_with("mimetype") && bytes.find(zip_end) != npos &&
        bytes.find(zip_entry) != npos && bytes.find(zip_file) != npos)
        return "a zip archive";
    for (const auto tag : {"<!doctype"sv, "<html"sv, "<script"sv})
        if (has_tag(bytes, tag)) return "a web page";
    return has_tag(bytes, "<?php") ? "a program in PHP" : "";
}

}  // namespace checks
