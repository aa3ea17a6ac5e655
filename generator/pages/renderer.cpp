#include "pages/renderer.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "pages/slots.hpp"

namespace pages {
namespace {

/// Notes the names that are asked for and not there; kainjow itself renders nothing for them.
class StrictContext : public kainjow::mustache::context<std::string> {
public:
    explicit StrictContext(const Data& data) : context(&data) {}

    const kainjow::mustache::data* get(const std::string& name) const override {
        const auto* found = context::get(name);
        if (!found) missing_.insert(name);
        return found;
    }

    const std::set<std::string>& missing() const { return missing_; }

private:
    mutable std::set<std::string> missing_;
};

std::string escape(const std::string& value) {
    if (is_slot(value)) return value;
    std::string out;
    text::append_escaped(out, value);
    return out;
}

/// Where a tag with this name stands first, in the template or one of its partials.
text::Place place_of_tag(const Theme& theme, const Template& shape, const std::string& name) {
    for (const auto& part : shape.parts) {
        const auto file = std::find_if(theme.files.begin(), theme.files.end(), [&](const auto& f) { return f.shown == part; });
        const std::string_view bytes = file->bytes;
        for (size_t at = bytes.find("{{"); at != std::string_view::npos; at = bytes.find("{{", at + 2)) {
            const size_t begin = bytes.find_first_not_of("{#^/& ", at);
            if (begin == std::string_view::npos || bytes.substr(begin, name.size()) != name || bytes[at + 2] == '!') continue;
            const char after = begin + name.size() < bytes.size() ? bytes[begin + name.size()] : '}';
            if (after != '}' && after != ' ') continue;
            return text::place_of(bytes, at, {part, 1, 1});
        }
    }
    return {shape.file, 1, 1};
}

}  // namespace

// kainjow shows what it holds as const; here it belongs to a Data, which is not.
Data::Data(std::vector<Data> items) : basic_data(type::list) {
    for (size_t i = 0; i < items.size(); ++i) push_back(false);
    for (size_t i = 0; i < items.size(); ++i) const_cast<basic_data&>(list_value()[i]) = std::move(items[i]);
}

void Data::set(const std::string& name, Data value) {
    basic_data::set(name, false);
    const_cast<basic_data&>(*get(name)) = std::move(value);
}

kainjow::mustache::mustache* Renderer::compiled(std::string_view name, report::Report& report) {
    if (const auto at = compiled_.find(name); at != compiled_.end()) return &at->second;
    const auto shape = theme_.templates.find(name);
    if (shape == theme_.templates.end()) {
        report.add(report::Kind::template_missing, {fmt::format("{}/templates/{}.mustache", theme_.folder, name), 0, 0},
                   fmt::format("the theme has no template \"{}\"", name), "add it to the theme's templates folder");
        return nullptr;
    }
    auto& made = compiled_.emplace(std::string(name), kainjow::mustache::mustache(shape->second.text)).first->second;
    made.set_custom_escape(escape);
    return &made;
}

Rendered Renderer::render(std::string_view name, const Data& data, report::Report& report) {
    auto* shape = compiled(name, report);
    if (!shape) return {};
    StrictContext context(data);
    auto out = shape->render(static_cast<kainjow::mustache::basic_context<std::string>&>(context));
    for (const auto& missing : context.missing())
        report.add(report::Kind::template_name, place_of_tag(theme_, theme_.templates.find(name)->second, missing),
                   fmt::format("the template asks for \"{}\", which the page \"{}\" does not have", missing, name),
                   "themes/README.md lists the names that each template is given");
    return take_headings(std::move(out));
}

}  // namespace pages
