// The tags of which a browser makes nothing, known without a tree of elements.
#pragma once

#include <string_view>

#include "links/markup/tag.hpp"

namespace links {

/// A form in a form, parts of tables outside tables, what does not belong into or behind a frameset, a second head or id of the
/// body: the HTML Standard's tree construction passes over their start tags, and their attributes with them.
class Ignored {
public:
    /// Takes a start tag of HTML; true if nothing comes of it.
    bool start(const Tag& tag) {
        if (place_ != Place::body && is_outside_body(tag)) return true;
        if (tag.element == Element::body_or_table) return is_misplaced_table_part(tag);
        if (tag.element == Element::form || tag.element == Element::table_part) return is_form_or_part(tag);
        return tag.element == Element::other && tag.has(Attribute::id) && is_repeated(tag.name);
    }

    void end(std::string_view name) {
        if (is_settled_) return;
        if (tables_ > 0 && name.size() == 2) in_cell_ &= !is_cell(name);
        else end_other(name);
    }

    /// Whether an end tag, within SVG or MathML, too, closes nothing because there is nothing to close.
    bool closes_nothing(std::string_view name) const { return tables_ == 0 && name.size() == 5 && closes_table(name); }

    /// Words begin the body.
    void text(std::string_view raw) {
        if (place_ == Place::before_body) begin_with(raw);
    }

private:
    enum class Place : unsigned char { before_body, body, frameset };

    static bool is_cell(std::string_view two_letters) {
        return (two_letters[0] | 0x20) == 't' && ((two_letters[1] | 0x20) == 'd' || (two_letters[1] | 0x20) == 'h');
    }

    /// Names of `Element::body_or_table` are told apart by their length and a letter: pages have many cells.
    bool is_misplaced_table_part(const Tag& tag) {
        if (tag.name.size() == 2) return is_misplaced(is_cell(tag.name));
        if (tag.name.size() == 4) return is_second_body(tag);
        if ((tag.name[2] | 0x20) != 'b') return is_misplaced(false);
        tables_ += tables_ == 0 || in_cell_;  // else it ends the one around it
        in_cell_ = is_settled_ = false;
        return false;
    }

    bool is_misplaced(bool begins_cell) {
        in_cell_ = begins_cell;
        return tables_ == 0;
    }

    static bool closes_table(std::string_view name);
    bool is_outside_body(const Tag& tag);
    bool is_form_or_part(const Tag& tag);
    bool is_second_body(const Tag& tag);
    bool is_repeated(std::string_view name);
    void end_other(std::string_view name);
    void begin_with(std::string_view text);

    Place place_ = Place::before_body;
    bool is_settled_ = false;  ///< in the body, outside forms and tables: no end tag matters
    bool form_open_ = false;
    bool in_cell_ = false;  ///< of the innermost table; those around it are in one, too
    bool html_has_id_ = false, has_head_ = false, body_has_id_ = false;
    size_t tables_ = 0;  ///< that are open
    size_t framesets_ = 0;
};

}  // namespace links
