#include "pages/check_names.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "pages/contract.hpp"
#include "pages/template_tags.hpp"

namespace pages {
namespace {

using Form = Tag::Form;

/// A partial's names are text that the template around it wrote.
constexpr auto given_to_partial = Holds::text;

/// Goes through one template and its partials, with what its names hold where the tag stands.
class NameCheck {
public:
    NameCheck(const Theme& theme, const TemplateContract& contract, std::set<const char*>& reported, report::Report& report)
        : theme_(theme), contract_(contract), reported_(reported), report_(report) {}

    void check() {
        const auto* file = theme_.file(contract_.name);
        if (!file) return;
        scope_.push_back(&contract_.fields);
        check_text(*file, file->bytes);
    }

private:
    /// `text` is all of the file's bytes or a part of them.
    void check_text(const ThemeFile& file, std::string_view text) {
        const size_t outside = scope_.size();
        for (auto tag = next_tag(text, 0); tag; tag = next_tag(text, tag->end)) {
            if (tag->form == Form::other) continue;
            if (tag->form == Form::partial) check_partial(file, *tag);
            else if (tag->form == Form::end && scope_.size() > outside) scope_.pop_back();
            else if (tag->form != Form::end) check_tag(file, *tag);
        }
        scope_.resize(outside);
    }

    void check_partial(const ThemeFile& file, const Tag& tag) {
        for (const auto& given : tag.given) check_text(file, given.value);
        const auto* partial = theme_.file(tag.name);
        if (!partial || depth_ == deepest_partial) return;
        Fields names;
        for (const auto& given : tag.given) names.push_back({std::string(given.name), given_to_partial, false, {}});
        scope_.push_back(&names);
        ++depth_;
        check_text(*partial, partial->bytes);
        --depth_;
        scope_.pop_back();
    }

    void check_tag(const ThemeFile& file, const Tag& tag) {
        const bool opens = tag.form == Form::section || tag.form == Form::inverse;
        const auto* field = find(tag.name);
        if (!field) unknown(file, tag);
        else if (!opens && !fits(*field, tag.form)) misused(file, tag, *field);
        if (opens) scope_.push_back(field && tag.form == Form::section ? &field->fields : &none_);
    }

    /// "date.iso" is the name of a name.
    const Field* find(std::string_view path) const {
        const auto dot = path.find('.');
        for (auto names = scope_.rbegin(); names != scope_.rend(); ++names)
            if (const auto* field = find(path.substr(0, dot), **names))
                return dot == std::string_view::npos ? field : find(path.substr(dot + 1), field->fields);
        return nullptr;
    }

    static const Field* find(std::string_view name, const Fields& fields) {
        const auto at = std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
        return at == fields.end() ? nullptr : &*at;
    }

    static bool fits(const Field& field, Form form) {
        const bool is_markup = field.holds == Holds::html || field.holds == Holds::address;
        return form == Form::markup ? is_markup : field.holds == Holds::text;
    }

    void unknown(const ThemeFile& file, const Tag& tag) {
        std::vector<std::string_view> known;
        for (auto names = scope_.rbegin(); names != scope_.rend(); ++names)
            for (const auto& field : **names) known.push_back(field.name);
        add(file, tag, fmt::format("the template \"{}\" is not given \"{}\"", contract_.name, tag.name),
            report::did_you_mean(tag.name, known, "themes/README.md lists the names that each template is given"));
    }

    void misused(const ThemeFile& file, const Tag& tag, const Field& field) {
        switch (field.holds) {
            case Holds::text:
                return add(file, tag, fmt::format("\"{}\" is plain text, so it has to be escaped", field.name),
                           fmt::format("write it as {{{{{}}}}}", field.name));
            case Holds::address:
            case Holds::html:
                return add(file, tag, fmt::format("\"{}\" is ready-made, so it must not be escaped again", field.name),
                           fmt::format("write it as {{{{{{{}}}}}}}", field.name));
            case Holds::flag:
            case Holds::one:
            case Holds::many:
                return add(file, tag, fmt::format("\"{}\" holds no text", field.name),
                           fmt::format("open it: {{{{#{0}}}}} … {{{{/{0}}}}}", field.name));
        }
    }

    /// Partials stand in many templates: each of their tags is reported once.
    void add(const ThemeFile& file, const Tag& tag, std::string message, std::string help) {
        if (!reported_.insert(tag.name.data()).second) return;
        const auto name_at = size_t(tag.name.data() - file.bytes.data());
        const auto begin = file.bytes.find_last_not_of('{', file.bytes.rfind('{', name_at)) + 1;
        report_.add(report::Kind::template_name, text::place_of(file.bytes, begin, {file.shown, 1, 1}), std::move(message),
                    std::move(help));
    }

    const Theme& theme_;
    const TemplateContract& contract_;
    std::set<const char*>& reported_;  ///< where names of tags begin
    report::Report& report_;
    std::vector<const Fields*> scope_;  ///< the innermost last
    Fields none_;
    size_t depth_ = 0;
};

}  // namespace

void check_names(const Theme& theme, report::Report& report) {
    std::set<const char*> reported;
    for (const auto& one : contract()) NameCheck(theme, one, reported, report).check();
}

}  // namespace pages
