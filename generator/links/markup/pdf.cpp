#include "links/markup/pdf.hpp"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "links/markup/words.hpp"

namespace links {
namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t largest_stream = size_t(16) << 20;  ///< bytes, unpacked
constexpr size_t first_piece = 64 << 10;
constexpr size_t longest_dictionary = 64 << 10;
constexpr size_t longest_gap = 16;  ///< between "/Type" and "/Pages", with both

std::optional<size_t> number_at(std::string_view text) {
    size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end != text.data() ? std::optional(number) : std::nullopt;
}

/// What stands behind "/Name" in a dictionary, spaces left out; empty where there is none.
std::string_view value_of(std::string_view dictionary, std::string_view name) {
    for (size_t at = dictionary.find(name); at != npos; at = dictionary.find(name, at + 1)) {
        const auto rest = dictionary.substr(at + name.size());
        if (rest.empty() || is_letter(rest[0])) continue;  // the beginning of a longer name
        return trimmed(rest);
    }
    return {};
}

bool is_type(std::string_view value, std::string_view type) {
    return value.starts_with(type) && (value.size() == type.size() || !is_letter(value[type.size()]));
}

/// The dictionary around `at`: from the last "<<" before it to the first ">>" that closes it. Dictionaries inside are part of it.
std::string_view dictionary_around(std::string_view text, size_t at) {
    const size_t lowest = at - std::min(at, longest_dictionary);
    int depth = 0;
    size_t from = at;
    while (from > lowest && depth < 1) {
        --from;
        const auto two = text.substr(from, 2);
        if (two == ">>") --depth, from -= from > lowest;
        else if (two == "<<") ++depth;
    }
    const auto rest = text.substr(from, longest_dictionary);
    size_t to = 2;
    for (depth = 1; to < rest.size() && depth > 0; ++to) {
        const auto two = rest.substr(to, 2);
        if (two == "<<") ++depth, ++to;
        else if (two == ">>") --depth, ++to;
    }
    return rest.substr(0, to);
}

std::string inflated(std::string_view packed) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    std::string out(first_piece, 0);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    for (int result = Z_OK; result == Z_OK;) {
        if (stream.total_out == out.size() && out.size() == largest_stream) break;
        if (stream.total_out == out.size()) out.resize(std::min(largest_stream, out.size() * 4));
        stream.next_out = reinterpret_cast<Bytef*>(out.data()) + stream.total_out;
        stream.avail_out = uInt(out.size() - stream.total_out);
        result = inflate(&stream, Z_NO_FLUSH);
    }
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

/// Looks for the nodes of the tree of pages: the most pages that one says it has are the root's, and those of a later edition if
/// pages were added. A file that makes this take long has no number.
class PageCount {
public:
    void look_through(std::string_view text) {
        for (size_t at = text.find("/Pages"); at != npos && left_ > 0; at = text.find("/Pages", at + 1)) {
            const auto before = trimmed(text.substr(at - std::min(at, longest_gap), std::min(at, longest_gap)));
            if (!before.ends_with("/Type") || !is_type(text.substr(at), "/Pages")) continue;
            const auto node = dictionary_around(text, at);
            most_ = std::max(most_, number_at(value_of(node, "/Count")).value_or(0));
            spend(node.size() + longest_gap + size_t(text.data() + at - node.data()));
        }
    }

    /// In the streams in which newer files keep their objects.
    void look_through_streams(std::string_view pdf) {
        for (size_t at = pdf.find("/ObjStm"); at != npos && left_ > 0; at = pdf.find("/ObjStm", at + 1)) {
            const size_t begin = pdf.substr(0, at + longest_dictionary).find("stream", at);
            const size_t data = begin == npos ? npos : pdf.find('\n', begin);
            if (data == npos) continue;
            at = std::min(pdf.find("endstream", data), pdf.size());
            const auto text = inflated(pdf.substr(data + 1, at - std::min(at, data + 1)));
            spend(text.size() + first_piece);
            look_through(text);
        }
    }

    std::optional<size_t> found() const { return most_ > 0 && left_ > 0 ? std::optional(most_) : std::nullopt; }

private:
    void spend(size_t bytes) { left_ -= std::min(left_, bytes); }

    size_t most_ = 0;
    size_t left_ = size_t(64) << 20;  ///< bytes that may still be looked at
};

}  // namespace

bool is_pdf(std::string_view path) { return path.size() > 4 && same_word(path.substr(path.size() - 4), ".pdf"); }

std::optional<size_t> pdf_page_named(std::string_view fragment) {
    constexpr std::string_view name = "page=";
    for (;;) {
        if (fragment.starts_with(name)) return number_at(fragment.substr(name.size()));
        const size_t next = fragment.find('&');
        if (next == npos) return std::nullopt;
        fragment.remove_prefix(next + 1);
    }
}

std::optional<size_t> pdf_pages(std::string_view pdf) {
    if (pdf.substr(0, 1024).find("%PDF-") == npos) return std::nullopt;
    PageCount count;
    count.look_through(pdf);
    count.look_through_streams(pdf);
    return count.found();
}

}  // namespace links
