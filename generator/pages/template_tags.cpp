#include "pages/template_tags.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace pages {
namespace {

using Form = Tag::Form;

Form form_of(char sign) {
    switch (sign) {
        case '{':
        case '&': return Form::markup;
        case '#': return Form::section;
        case '^': return Form::inverse;
        case '/': return Form::end;
        case '>': return Form::partial;
        case '!':
        case '=': return Form::other;
        default: return Form::words;
    }
}

/// Where the tag of a partial closes: tags in what it is given stand between quotation marks, if these are closed.
size_t close_of_partial(std::string_view text, size_t inside) {
    bool quoted = false;
    for (size_t at = inside; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        else if (!quoted && text.substr(at).starts_with("}}")) return at;
    }
    return text.find("}}", inside);
}

/// Reads `name="value" name="value"`.
std::vector<Given> read_given(std::string_view text) {
    std::vector<Given> given;
    for (size_t equals = text.find("=\""); equals != std::string_view::npos; equals = text.find("=\"")) {
        const size_t end = text.find('"', equals + 2);
        if (end == std::string_view::npos) break;
        given.push_back({text::trimmed(text.substr(0, equals), " \n"), text.substr(equals + 2, end - equals - 2)});
        text.remove_prefix(end + 1);
    }
    return given;
}

}  // namespace

std::optional<Tag> next_tag(std::string_view text, size_t from) {
    const size_t begin = text.find("{{", from);
    if (begin == std::string_view::npos || begin + 2 == text.size()) return std::nullopt;
    const auto form = form_of(text[begin + 2]);
    const std::string_view closing = text[begin + 2] == '{' ? "}}}" : "}}";
    const size_t inside = begin + (form == Form::words ? 2 : 3);
    const size_t close = form == Form::partial ? close_of_partial(text, inside) : text.find(closing, inside);
    if (close == std::string_view::npos) return std::nullopt;
    const auto content = text::trimmed(text.substr(inside, close - inside), " \n");
    const auto name = form == Form::partial ? content.substr(0, content.find_first_of(" \n")) : content;
    return Tag{form, name, read_given(content.substr(name.size())), begin, close + closing.size()};
}

std::string with_given(std::string_view partial, const std::vector<Given>& given) {
    std::string out;
    size_t from = 0;
    for (auto tag = next_tag(partial, 0); tag; tag = next_tag(partial, tag->end)) {
        const auto known = std::find_if(given.begin(), given.end(), [&](const Given& one) { return one.name == tag->name; });
        if (known == given.end() || (tag->form != Form::words && tag->form != Form::markup)) continue;
        out.append(partial, from, tag->begin - from).append(known->value);
        from = tag->end;
    }
    return out.append(partial, from);
}

}  // namespace pages
