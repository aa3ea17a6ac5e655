#include "content/markdown/lost_words.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "content/markdown/cmark_tree.hpp"
#include "content/markdown/node_words.hpp"
#include "content/markdown/prose_places.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace content {
namespace {

constexpr size_t npos = std::string_view::npos;
constexpr std::string_view no_address = "csa:undefined";  ///< of the definitions that the text lacks
constexpr size_t most_labels = 100;
constexpr size_t longest_label = 200;

/// cmark takes two labels for one that differ in capitals and blanks alone.
std::string label_of(std::string_view words) {
    std::string label;
    for (const char c : text::lower_case(words))
        if (std::string_view(" \t\r\n").find(c) == npos) label += c;
        else if (!label.empty() && label.back() != ' ') label += ' ';
    if (label.ends_with(' ')) label.pop_back();
    return label;
}

std::vector<Definition> definitions(std::string_view text) {
    std::vector<Definition> found;
    int number = 0;
    for (const auto line : text::lines_of(text)) {
        ++number;
        const size_t begin = line.find_first_not_of(" \t>");
        if (begin == npos || line[begin] != '[') continue;
        const size_t end = line.find("]:", begin);
        if (end == npos || line.substr(begin + 1, end - begin - 1).find_first_of("[]") != npos) continue;
        found.push_back({number, int(begin) + 1, label_of(line.substr(begin + 1, end - begin - 1))});
    }
    return found;
}

/// "[//]: # (words)" is how Markdown is given comments.
bool is_comment_line(std::string_view line) {
    const auto address = text::trimmed(line.substr(line.find("]:") + 2));
    return address.starts_with('#') || address.starts_with("<>");
}

/// All that stands in brackets and defines nothing.
std::set<std::string> mentioned(std::string_view text, const std::vector<std::string_view>& lines) {
    std::set<std::string> labels;
    for (const auto line : lines)
        for (size_t open = line.find('['); open != npos; open = line.find('[', open + 1)) {
            const size_t begin = size_t(line.data() - text.data()) + open + 1;  // a label may go on in the next line
            const auto rest = text.substr(begin, longest_label);
            const auto words = rest.substr(0, rest.find_first_of("[]"));
            const bool defines = rest.substr(words.size()).starts_with("]:") && line.find_first_not_of(" \t>") == open;
            if (!defines) labels.insert(label_of(words));
        }
    return labels;
}

/// The lines that cmark has made something of.
std::vector<bool> shown_lines(const cmark_node* document, size_t lines) {
    std::vector<bool> shown(lines + 2);
    any_below(document, [&](const cmark_node* node) {
        if (!CMARK_NODE_TYPE_BLOCK_P(cmark_node_type(node->type))) return false;
        const bool is_leaf = !node->first_child || !CMARK_NODE_TYPE_BLOCK_P(cmark_node_type(node->first_child->type));
        if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION && size_t(node->start_line) < shown.size())
            shown[size_t(node->start_line)] = true;
        if (is_leaf)
            for (int line = std::max(node->start_line, 1); line <= node->end_line && size_t(line) < shown.size(); ++line)
                shown[size_t(line)] = true;
        return false;
    });
    return shown;
}

/// Of "[words][label]", "[label][]" and "[^label]": those that `text` might lack. Whether they are references at all, cmark says.
class Wanted {
public:
    Wanted(std::string_view text, const std::vector<Definition>& known) : text_(text) {
        for (const auto& definition : known) known_.insert(definition.label);
        for (size_t at = text.find("]["); at != npos; at = text.find("][", at + 1)) add_second(at);
        for (size_t at = text.find("[^"); at != npos; at = text.find("[^", at + 1)) add(at + 1);
    }

    const std::set<std::string>& labels() const { return labels_; }

private:
    void add_second(size_t between) {
        if (text_.substr(between + 2, 1) != "]") return add(between + 2);
        const size_t open = text_.substr(0, between).rfind('[');
        if (open != npos) add(open + 1);
    }

    void add(size_t begin) {
        const auto rest = text_.substr(begin, longest_label);
        const auto words = rest.substr(0, rest.find_first_of("[]"));
        const auto label = label_of(words);
        if (words.size() == rest.size() || label.empty() || label == "^" || known_.contains(label)) return;
        if (labels_.size() < most_labels) labels_.insert(label);
    }

    std::string_view text_;
    std::set<std::string> known_, labels_;
};

/// The addresses of "[words](an address with blanks)", which is no link: views of `text`. What follows a blank may be a title.
std::vector<std::string_view> addresses_with_blanks(std::string_view text) {
    constexpr size_t longest_address = 500;
    std::vector<std::string_view> found;
    for (size_t at = text.find("]("); at != npos; at = text.find("](", at + 2)) {
        const auto rest = text.substr(at + 2, longest_address);
        const size_t end = rest.find(')');
        if (end == npos || rest.substr(0, end).find('\n') != npos) continue;
        const auto address = text::trimmed(rest.substr(0, end), " \t");
        const size_t blank = std::min(address.find(' '), address.find('\t'));
        if (blank == npos || address[0] == '<') continue;
        const bool has_title = std::string_view("\"'(").find(text::trimmed(address.substr(blank), " \t")[0]) != npos;
        if (!has_title && found.size() < most_labels) found.push_back(address);
    }
    return found;
}

