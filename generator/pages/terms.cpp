#include "pages/terms.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "pages/renderer.hpp"
#include "text/ascii.hpp"

namespace pages {
namespace {

constexpr size_t longest_term = 200;    ///< bytes; nobody looks for more
constexpr size_t most_of_a_word = 200;  ///< terms that begin with the same one: each is compared wherever it stands

/// Letters of other alphabets count, by their bytes.
bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view word_at(std::string_view text, size_t at) {
    const auto end = std::find_if_not(text.begin() + long(at), text.end(), is_word);
    return text.substr(at, size_t(end - text.begin()) - at);
}

bool ends_word(std::string_view text, size_t at) { return at >= text.size() || !is_word(text[at]); }

/// A line of Markdown may end between two words.
bool stands_at(std::string_view markup, size_t at, std::string_view written) {
    return at + written.size() <= markup.size() &&
           std::equal(written.begin(), written.end(), markup.begin() + long(at),
                      [](char wanted, char there) { return wanted == there || (wanted == ' ' && there == '\n'); });
}

bool is_abbreviation(std::string_view term) {
    return std::count_if(term.begin(), term.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
}

/// In small letters.
std::set<std::string> titles_of_pages(const model::Portal& portal) {
    std::set<std::string> titles;
    portal.each([&](const model::Entry& entry) {
        if (entry.address.find('#') == std::string::npos) titles.insert(text::lower_case(entry.title));
    });
    return titles;
}

/// Elements in which nothing is explained.
bool keeps_its_words(std::string_view name) {
    constexpr std::array<std::string_view, 20> names{"a",     "h1",  "h2",       "h3",     "h4",     "h5",      "h6",
                                                     "code",  "pre", "svg",      "script", "button", "caption", "summary",
                                                     "label", "th",  "textarea", "dt",     "abbr",   "cite"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

Frame rendered(Data long_form, Renderer& renderer, report::Report& report) {
    Data data;
    data.set("href", slot_mark(Slot::href));
    data.set("words", slot_mark(Slot::title));
    data.set("long", std::move(long_form));
    return Frame(renderer.render("term", data, report).html);
}

}  // namespace

TermLink::TermLink(Address address, Renderer& renderer, report::Report& report)
    : address_(std::move(address)),
      with_long_form_(rendered(slot_mark(Slot::summary), renderer, report)),
      without_(rendered(false, renderer, report)) {}

text::Html TermLink::to(const model::Term& term, std::string_view words) const {
    Piece link;
    (term.long_form.empty() ? without_ : with_long_form_).write(link, [&](Slot slot, Piece& piece) {
        if (slot == Slot::href) append(piece, address_(term));
        else if (slot == Slot::title) piece.bytes += words;
        else append_text(piece, term.long_form);
    });
    return marked(link);
}

Terms::Terms(const model::Portal& portal) {
    if (portal.terms.empty()) return;
    const auto titles = titles_of_pages(portal);
    for (const auto& term : portal.terms) {
        by_id_.emplace(term.ref.id, &term);
        const auto words = text::lower_case(term.title);
        if (titles.contains(words) || titles.contains(words + "s")) continue;
        add(term.title, term);
        if (is_abbreviation(term.title) || term.title.find(' ') == std::string::npos) continue;
        add(text::lower_case(term.title.substr(0, 1)) + term.title.substr(1), term);
    }
    for (auto& [word, forms] : by_word_)
        std::stable_sort(forms.begin(), forms.end(),
                         [](const Form& a, const Form& b) { return a.written.size() > b.written.size(); });
}

void Terms::add(std::string_view written, const model::Term& term) {
    auto markup = text::Html::escaped(written).str();
    std::string word(word_at(markup, 0));
    if (word.empty() || markup.size() > longest_term) return;
    auto& forms = by_word_[std::move(word)];
    if (forms.size() < most_of_a_word) forms.push_back({std::move(markup), &term});
}

const model::Term* Terms::find(std::string_view id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? nullptr : at->second;
}

const Terms::Form* Terms::at(std::string_view markup, size_t at) const {
    const auto word = word_at(markup, at);
    auto forms = by_word_.find(word);
    if (forms == by_word_.end() && word.ends_with('s')) forms = by_word_.find(word.substr(0, word.size() - 1));
    if (forms == by_word_.end()) return nullptr;
    for (const auto& form : forms->second) {
        const size_t end = at + form.written.size();
        if (stands_at(markup, at, form.written) && (ends_word(markup, end) || (markup[end] == 's' && ends_word(markup, end + 1))))
            return &form;
    }
    return nullptr;
}

/// Goes through markup once, from its beginning to its end.
class TermReader {
public:
    TermReader(const Terms& terms, std::string_view markup, const TermLink& link) : terms_(terms), markup_(markup), link_(link) {}

    std::string read() {
        out_.reserve(markup_.size() + markup_.size() / 8);
        while (at_ < markup_.size()) {
            if (markup_[at_] == '<') copy_tag();
            else if (kept_ > 0) copy_to(std::min(markup_.find('<', at_), markup_.size()));
            else if (is_word(markup_[at_])) copy_word();
            else if (markup_[at_] == '&') copy_to(std::min(markup_.find(';', at_), markup_.size() - 1) + 1);
            else out_ += markup_[at_++];
        }
        return std::move(out_);
    }

private:
    void copy_tag() {
        const bool closes = markup_.substr(at_).starts_with("</");
        if (keeps_its_words(word_at(markup_, at_ + (closes ? 2 : 1)))) kept_ += closes ? -1 : 1;
        const size_t end = std::min(markup_.find('>', at_), markup_.size() - 1) + 1;
        note_link(markup_.substr(at_, end - at_));
        copy_to(end);
    }

    /// Authors explain terms, too.
    void note_link(std::string_view tag) {
        constexpr std::string_view glossary = "/glossary/#";
        const size_t found = tag.find(glossary);
        if (found == std::string_view::npos) return;
        const auto id = tag.substr(found + glossary.size());
        if (const auto* term = terms_.find(id.substr(0, id.find('"')))) known_.insert(term);
    }

    void copy_word() {
        const auto* form = terms_.at(markup_, at_);
        if (!form || !known_.insert(form->term).second) return copy_to(at_ + word_at(markup_, at_).size());
        const size_t size = form->written.size() + (ends_word(markup_, at_ + form->written.size()) ? 0 : 1);
        out_ += link_.to(*form->term, markup_.substr(at_, size)).str();
        at_ += size;
    }

    void copy_to(size_t end) {
        out_ += markup_.substr(at_, end - at_);
        at_ = end;
    }

    const Terms& terms_;
    std::string_view markup_;
    const TermLink& link_;
    std::string out_;
    size_t at_ = 0;
    int kept_ = 0;  ///< how many elements that keep their words are open
    std::set<const model::Term*> known_;
};

text::Html Terms::explained(const text::Html& main, const TermLink& link) const {
    return text::Html::trusted(TermReader(*this, main.str(), link).read());
}

}  // namespace pages
