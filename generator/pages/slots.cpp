#include "pages/slots.hpp"

#include <charconv>
#include <optional>

namespace pages {
namespace {

constexpr char slot_begin = '\x04';
constexpr char slot_end = '\x05';

/// Reads "12.34.56" before the end of a mark; nothing for other bytes.
std::optional<site::Origin> read_mark(std::string_view numbers, std::uint32_t offset) {
    site::Origin origin{offset, 0, 0, 0};
    const char* at = numbers.data();
    const char* const end = at + numbers.size();
    for (auto* number : {&origin.source, &origin.line, &origin.column}) {
        if (number != &origin.source && (at == end || *at++ != '.')) return std::nullopt;
        const auto read = std::from_chars(at, end, *number);
        if (read.ec != std::errc()) return std::nullopt;
        at = read.ptr;
    }
    return at == end ? std::optional(origin) : std::nullopt;
}

/// The slot whose mark stands at the front; nothing for other bytes.
std::optional<Slot> read_slot(std::string_view bytes) {
    if (bytes.size() < 3 || bytes[0] != slot_begin || bytes[2] != slot_end) return std::nullopt;
    const auto number = static_cast<unsigned char>(bytes[1] - 'A');
    return number < size_t(Slot::count_) ? std::optional(Slot(number)) : std::nullopt;
}

}  // namespace

std::string slot_mark(Slot slot) { return {slot_begin, char('A' + int(slot)), slot_end}; }

bool is_slot(std::string_view value) { return value.size() == 3 && read_slot(value); }

void append(Piece& piece, std::string_view html) {
    for (;;) {
        const size_t mark = html.find(text::mark_begin);
        piece.bytes.append(html.substr(0, mark));
        if (mark == std::string_view::npos) return;
        html.remove_prefix(mark + 1);
        const size_t end = html.find(text::mark_end);
        const auto origin = read_mark(html.substr(0, end), std::uint32_t(piece.bytes.size()));
        if (end == std::string_view::npos || !origin) continue;  // a stray byte, which no page may hold
        if (!piece.origins.empty() && piece.origins.back().offset == origin->offset) piece.origins.back() = *origin;
        else piece.origins.push_back(*origin);
        html.remove_prefix(end + 1);
    }
}

void append(Piece& piece, const Piece& more) {
    const auto shift = std::uint32_t(piece.bytes.size());
    piece.bytes += more.bytes;
    for (auto origin : more.origins) {
        origin.offset += shift;
        piece.origins.push_back(origin);
    }
}

void append_text(Piece& piece, std::string_view text) { text::append_escaped(piece.bytes, text); }

text::Html marked(const Piece& piece) {
    std::string out;
    out.reserve(piece.bytes.size() + piece.origins.size() * 16);
    size_t from = 0;
    for (const auto& origin : piece.origins) {
        out.append(piece.bytes, from, origin.offset - from);
        text::append_mark(out, origin.source, origin.line, origin.column);
        from = origin.offset;
    }
    out.append(piece.bytes, from);
    return text::Html::trusted(std::move(out));
}

Frame::Frame(const text::Html& rendered) {
    std::string_view rest = rendered.str();
    for (;;) {
        const size_t mark = rest.find(slot_begin);
        Part part{{}, Slot::count_};
        append(part.before, rest.substr(0, mark));
        size_ += part.before.bytes.size();
        const auto slot = mark == std::string_view::npos ? std::nullopt : read_slot(rest.substr(mark));
        if (slot) part.slot = *slot, has_[size_t(*slot)] = true;
        parts_.push_back(std::move(part));
        if (mark == std::string_view::npos) return;
        rest.remove_prefix(mark + (slot ? slot_mark(*slot).size() : 1));  // a stray byte is left out
    }
}

}  // namespace pages