/// The text with what it seems to lack, every byte of it in its place.
class Completed {
public:
    Completed(std::string_view text, const std::set<std::string>& labels, const std::vector<std::string_view>& addresses)
        : text_(std::string(text) + "\n") {
        for (const auto address : addresses) {
            std::string joined(address);
            for (auto& c : joined)
                if (c == ' ' || c == '\t') c = '_';
            text_.replace(size_t(address.data() - text.data()), address.size(), joined);
            joined_.insert(std::move(joined));
        }
        for (const auto& label : labels) text_ += fmt::format("\n[{}]: <{}>\n", label, no_address);
    }

    std::string_view text() const { return text_; }
    /// Whether a link to `address` is one by what was added alone.
    bool lacks(std::string_view address) const { return address == no_address || joined_.contains(std::string(address)); }

private:
    std::string text_;
    std::set<std::string> joined_;
};

/// "matrix[0][1]" is how programs are written, and no link.
bool is_index(std::string_view text, size_t bracket) {
    return text[bracket] == '[' && bracket > 0 && (std::isalnum(static_cast<unsigned char>(text[bracket - 1])) != 0);
}

}  // namespace

void LostWords::tell(report::Kind kind, int line, int column, std::string message, std::string help) const {
    report_.add(kind, {start_.file, start_.line + line - 1, column}, std::move(message), std::move(help));
}

void LostWords::tell_definitions(const cmark_node* document) const {
    if (text_.find("]:") == npos) return;
    const auto lines = text::lines_of(text_);
    const auto shown = shown_lines(document, lines.size());
    const auto used = mentioned(text_, lines);
    std::set<std::string> earlier;
    for (const auto& definition : definitions(text_)) {
        const bool is_first = earlier.insert(definition.label).second;
        const bool is_lost = !is_first || definition.is_footnote() || !used.contains(definition.label);
        if (is_lost && !shown[size_t(definition.line)] && !is_comment_line(lines[size_t(definition.line) - 1]))
            tell_lost(definition, is_first);
    }
}

void LostWords::tell_lost(const Definition& definition, bool is_first) const {
    const auto what = definition.is_footnote() ? "footnote" : "address";
    const auto& label = definition.label;
    if (is_first)
        return tell(report::Kind::lost_words, definition.line, definition.column,
                    fmt::format("nothing leads to the {} [{}]: nobody would see it", what, label),
                    fmt::format("write [{}] where it belongs, or take this line out", label));
    tell(report::Kind::lost_words, definition.line, definition.column,
         fmt::format("there is an earlier {} [{}]: nobody would see this one", what, label),
         "give it a name of its own, and write that name where it belongs");
}

void LostWords::tell_undefined(const cmark_node* reference, int line, int column) const {
    if (reference->type == CMARK_NODE_FOOTNOTE_REFERENCE) {
        const auto label = view(reference->parent_footnote_def->as.literal);
        return tell(report::Kind::undefined_reference, line, column,
                    fmt::format("there is no footnote [^{}], so readers see its brackets", label),
                    fmt::format("add a line \"[^{}]: …\" with its text, or take it out", label));
    }
    if (view(reference->as.link.url) != no_address)
        return tell(report::Kind::undefined_reference, line, column,
                    fmt::format("the address of \"{}\" has blanks, so readers see the brackets", plain_words(reference)),
                    "write < before it and > behind it, or each blank as %20");
    tell(report::Kind::undefined_reference, line, column,
         fmt::format("the address for \"{}\" is nowhere in the text, so readers see the brackets", plain_words(reference)),
         "write the address in round brackets behind the words, or add a line \"[…]: address\" with the second name");
}

void LostWords::tell_references(cmark_node* (*parse)(std::string_view)) const {
    const auto addresses = addresses_with_blanks(text_);
    const bool has_labels = text_.find("][") != npos || text_.find("[^") != npos;
    const auto labels = has_labels ? Wanted(text_, definitions(text_)).labels() : std::set<std::string>();
    if (addresses.empty() && labels.empty()) return;
    const Completed more(text_, labels, addresses);
    const auto* document = parse(more.text());
    if (!document) return;
    const int lines = int(std::count(text_.begin(), text_.end(), '\n')) + 1;
    const auto starts = text::lines_of(text_);
    ProsePlaces places(more.text());
    any_below(document, [&](const cmark_node* node) {
        const bool is_note = node->type == CMARK_NODE_FOOTNOTE_REFERENCE;
        if (!is_note && node->type != CMARK_NODE_LINK && node->type != CMARK_NODE_IMAGE) return false;
        const auto [line, column] = places.of_link(node);
        const bool is_undefined = is_note ? node->parent_footnote_def && node->parent_footnote_def->start_line > lines
                                          : more.lacks(view(node->as.link.url));
        if (!is_undefined || line > lines || size_t(line) > starts.size()) return false;
        const auto bracket = size_t(starts[size_t(line) - 1].data() - text_.data()) + size_t(column) - 1;
        if (is_note || !is_index(text_, std::min(bracket, text_.size() - 1))) tell_undefined(node, line, column);
        return false;
    });
}

}  // namespace content
