#include "pages/slots.hpp"

#include <charconv>

namespace pages {
namespace {

constexpr char slot_begin = '\x04';
constexpr char slot_end = '\x05';

/// Reads "12.34.56" before the end of a mark.
site::Origin read_mark(std::string_view numbers, std::uint32_t offset) {
    site::Origin origin{offset, 0, 0, 0};
    const char* at = numbers.data();
    const char* end = at + numbers.size();
    at = std::from_chars(at, end, origin.source).ptr + 1;
    at = std::from_chars(at, end, origin.line).ptr + 1;
    std::from_chars(at, end, origin.column);
    return origin;
}

}  // namespace

std::string slot_mark(Slot slot) { return {slot_begin, char('A' + int(slot)), slot_end}; }

bool is_slot(std::string_view value) { return value.size() == 3 && value[0] == slot_begin && value[2] == slot_end; }

void append(Piece& piece, std::string_view html) {
    for (;;) {
        const size_t mark = html.find(text::mark_begin);
        piece.bytes.append(html.substr(0, mark));
        if (mark == std::string_view::npos) return;
        const size_t end = html.find(text::mark_end, mark);
        const auto origin = read_mark(html.substr(mark + 1, end - mark - 1), std::uint32_t(piece.bytes.size()));
        if (!piece.origins.empty() && piece.origins.back().offset == origin.offset) piece.origins.back() = origin;
        else piece.origins.push_back(origin);
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
        Part part{{}, mark == std::string_view::npos ? Slot::count_ : Slot(rest[mark + 1] - 'A')};
        append(part.before, rest.substr(0, mark));
        size_ += part.before.bytes.size();
        parts_.push_back(std::move(part));
        if (mark == std::string_view::npos) return;
        has_[size_t(parts_.back().slot)] = true;
        rest.remove_prefix(mark + 3);
    }
}

}  // namespace pages
