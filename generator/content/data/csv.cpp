#include "content/data/csv.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content {
namespace {

constexpr size_t most_cells = 1000;

/// Of a line, outside of quotes.
std::ptrdiff_t count_of(char sign, std::string_view line) {
    bool is_quoted = false;
    return std::count_if(line.begin(), line.end(), [&](char c) {
        if (c == '"') is_quoted = !is_quoted;
        return c == sign && !is_quoted;
    });
}

/// What most parts one of the first lines: a title above the table may have none.
char separator_of(std::string_view text) {
    constexpr int lines = 50;
    char separator = ',';
    std::ptrdiff_t most = 0;
    for (int line = 0; line < lines && !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        for (const char sign : {',', ';', '\t'})
            if (const auto count = count_of(sign, text.substr(0, end)); count > most) most = count, separator = sign;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return separator;
}

bool is_empty(const std::vector<Node>& row) {
    return std::all_of(row.begin(), row.end(), [](const Node& cell) { return cell.text.empty(); });
}

}  // namespace

CsvRows::CsvRows(std::string_view text, const std::string& file, report::Report& report)
    : text_(text), file_(file), report_(report), separator_(separator_of(text)) {}

std::optional<std::vector<Node>> CsvRows::next() {
    while (at_ < text_.size())
        if (auto cells = row(); !is_broken_ && !is_empty(cells)) return cells;
    return std::nullopt;
}

std::vector<Node> CsvRows::row() {
    std::vector<Node> cells{cell()};
    while (at_ < text_.size() && text_[at_] == separator_) {
        if (cells.size() == most_cells)
            return refuse(cells.back(), fmt::format("the row has more than {} cells", most_cells), "split the table"), cells;
        ++at_;
        cells.push_back(cell());
    }
    end_line();
    return cells;
}

void CsvRows::end_line() {
    if (at_ == text_.size()) return;
    at_ = text_.find('\n', at_) + 1;
    ++line_, line_start_ = at_;
}

Node CsvRows::cell() {
    Node cell;
    cell.type = Node::Type::text;
    cell.line = line_;
    cell.column = int(at_ - line_start_) + 1;
    if (at_ < text_.size() && text_[at_] == '"') quoted(cell);
    else plain(cell);
    return cell;
}

void CsvRows::plain(Node& cell) {
    const size_t begin = at_;
    while (!at_end_of_line() && text_[at_] != separator_) ++at_;
    cell.text = text_.substr(begin, at_ - begin);
    cell.text.erase(0, std::min(cell.text.find_first_not_of(' '), cell.text.size()));
    cell.text.erase(cell.text.find_last_not_of(' ') + 1);
}

/// A quote inside is written twice; line ends belong to the text.
void CsvRows::quoted(Node& cell) {
    for (++at_;; ++at_) {
        const size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos)
            return refuse(cell, "the quote that opens here is never closed",
                          "close it, and write a quote inside a cell twice: \"\"");
        for (; at_ < quote; ++at_) {
            cell.text += text_[at_];
            if (text_[at_] == '\n') ++line_, line_start_ = at_ + 1;
        }
        if (text_.substr(++at_, 1) != "\"") break;
        cell.text += '"';
    }
    if (!at_end_of_line() && text_[at_] != separator_)
        refuse(cell, "there is text after the closing quote of this cell", "write a quote inside a cell twice: \"\"");
}

void CsvRows::refuse(const Node& cell, std::string message, std::string help) {
    report_.add(report::Kind::bad_value, {file_, cell.line, cell.column}, std::move(message), std::move(help));
    at_ = text_.size();
    is_broken_ = true;
}

}  // namespace content
