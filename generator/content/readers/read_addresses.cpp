#include "content/readers/read_addresses.hpp"

#include "content/data/node.hpp"
#include "content/markdown/markdown.hpp"
#include "content/markdown/prose_addresses.hpp"
#include "content/data/source_text.hpp"
#include "content/markdown/spelling.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace content {
namespace {

constexpr size_t npos = std::string_view::npos;

size_t closing_quote(std::string_view text, size_t opening) {
    const char quote = text[opening];
    for (size_t at = opening + 1; at < text.size(); ++at) {
        if (text[at] == quote && !(quote == '\'' && text.substr(at + 1, 1) == "'")) return at;
        if (text[at] == quote || (quote == '"' && text[at] == '\\')) ++at;
    }
    return npos;
}

/// The first byte of the text below a line that ends with | or >.
size_t begin_of_block(std::string_view text, size_t sign) {
    const size_t end = text.find('\n', sign);
    return end == npos ? npos : text.find_first_not_of(" \r\n", end);
}

/// Of a value that is written at `at`, if it stands on one line.
std::optional<text::AddressBytes> bytes_of(std::string_view text, size_t at, std::string_view value) {
    const bool quoted = text[at] == '"' || text[at] == '\'';
    if (quoted) {
        const size_t end = closing_quote(text, at);
        if (end == npos || text.substr(at, end - at).find('\n') != npos) return std::nullopt;
        return text::AddressBytes{at + 1, end, text[at] == '"' ? in_double_quotes : in_single_quotes};
    }
    const bool block = text[at] == '|' || text[at] == '>';
    const size_t begin = block ? begin_of_block(text, at) : at;
    const auto address = text::trimmed(value);
    if (begin == npos || address.find('\n') != npos || !text.substr(begin).starts_with(address)) return std::nullopt;
    return text::AddressBytes{begin, begin + address.size(), block ? as_it_is : in_plain_yaml};
}

class DataReader {
public:
    DataReader(std::string_view text, const std::string& file, size_t offset, text::Reading& reading)
        : text_(text), file_(file), offset_(offset), lines_(text::lines_of(text)), reading_(reading) {}

    /// What makes the structure begins with a control character, which no text holds.
    void read(const Node& node) {
        add("\x01" + std::string(describe(node.type)));
        for (const auto& item : node.items) read(item);
        for (const auto& member : node.members) add(member.key), read(member.value);
        if (node.type == Node::Type::list || node.type == Node::Type::map)
            return add(
                "\x01"
                "end");
        if (node.type == Node::Type::text)
            reading_.addresses.push_back({{file_, node.line, node.column}, reading_.pieces.size(), std::nullopt, bytes(node)});
        add(node.text);
    }

private:
    void add(std::string_view piece) { reading_.pieces.emplace_back(piece); }

    std::optional<text::AddressBytes> bytes(const Node& node) const {
        if (node.line < 1 || size_t(node.line) > lines_.size()) return std::nullopt;
        const auto line = lines_[size_t(node.line) - 1];
        if (node.column < 1 || size_t(node.column) > line.size() || node.text.empty()) return std::nullopt;
        const size_t at = size_t(line.data() - text_.data()) + size_t(node.column) - 1;
        auto bytes = bytes_of(text_, at, node.text);
        if (bytes) bytes->begin += offset_, bytes->end += offset_;
        return bytes;
    }

    std::string_view text_;
    const std::string& file_;
    size_t offset_;  ///< of the text's first byte in its file
    std::vector<std::string_view> lines_;
    text::Reading& reading_;
};

/// `text` is what the file holds behind its byte order mark, `offset` bytes from its beginning.
std::optional<text::Reading> read_page(std::string_view text, const std::string& file, size_t offset) {
    report::Report unheard;
    const auto source = split_source(text, file, unheard);
    if (!source) return std::nullopt;
    text::Reading reading;
    DataReader(text, file, offset, reading).read(source->facts);
    const size_t facts = reading.pieces.size();
    const size_t prose_offset = offset + size_t(source->prose.data() - text.data());
    auto prose = read_prose_addresses(source->prose, source->prose_line, file, prose_offset);
    for (auto& piece : prose.pieces) reading.pieces.push_back(std::move(piece));
    for (auto& address : prose.addresses) {
        address.piece += facts;
        if (address.words) *address.words += facts;
        reading.addresses.push_back(std::move(address));
    }
    return reading;
}

std::optional<text::Reading> read_data(const std::optional<Node>& node, std::string_view text, const std::string& file,
                                       size_t offset) {
    if (!node) return std::nullopt;
    text::Reading reading;
    DataReader(text, file, offset, reading).read(*node);
    return reading;
}

}  // namespace

std::optional<text::Reading> read_addresses(std::string_view bytes, const std::string& file) {
    report::Report unheard;
    const auto text = checked_text(bytes, file, unheard);
    if (!text) return std::nullopt;
    const auto offset = size_t(text->data() - bytes.data());
    if (is_markdown(file)) return read_page(*text, file, offset);
    if (file.ends_with(".json")) return read_data(read_json(*text, file, unheard), *text, file, offset);
    if (file.ends_with(".yaml")) return read_data(read_yaml(*text, {file, 1, 1}, unheard), *text, file, offset);
    return std::nullopt;
}

}  // namespace content
