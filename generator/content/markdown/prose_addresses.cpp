#include "content/markdown/prose_addresses.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <span>

#include "content/markdown/arena.hpp"
#include "content/markdown/markdown.hpp"
#include "content/markdown/prose_pieces.hpp"
#include "content/markdown/prose_writer.hpp"
#include "content/markdown/spelling.hpp"
#include "text/ascii.hpp"

namespace content {
namespace {

constexpr size_t npos = std::string_view::npos;
constexpr std::array<std::string_view, 3> beginnings{"https://", "http://", "www."};

/// Where an address may begin.
struct Candidate {
    size_t begin;
    size_t mark;  ///< behind "https://", which a link without brackets has to begin with

    bool operator<(const Candidate& other) const { return begin < other.begin; }
    bool operator==(const Candidate& other) const { return begin == other.begin; }
};

bool is_one_of(std::string_view signs, char c) { return signs.find(c) != npos; }

/// What `source` has at `at` of how addresses begin.
std::string_view beginning_at(std::string_view source, size_t at) {
    for (const auto beginning : beginnings)
        if (text::lower_case(source.substr(at, beginning.size())) == beginning) return beginning;
    return {};
}

/// The address behind "](" or "]:", which may stand on the next line, in quoted text, too; `npos` if there is none.
size_t destination_after(std::string_view source, size_t at) {
    at = source.find_first_not_of(" \t\r", at);
    if (at != npos && source[at] == '\n') at = source.find_first_not_of(" \t>", at + 1);
    if (at != npos && source[at] == '<') ++at;
    return at < source.size() && !is_one_of(")> \t\r\n", source[at]) ? at : npos;
}

std::vector<Candidate> find_candidates(std::string_view source) {
    std::vector<Candidate> found;
    const auto add = [&](size_t begin) { found.push_back({begin, begin + beginning_at(source, begin).size()}); };
    for (size_t at = source.find(']'); at != npos; at = source.find(']', at + 1))
        if (at + 1 < source.size() && is_one_of("(:", source[at + 1]))
            if (const size_t begin = destination_after(source, at + 2); begin != npos) add(begin);
    for (size_t at = source.find_first_of(":."); at != npos; at = source.find_first_of(":.", at + 1))
        for (const auto beginning : beginnings) {
            const size_t before = beginning.find_first_of(":.");
            if (at >= before && beginning_at(source, at - before) == beginning) add(at - before);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Numbers that can be put into a text and found again.
class Marks {
public:
    explicit Marks(std::string_view source) {
        while (source.find(word_) != npos) word_ += 'q';
    }

    void append(std::string& out, size_t number) const { out += word_ + std::to_string(number) + end; }

    std::optional<size_t> first(std::string_view piece) const {
        const size_t at = piece.find(word_);
        if (at == npos) return std::nullopt;
        size_t number = 0;
        std::from_chars(piece.data() + at + word_.size(), piece.data() + piece.size(), number);
        return number;
    }

    std::string without(std::string_view piece) const {
        std::string out;
        for (size_t at = piece.find(word_); at != npos; at = piece.find(word_)) {
            out += piece.substr(0, at);
            piece.remove_prefix(std::min(piece.find(end, at + word_.size()), piece.size() - 1) + 1);
        }
        return out.append(piece);
    }

private:
    static constexpr char end = 'x';
    std::string word_ = "zq";
};

size_t end_of_destination(std::string_view source, size_t at) {
    for (int open = 0; at < source.size(); ++at) {
        const auto c = static_cast<unsigned char>(source[at]);
        if (c <= ' ' || (c == ')' && open == 0)) break;
        if (c == '\\' && at + 1 < source.size() && std::ispunct(static_cast<unsigned char>(source[at + 1]))) ++at;
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return at;
}

bool is_escaped(std::string_view source, size_t at) {
    size_t strokes = 0;
    while (strokes < at && source[at - strokes - 1] == '\\') ++strokes;
    return strokes % 2 == 1;
}

/// The bracket that closes what the one before `begin` opens; `npos` where none opens or closes.
size_t closing_bracket(std::string_view source, size_t begin) {
    if (begin == 0 || source[begin - 1] != '<' || is_escaped(source, begin - 1)) return npos;
    size_t at = source.find_first_of("<>\n", begin);
    while (at != npos && is_escaped(source, at)) at = source.find_first_of("<>\n", at + 1);
    return at != npos && source[at] == '>' ? at : npos;
}

/// An upright stroke in a table has a backslash before it.
size_t end_of_words(std::string_view source, size_t at, std::string_view words) {
    for (const char c : words) at += c == '|' && source.substr(at, 2) == "\\|" ? 2 : 1;
    return std::min(at, source.size());
}

class Finder {
public:
    Finder(std::string_view source, const ProsePieces& prose)
        : source_(source), prose_(prose), candidates_(find_candidates(source)), marks_(source), found_(prose.links.size()) {}

    struct Found {
        std::optional<text::AddressBytes> bytes;
        bool is_words = false;  ///< the address is the words of the link, too
    };

    /// One for each link.
    std::vector<Found> find() {
        if (!prose_.links.empty()) find(0, candidates_.size());
        return std::move(found_);
    }

private:
    /// With the candidates from `first` to before `end`; in halves if some of their marks change the text.
    void find(size_t first, size_t end) {
        if (first == end) return;
        const auto marked = read_with_marks(first, end);
        if (is_same(marked)) return note(marked);
        if (end - first == 1) return;
        const size_t middle = first + (end - first) / 2;
        find(first, middle);
        find(middle, end);
    }

    ProsePieces read_with_marks(size_t first, size_t end) const {
        const ArenaUse use;
        auto* const document = parse_markdown(with_marks(first, end));
        return document ? prose_pieces(document) : ProsePieces{};
    }

    std::string with_marks(size_t first, size_t end) const {
        std::string out;
        size_t from = 0;
        for (size_t number = first; number < end; ++number) {
            const size_t at = std::max(candidates_[number].mark, from);
            out += source_.substr(from, at - from);
            marks_.append(out, number);
            from = at;
        }
        return out.append(source_.substr(from));
    }

    bool is_same(const ProsePieces& marked) const {
        return std::equal(marked.pieces.begin(), marked.pieces.end(), prose_.pieces.begin(), prose_.pieces.end(),
                          [&](const std::string& one, const std::string& own) { return marks_.without(one) == own; });
    }

    void note(const ProsePieces& marked) {
        for (size_t i = 0; i < marked.links.size(); ++i) {
            const auto& link = marked.links[i];
            const auto number = marks_.first(marked.pieces[link.address]);
            if (!number || found_[i].bytes) continue;
            const size_t begin = candidates_[*number].begin;
            const bool is_words = link.words && marks_.first(marked.pieces[*link.words]) == number;
            found_[i] = {is_words ? words(begin, prose_.pieces[*link.words]) : destination(begin), is_words};
        }
    }

    text::AddressBytes words(size_t begin, std::string_view words) const {
        if (const size_t end = closing_bracket(source_, begin); end != npos) return {begin, end, in_markdown};
        return {begin, end_of_words(source_, begin, words), in_markdown_text};
    }

    text::AddressBytes destination(size_t begin) const {
        const size_t closing = closing_bracket(source_, begin);
        return {begin, closing != npos ? closing : end_of_destination(source_, begin), in_markdown};
    }

    std::string_view source_;
    const ProsePieces& prose_;
    std::vector<Candidate> candidates_;
    Marks marks_;
    std::vector<Found> found_;
};

/// Of the links that a reader can follow or see, in the order of the text.
std::vector<text::Place> places_of_links(std::string_view text, int first_line, const std::string& file, cmark_node* document) {
    report::Report unheard;
    std::vector<text::Place> places;
    for (const auto& link : ProseWriter(text, first_line, file, {}, unheard).write(document).links)
        places.push_back({file, int(link.line), int(link.column)});
    return places;
}

}  // namespace

text::Reading read_prose_addresses(std::string_view text, int first_line, const std::string& file, size_t offset) {
    std::optional<ArenaUse> use(std::in_place);
    auto* document = parse_markdown(text);
    if (!document) return {};
    auto prose = prose_pieces(document);
    const auto places = places_of_links(text, first_line, file, document);
    text::Reading reading;
    auto place = places.begin();
    for (const auto& link : prose.links)
        reading.addresses.push_back({is_written(link.node) ? *place++ : text::Place{}, link.address, std::nullopt, std::nullopt});
    use.reset();
    const auto found = Finder(text, prose).find();
    for (size_t i = 0; i < found.size(); ++i) {
        auto& address = reading.addresses[i];
        if (found[i].is_words) address.words = prose.links[i].words;
        if (const auto& bytes = found[i].bytes) address.bytes = {bytes->begin + offset, bytes->end + offset, bytes->spelt};
    }
    reading.pieces = std::move(prose.pieces);
    return reading;
}

}  // namespace content
