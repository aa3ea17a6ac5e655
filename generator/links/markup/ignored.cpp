#include "links/markup/ignored.hpp"

#include <array>
#include <utility>

#include "links/markup/words.hpp"

namespace links {

bool Ignored::closes_table(std::string_view name) { return same_word(name, "table"); }

bool Ignored::is_outside_body(const Tag& tag) {
    static constexpr std::array<std::string_view, 12> before{"html",  "head",   "title",    "meta",     "link",     "base",
                                                             "style", "script", "noscript", "template", "basefont", "bgsound"};
    if (tag.element == Element::noframes) return false;
    const bool is_frameset = tag.element == Element::frameset;
    if (place_ == Place::frameset) {
        if (framesets_ == 0) return true;
        framesets_ += is_frameset;
        return !is_frameset && tag.element != Element::frame;
    }
    if (is_frameset) place_ = Place::frameset, framesets_ = 1;
    else if (!links::is_one_of(tag.name, before)) place_ = Place::body;
    return false;
}

bool Ignored::is_form_or_part(const Tag& tag) {
    if (tag.element == Element::table_part) return is_misplaced(same_word(tag.name, "caption"));
    is_settled_ = false;
    return std::exchange(form_open_, true);
}

bool Ignored::is_second_body(const Tag& tag) { return tag.has(Attribute::id) && std::exchange(body_has_id_, true); }

bool Ignored::is_repeated(std::string_view name) {
    if (same_word(name, "html")) return std::exchange(html_has_id_, true);
    return same_word(name, "head") && (place_ == Place::body || std::exchange(has_head_, true));
}

void Ignored::end_other(std::string_view name) {
    if (framesets_ > 0 && same_word(name, "frameset")) --framesets_;
    else if (form_open_ && same_word(name, "form")) form_open_ = false;
    else if (tables_ > 0 && same_word(name, "caption")) in_cell_ = false;
    else if (tables_ > 0 && closes_table(name)) --tables_, in_cell_ = true;
    is_settled_ = place_ == Place::body && !form_open_ && tables_ == 0;
}

void Ignored::begin_with(std::string_view text) {
    if (!trimmed(text).empty()) place_ = Place::body;
}

}  // namespace links
