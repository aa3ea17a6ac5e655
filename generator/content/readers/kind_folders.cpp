#include "content/readers/kind_folders.hpp"

#include <algorithm>
#include <vector>

#include "model/portal.hpp"
#include "report/report.hpp"

namespace content {
namespace {

using model::Kind;

/// The kind of which `is` holds.
template <class Is>
std::optional<Kind> kind_where(Is&& is) {
    for (size_t number = 0; number < model::kind_count; ++number)
        if (is(model::about(Kind(number)))) return Kind(number);
    return std::nullopt;
}

}  // namespace

std::optional<Kind> kind_at(std::string_view path) {
    const auto folder = path.substr(0, std::min(path.find('/'), path.size()));
    if (folder.size() == path.size()) return std::nullopt;
    return kind_where([&](const model::About& about) { return !about.folder.empty() && about.folder == folder; });
}

std::optional<Kind> kind_of_file(std::string_view path) {
    return kind_where([&](const model::About& about) { return !about.file.empty() && about.file == path; });
}

std::string_view meant_folder(std::string_view name) {
    std::vector<std::string_view> known;
    for (size_t number = 0; number < model::kind_count; ++number) {
        const auto& about = model::about(Kind(number));
        if (about.folder.empty()) continue;
        if (about.folder == name) return {};
        if (report::is_but_for_case(name, about.name)) return about.folder;
        known.push_back(about.folder);
    }
    return report::nearest(name, known);
}

}  // namespace content
