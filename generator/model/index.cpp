#include "model/index.hpp"

#include <algorithm>

namespace model {
namespace {

/// "guides/a.md" + "../report.md" -> "report.md"; ".." beyond the root stays at the root.
std::string join(std::string_view from, std::string_view relative) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view path) {
        while (!path.empty()) {
            const auto slash = std::min(path.find('/'), path.size());
            const auto part = path.substr(0, slash);
            if (part == ".." && !parts.empty()) parts.pop_back();
            else if (!part.empty() && part != "." && part != "..") parts.push_back(part);
            path.remove_prefix(std::min(slash + 1, path.size()));
        }
    };
    add(from.substr(0, from.rfind('/') + 1));
    add(relative);
    std::string joined;
    for (const auto part : parts) (joined += joined.empty() ? "" : "/") += part;
    if (relative.ends_with('/') && !joined.empty()) joined += '/';
    return joined;
}

bool has_scheme(std::string_view written) {
    const auto colon = written.find_first_of(":/?#");
    return colon != std::string_view::npos && colon > 0 && written[colon] == ':';
}

}  // namespace

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

bool names_host(std::string_view written) {
    int slashes = 0;
    for (const char c : written) {
        if (c == '/' || c == '\\') {
            if (++slashes == 2) return true;
        } else if (c != '\t' && c != '\r' && c != '\n') {
            return false;
        }
    }
    return false;
}

Target parse_target(std::string_view written, std::string_view from) {
    using Form = Target::Form;
    if (written.starts_with('#')) return {Form::fragment, {}, "", std::string(written)};
    if (names_host(written)) return {Form::external, {}, std::string(written), ""};
    if (has_scheme(written)) {
        const auto colon = written.find(':');
        const auto kind = parse_kind(written.substr(0, colon));
        if (!kind) return {Form::external, {}, std::string(written), ""};
        const auto rest = written.substr(colon + 1);
        const auto hash = std::min(rest.find('#'), rest.size());
        return {Form::typed, {*kind, std::string(rest.substr(0, hash))}, "", std::string(rest.substr(hash))};
    }
    const auto end = std::min(written.find_first_of("?#"), written.size());
    const auto path = written.substr(0, end);
    std::string suffix(written.substr(end));
    if (path.ends_with(".md") || path.ends_with(".markdown"))
        return {Form::file, {}, path.starts_with('/') ? std::string(path.substr(1)) : join(from, path), std::move(suffix)};
    return {Form::internal, {}, path.starts_with('/') ? std::string(path) : "/" + join(from, path), std::move(suffix)};
}

}  // namespace model
