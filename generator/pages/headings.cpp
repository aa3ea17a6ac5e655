#include "pages/headings.hpp"

namespace pages {
namespace {

constexpr char mark_begin = '\x06';
constexpr char mark_middle = '\x07';
constexpr char mark_end = '\x08';
constexpr int level = 2;  ///< of all that a template marks

/// "id\x07words"
model::Heading read_mark(std::string_view mark) {
    const size_t middle = mark.find(mark_middle);
    return {level, text::plain(mark.substr(0, middle)), text::plain(mark.substr(middle + 1))};
}

}  // namespace

std::string heading_mark(std::string_view id, std::string_view words) {
    std::string mark(1, mark_begin);
    mark += id;
    mark += mark_middle;
    mark += words;
    return mark += mark_end;
}

std::string heading_marks(const std::vector<model::Heading>& headings) {
    std::string marks;
    for (const auto& heading : headings)
        if (heading.level == level)
            marks += heading_mark(text::Html::escaped(heading.id).str(), text::Html::escaped(heading.words).str());
    return marks;
}

Rendered take_headings(std::string markup) {
    Rendered made;
    size_t begin = markup.find(mark_begin);
    if (begin == std::string::npos) return {text::Html::trusted(std::move(markup)), {}};
    std::string rest;
    rest.reserve(markup.size());
    for (size_t from = 0;; begin = markup.find(mark_begin, from)) {
        rest.append(markup, from, begin - from);
        if (begin == std::string::npos) break;
        const size_t end = markup.find(mark_end, begin);
        made.headings.push_back(read_mark(std::string_view(markup).substr(begin + 1, end - begin - 1)));
        from = end + 1;
    }
    made.html = text::Html::trusted(std::move(rest));
    return made;
}

}  // namespace pages
