#include "pages/contract_guide.hpp"

#include <map>

#include <fmt/format.h>

#include "pages/contract.hpp"
#include "pages/theme_words.hpp"

namespace pages {
namespace {

using Shapes = std::map<std::string_view, const Fields*>;

std::string names(const Fields& fields, std::string_view between);

std::string inside(const Field& field) {
    return field.shape.empty() ? names(field.fields, " ") : fmt::format("<{}>", field.shape);
}

std::string name(const Field& field) {
    const auto optional = field.optional ? "?" : "";
    switch (field.holds) {
        case Holds::text: return field.name + optional;
        case Holds::address:
        case Holds::html: return fmt::format("{{{}}}{}", field.name, optional);
        case Holds::flag: return "#" + field.name;
        case Holds::one: return fmt::format("{}{}({})", field.name, optional, inside(field));
        case Holds::many: return fmt::format("{}[{}]", field.name, inside(field));
    }
    return {};
}

std::string names(const Fields& fields, std::string_view between) {
    std::string all;
    for (const auto& field : fields) all.append(all.empty() ? "" : between).append(name(field));
    return all;
}

void add_shapes(const Fields& fields, Shapes& shapes) {
    for (const auto& field : fields) {
        if (!field.shape.empty()) shapes.emplace(field.shape, &field.fields);
        add_shapes(field.fields, shapes);
    }
}

}  // namespace

std::string contract_guide() {
    Shapes shapes;
    std::string guide = "| template | what it is | names |\n|---|---|---|\n";
    for (const auto& [template_name, about, fields] : contract()) {
        guide += fmt::format("| `{}` | {} | `{}` |\n", template_name, about, names(fields, "`, `"));
        add_shapes(fields, shapes);
    }
    guide += "\n| shape | names |\n|---|---|\n";
    for (const auto& [shape, fields] : shapes) guide += fmt::format("| `<{}>` | `{}` |\n", shape, names(*fields, "`, `"));
    guide += "\n| name in `words.txt` | words of a theme without it |\n|---|---|\n";
    for (const auto& [name, words] : plain_words()) guide += fmt::format("| `{}` | {} |\n", name, words);
    return guide;
}

}  // namespace pages
