#include "content/kind_folders.hpp"

#include <algorithm>
#include <array>

#include "report/report.hpp"

namespace content {
namespace {

using model::Kind;

constexpr std::array<KindFolder, 11> kind_folders{{
    {Kind::agreement, "agreement", "/agreement/", ".md"},
    {Kind::priority, "priorities", "/priorities/", ".md"},
    {Kind::partner, "partners", "/partners/", ".md"},
    {Kind::area, "areas", "/areas/", ".md"},
    {Kind::plan, "plans", "/plans/", ".md"},
    {Kind::indicator, "indicators", "/performance/", ".md"},
    {Kind::snapshot, "snapshots", "/performance/snapshots/", ".json"},
    {Kind::reference, "references", "/references/", ".yaml"},
    {Kind::meeting, "meetings", "/governance/meetings/", ".md"},
    {Kind::event, "events", "/calendar/", ".yaml"},
    {Kind::update, "updates", "/updates/", ".md"},
}};

}  // namespace

const KindFolder* folder_of(Kind kind) {
    const auto at = std::find_if(kind_folders.begin(), kind_folders.end(), [&](const auto& f) { return f.kind == kind; });
    return at == kind_folders.end() ? nullptr : &*at;
}

const KindFolder* folder_at(std::string_view path) {
    const auto folder = path.substr(0, std::min(path.find('/'), path.size()));
    const auto at = std::find_if(kind_folders.begin(), kind_folders.end(),
                                 [&](const auto& f) { return f.folder == folder && path.size() > folder.size(); });
    return at == kind_folders.end() ? nullptr : &*at;
}

const KindFolder* meant_folder(std::string_view name) {
    std::vector<std::string_view> known;
    for (const auto& one : kind_folders) {
        if (one.folder == name) return nullptr;
        if (report::is_but_for_case(name, model::name(one.kind))) return &one;
        known.push_back(one.folder);
    }
    const auto near = report::nearest(name, known);
    const auto at = std::find_if(kind_folders.begin(), kind_folders.end(), [&](const auto& one) { return one.folder == near; });
    return at == kind_folders.end() ? nullptr : &*at;
}

}  // namespace content
