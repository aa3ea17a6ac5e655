// Words that an author wrote and no reader would see, or would see with their brackets.
#pragma once

#include <cmark-gfm/node.h>

#include <string>
#include <string_view>

#include "report/report.hpp"

namespace content {

/// "[^1]:" or "[plan]:" at the beginning of a line.
struct Definition {
    int line, column;
    std::string label;  ///< with the '^' of a footnote

    bool is_footnote() const { return label.starts_with('^'); }
};

/// cmark passes over them without a word: definitions of footnotes and addresses that nothing leads to, and the second of
/// two with one name; references that the text does not define.
class LostWords {
public:
    /// `text` begins at `start`.
    LostWords(std::string_view text, const text::Place& start, report::Report& report)
        : text_(text), start_(start), report_(report) {}

    /// `document` is `text` as cmark reads it.
    void tell_definitions(const cmark_node* document) const;
    /// Has the text read once more, with the definitions that it seems to lack: references that lead to one of these are
    /// undefined.
    void tell_references(cmark_node* (*parse)(std::string_view)) const;

private:
    void tell(report::Kind kind, int line, int column, std::string message, std::string help) const;
    void tell_lost(const Definition& definition, bool is_first) const;
    void tell_undefined(const cmark_node* reference, int line, int column) const;

    std::string_view text_;
    text::Place start_;
    report::Report& report_;
};

}  // namespace content
