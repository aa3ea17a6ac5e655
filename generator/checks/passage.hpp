// Text that rules on words look at: a file as it is written, or words as readers get them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"
#include "text/places.hpp"

namespace checks {

struct Passage {
    enum class Form { source, decoded };

    std::string_view text;
    text::Place place;  ///< of its first byte
    Form form = Form::decoded;
};

/// Where bytes of a passage stand, in linear time if asked in ascending order. Of decoded words only where they begin is known.
class PassagePlaces {
public:
    explicit PassagePlaces(const Passage& passage) : passage_(passage), places_(passage.text, passage.place) {}

    text::Place of(size_t at) { return passage_.form == Passage::Form::source ? places_.of(at) : passage_.place; }

private:
    const Passage& passage_;
    text::Places places_;
};

/// Text with signs that look alike made equal: digits and letters of full width, blanks and hyphens of every kind; what nobody
/// sees, such as soft hyphens, is left out.
class PlainSigns {
public:
    explicit PlainSigns(std::string_view text);

    std::string_view text() const { return text_; }
    size_t origin(size_t at) const { return at < origins_.size() ? origins_[at] : size_; }  ///< in the text as it was

private:
    std::string text_;
    std::vector<std::uint32_t> origins_;
    size_t size_;
};

/// Reports mobile numbers and mailboxes of persons.
void judge_personal_data(const Passage& passage, report::Report& report);

/// Reports characters that change the order in which text is shown, and ones without width where no script needs them.
void judge_hidden_characters(const Passage& passage, report::Report& report);
bool may_hold_hidden_characters(std::string_view text);

}  // namespace checks
