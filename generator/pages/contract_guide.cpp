#include "pages/contract_guide.hpp"

#include <fmt/format.h>

#include "pages/contract.hpp"

namespace pages {
namespace {

std::string names(const Fields& fields);

std::string name(const Field& field) {
    const auto optional = field.optional ? "?" : "";
    switch (field.holds) {
        case Holds::text: return field.name + optional;
        case Holds::address:
        case Holds::html: return fmt::format("{{{}}}{}", field.name, optional);
        case Holds::flag: return "#" + field.name;
        case Holds::one: return fmt::format("{}{}({})", field.name, optional, names(field.fields));
        case Holds::many: return fmt::format("{}[{}]", field.name, names(field.fields));
    }
    return {};
}

std::string names(const Fields& fields) {
    std::string all;
    for (const auto& field : fields) all += (all.empty() ? "" : " ") + name(field);
    return all;
}

}  // namespace

std::string contract_guide() {
    std::string guide = "| template | what it is | names |\n|---|---|---|\n";
    for (const auto& [template_name, about, fields] : contract()) {
        std::string all;
        for (const auto& field : fields) all += fmt::format("{}`{}`", all.empty() ? "" : ", ", name(field));
        guide += fmt::format("| `{}` | {} | {} |\n", template_name, about, all);
    }
    return guide;
}

}  // namespace pages
