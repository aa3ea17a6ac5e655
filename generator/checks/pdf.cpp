#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "checks/active_files.hpp"

namespace checks {
namespace {

using namespace std::string_view_literals;

constexpr auto npos = std::string_view::npos;
constexpr size_t most_inflated = size_t(256) << 20;  ///< of one file
constexpr size_t piece = size_t(1) << 18;
constexpr size_t longest_name = 32;  ///< as it may be written: "/#4aavaScript"

struct Refused {
    std::string_view name, words;
};

constexpr auto refused = std::to_array<Refused>({{"JavaScript", "a script (/JavaScript)"},
                                                 {"Launch", "an action that starts a program (/Launch)"},
                                                 {"RichMedia", "a film with scripts (/RichMedia)"},
                                                 {"XFA", "a form with scripts (/XFA)"}});
constexpr auto other_packings = std::to_array<std::string_view>(
    {"LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL", "Crypt", "Predictor"});

bool ends_name(char sign) { return "\0\t\n\f\r ()<>[]{}/%"sv.find(sign) != npos; }

int hex(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    const char small = char(digit | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Whether the name that follows the '/' at `at` is `name`, each of whose signs may be written as #xx.
bool is_name(std::string_view bytes, size_t at, std::string_view name) {
    for (const char sign : name) {
        if (++at >= bytes.size()) return false;
        char found = bytes[at];
        if (found == '#' && at + 2 < bytes.size() && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0) {
            found = char(16 * hex(bytes[at + 1]) + hex(bytes[at + 2]));
            at += 2;
        }
        if (found != sign) return false;
    }
    return at + 1 >= bytes.size() || ends_name(bytes[at + 1]);
}

/// Whether `is(at)` holds for the '/' of a name.
template <class Is>
bool any_name(std::string_view bytes, Is&& is) {
    for (size_t at = bytes.find('/'); at != npos; at = bytes.find('/', at + 1))
        if (is(at)) return true;
    return false;
}

bool has_name(std::string_view bytes, std::string_view name) {
    return any_name(bytes, [&](size_t at) { return is_name(bytes, at, name); });
}

/// The first name in `bytes` that is refused, in words.
std::string_view refused_name(std::string_view bytes) {
    std::string_view words;
    any_name(bytes, [&](size_t at) {
        const auto found =
            std::find_if(refused.begin(), refused.end(), [&](const Refused& one) { return is_name(bytes, at, one.name); });
        if (found != refused.end()) words = found->words;
        return !words.empty();
    });
    return words;
}

/// Inflates the streams of a document, one after another, and looks at what they hold.
class Streams {
public:
    /// What is wrong with the one that begins `bytes`, which may end in other things.
    std::string look_at(std::string_view bytes) {
        z_stream packed{};
        packed.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        packed.avail_in = uInt(std::min(bytes.size(), size_t(UINT32_MAX)));
        if (inflateInit(&packed) != Z_OK) return {};
        std::string found;
        size_t kept = 0;
        for (int state = Z_OK; state == Z_OK && found.empty();) {
            packed.next_out = reinterpret_cast<Bytef*>(plain_.data() + kept);
            packed.avail_out = uInt(piece);
            state = inflate(&packed, Z_NO_FLUSH);
            const size_t made = piece - packed.avail_out;
            if (made == 0) break;
            found = judged(kept + made, made);
            const size_t rest = std::min(kept + made, longest_name);  // a name may go on in the next piece
            std::copy_n(plain_.data() + kept + made - rest, rest, plain_.data());
            kept = rest;
        }
        inflateEnd(&packed);
        return found;
    }

private:
    std::string judged(size_t held, size_t made) {
        inflated_ += made;
        if (inflated_ > most_inflated) return fmt::format("more than {} MB of packed data", most_inflated >> 20);
        return std::string(refused_name({plain_.data(), held}));
    }

    std::string plain_ = std::string(longest_name + piece, '\0');
    size_t inflated_ = 0;
};

/// Where the data of the stream begin whose keyword stands at `at`; nothing if it is no keyword.
std::optional<size_t> data_of_stream(std::string_view bytes, size_t at) {
    constexpr auto keyword = "stream"sv;
    if (at >= 3 && bytes.substr(at - 3, 3) == "end") return std::nullopt;
    const auto after = bytes.substr(at + keyword.size());
    for (const auto end_of_line : {"\r\n"sv, "\n"sv, "\r"sv})
        if (after.starts_with(end_of_line)) return at + keyword.size() + end_of_line.size();
    return std::nullopt;
}

bool is_deflated(std::string_view data) {
    if (data.size() < 2) return false;
    const unsigned first = static_cast<unsigned char>(data[0]), second = static_cast<unsigned char>(data[1]);
    return (first & 0x0f) == Z_DEFLATED && (256 * first + second) % 31 == 0;
}

/// Whether the dictionary before a stream says that it holds objects, packed otherwise than we unpack.
bool hides_objects(std::string_view bytes, size_t stream, bool deflated) {
    constexpr size_t longest = 1024;
    auto before = bytes.substr(stream - std::min(stream, longest), std::min(stream, longest));
    before = before.substr(std::min(before.rfind(" obj") + 1, before.size()));
    if (!has_name(before, "ObjStm") && !has_name(before, "First")) return false;
    const auto packed_otherwise = [&](std::string_view packing) { return has_name(before, packing); };
    return (!deflated && (has_name(before, "Filter") || has_name(before, "F"))) ||
           std::any_of(other_packings.begin(), other_packings.end(), packed_otherwise);
}

}  // namespace

std::string active_part_of_pdf(std::string_view bytes) {
    if (const auto words = refused_name(bytes); !words.empty()) return std::string(words);
    if (has_name(bytes, "Encrypt")) return "encrypted parts, into which nobody can look (/Encrypt)";
    Streams streams;
    for (size_t at = bytes.find("stream"); at != npos; at = bytes.find("stream", at + 1)) {
        const auto data = data_of_stream(bytes, at);
        if (!data) continue;
        const bool deflated = is_deflated(bytes.substr(*data));
        if (hides_objects(bytes, at, deflated)) return "objects that are packed in an unusual way";
        if (auto found = deflated ? streams.look_at(bytes.substr(*data)) : ""; !found.empty()) return found;
    }
    return {};
}

}  // namespace checks
