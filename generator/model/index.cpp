#include "model/index.hpp"

#include <algorithm>

namespace model {

Index::Index(const Portal& portal) {
    by_id_[size_t(Kind::page)].reserve(portal.pages.size());
    by_file_.reserve(portal.pages.size());
    portal.each([&](const Entry& entry) {
        by_id_[size_t(entry.ref.kind)].emplace(entry.ref.id, &entry);
        by_file_.emplace(entry.place.file, &entry);
    });
    for (const auto& meeting : portal.meetings)
        if (!meeting.pack.empty()) packs_.emplace(meeting.pack, &meeting);
}

const Entry* Index::find(const Ref& ref) const {
    const auto& ids = by_id_[size_t(ref.kind)];
    const auto at = ids.find(ref.id);
    return at == ids.end() ? nullptr : at->second;
}

const Entry* Index::find_file(std::string_view file) const {
    const auto at = by_file_.find(file);
    return at == by_file_.end() ? nullptr : at->second;
}

const Entry* Index::find(const LinkTarget& target) const {
    if (const auto* entry = std::get_if<ToEntry>(&target)) return find(entry->ref);
    const auto* file = std::get_if<ToFile>(&target);
    return file ? find_file(file->file) : nullptr;
}

const Indicator* Index::indicator(std::string_view id) const { return as<Indicator>(find({Kind::indicator, std::string(id)})); }

const Meeting* Index::meeting(std::string_view id) const { return as<Meeting>(find({Kind::meeting, std::string(id)})); }

const Meeting* Index::pack(std::string_view id) const {
    const auto at = packs_.find(id);
    return at == packs_.end() ? nullptr : at->second;
}

std::vector<std::string_view> Index::ids(Kind kind) const {
    std::vector<std::string_view> ids;
    for (const auto& [id, entry] : by_id_[size_t(kind)]) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::string_view> Index::files() const {
    std::vector<std::string_view> files;
    for (const auto& [file, entry] : by_file_) files.push_back(file);
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace model
