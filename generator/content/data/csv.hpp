// Tables as spreadsheets save them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/data/node.hpp"

namespace content {

/// Gives one row after the other (RFC 4180), every cell as text with its place. Cells are parted by commas, semicolons or tabs,
/// whichever one of the first lines holds most of; rows without any text are passed over. A quote that is never closed, or text
/// behind a closed one, is reported and ends the table.
class CsvRows {
public:
    /// `text` and `file` have to outlive this; `text` has no byte order mark.
    CsvRows(std::string_view text, const std::string& file, report::Report& report);

    std::optional<std::vector<Node>> next();

private:
    std::vector<Node> row();
    Node cell();
    void quoted(Node& cell);
    void plain(Node& cell);
    bool at_end_of_line() const { return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"; }
    void end_line();
    void refuse(const Node& cell, std::string message, std::string help);

    std::string_view text_;
    const std::string& file_;
    report::Report& report_;
    char separator_;
    size_t at_ = 0;
    size_t line_start_ = 0;
    int line_ = 1;
    bool is_broken_ = false;  ///< nothing can be read from here on
};

}  // namespace content
