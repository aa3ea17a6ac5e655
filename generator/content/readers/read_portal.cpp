#include "content/readers/read_portal.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "content/readers/file_reader.hpp"
#include "content/readers/missing_indexes.hpp"
#include "content/kinds/key_reader.hpp"
#include "content/data/source_text.hpp"
#include "text/fingerprint.hpp"

namespace content {
namespace {

using model::Kind;
using model::Portal;

constexpr std::string_view settings_name = model::Settings::file;
constexpr size_t chunk_size = 32;
constexpr size_t longest_title = 1000;
constexpr int deepest_folder = 32;  ///< each page names all folders above it

template <class T>
void append(std::vector<T>& all, std::vector<T>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

void append(Portal& all, Portal&& more) {
    all.each_list([&]<class E>(std::vector<E>& entries) { append(entries, std::move(more.list<E>())); });
    append(all.exceptions, std::move(more.exceptions));
    append(all.noted, std::move(more.noted));
    append(all.known, std::move(more.known));
    append(all.assets, std::move(more.assets));
}

template <class E>
void sort_and_refuse_doubles(std::vector<E>& entries, report::Report& report) {
    const auto by_id = [](const E& a, const E& b) { return a.ref.id < b.ref.id; };
    const bool in_order = std::is_sorted(entries.begin(), entries.end(), by_id);  // as their files mostly are
    if (!in_order) std::stable_sort(entries.begin(), entries.end(), by_id);
    for (size_t i = 1; i < entries.size(); ++i) {
        if (entries[i - 1].ref != entries[i].ref || entries[i].ref.kind == Kind::page) continue;
        const auto& first = entries[i - 1].place;
        report.add(report::Kind::duplicate_id, entries[i].place,
                   fmt::format("the {} \"{}\" is there twice", model::name(entries[i].ref.kind), entries[i].ref.id),
                   fmt::format("it is also {}; give one of the two another id",
                               first.file == entries[i].place.file ? fmt::format("on line {}", first.line) : "in " + first.file));
    }
}

void put_in_order(Portal& portal, report::Report& report) {
    portal.each_list([&](auto& entries) { sort_and_refuse_doubles(entries, report); });
}

/// Titles stand on many pages: a long one would be copied to all of them.
void refuse_long_titles(const Portal& portal, const std::string& settings_file, report::Report& report) {
    const auto check = [&](std::string_view what, const std::string& title, const text::Place& place) {
        if (title.size() <= longest_title) return;
        report.add(report::Kind::bad_value, place, fmt::format("the {} is longer than {} bytes", what, longest_title),
                   "shorten it: it appears on many pages");
    };
    portal.each([&](const model::Entry& entry) { check("title", entry.title, entry.place); });
    check("site's title", portal.settings.title, {settings_file, 0, 0});
    check("organisation", portal.settings.organisation, {settings_file, 0, 0});
    check("notice", portal.settings.notice, {settings_file, 0, 0});
}

void read_site_file(const text::TreeFile& file, const std::string& shown, Portal& portal, Words& words, report::Report& report) {
    const auto text = checked_text(file.bytes, shown, report);
    const auto node = text ? read_yaml(*text, {shown, 1, 1}, report) : std::nullopt;
    if (!node) return;
    add_words(*node, shown, words);
    Fields fields(*node, shown, report);
    read_described(fields, portal.settings);
}

struct Part {
    Portal portal;
    Words words;
    report::Report report;
};

Part read_tasks(std::span<Task> tasks, TreeKind kind) {
    Part part;
    for (auto& task : tasks) {
        read_file(task, kind, part.portal, part.words, part.report);
        std::string().swap(task.file->bytes);
    }
    return part;
}

std::string_view top_folder(const Task& task) {
    const std::string_view path = task.file->path;
    return path.substr(0, path.find('/') == std::string_view::npos ? 0 : path.find('/'));
}

std::set<std::string_view> misspelt_folders(std::span<const Task> tasks) {
    std::set<std::string_view> folders;
    std::string_view last;
    for (const auto& task : tasks) {
        const auto folder = top_folder(task);
        if (folder != last && !meant_folder(folder).empty()) folders.insert(folder);
        last = folder;
    }
    return folders;
}

/// A folder that is called almost like one of ours holds pages, unless their keys tell otherwise.
Part read_doubtful(std::span<Task> tasks, const text::Tree& tree) {
    const std::string folder(top_folder(tasks.front()));  // reading moves paths
    auto part = read_tasks(tasks, TreeKind::portal);
    const auto findings = part.report.sorted();
    const bool have_facts = std::any_of(findings.begin(), findings.end(), [](const report::Finding& finding) {
        return finding.kind == report::Kind::unknown_key || finding.kind == report::Kind::file_name;
    });
    const auto ending = model::about(*kind_at(std::string(meant_folder(folder)) + "/")).ending();
    const bool have_lists = std::any_of(part.portal.assets.begin(), part.portal.assets.end(),
                                        [&](const model::Asset& asset) { return asset.path.ends_with(ending); });
    if (!have_facts && !have_lists) return part;
    Part refused;
    refused.report.add(report::Kind::file_name, {tree.shown(folder), 0, 0},
                       fmt::format("the files in \"{}/\" are no pages, and no kind of thing has a folder of this name", folder),
                       fmt::format("did you mean the folder \"{}/\"?", meant_folder(folder)));
    return refused;
}

std::vector<Part> read_doubtful_folders(std::span<Task> tasks, const text::Tree& tree) {
    std::vector<Part> parts;
    while (!tasks.empty()) {
        const auto next = std::find_if(tasks.begin(), tasks.end(),
                                       [&](const Task& task) { return top_folder(task) != top_folder(tasks.front()); });
        const auto count = size_t(next - tasks.begin());
        parts.push_back(read_doubtful(tasks.first(count), tree));
        tasks = tasks.subspan(count);
    }
    return parts;
}

/// Three of our folders are no accident: this is a portal whose site.yaml is missing or misnamed.
bool lacks_settings(const std::vector<Task>& tasks) {
    std::set<model::Kind> kinds;
    for (const auto& task : tasks)
        if (task.kind) kinds.insert(*task.kind);
    return kinds.size() >= 3;
}

/// A README.md is its folder's index unless there is an index.md; then it is for editors and not published.
bool is_for_editors(const text::Tree& tree, std::string_view path) {
    return file_name(path) == "README.md" &&
           tree.find(std::string(path.substr(0, path.size() - file_name(path).size())) + "index.md");
}

/// Reports a file in too many folders.
bool is_too_deep(const text::Tree& tree, const std::string& path, report::Report& report) {
    if (std::count(path.begin(), path.end(), '/') <= deepest_folder) return false;
    report.add(report::Kind::too_deep, {tree.shown(path), 0, 0},
               fmt::format("the file is more than {} folders deep", deepest_folder), "move it to a folder further up");
    return true;
}

/// A part stands on the page of what it is part of, and its own address leads there.
void place_parts(Portal& portal) {
    std::unordered_map<std::string_view, std::string_view> addresses;
    for (const auto& indicator : portal.indicators)
        if (!indicator.part_of) addresses.emplace(indicator.ref.id, indicator.address);
    for (auto& indicator : portal.indicators) {
        const auto whole = indicator.part_of ? addresses.find(indicator.part_of->value.id) : addresses.end();
        if (whole == addresses.end()) continue;
        indicator.aliases.push_back({std::move(indicator.address), indicator.part_of->place});
        indicator.address = fmt::format("{}#{}", whole->second, indicator.ref.id);
    }
}

/// `read_part(tasks, kind)` gives the part of the portal that a few files are; called side by side.
template <class ReadPart>
Portal read_portal_by(ReadPart&& read_part, text::Tree&& tree, Words& words, report::Report& report) {
    const auto* site = tree.find(settings_name);
    const auto kind = site ? TreeKind::portal : TreeKind::plain;
    std::vector<Task> tasks;
    for (auto& file : tree.files())
        if (&file != site && !is_for_editors(tree, file.path) && !is_too_deep(tree, file.path, report))
            tasks.push_back({&file, tree.shown(file.path), kind_at(file.path)});

    if (!site && lacks_settings(tasks)) {
        report.add(report::Kind::file_name, {tree.shown(settings_name), 0, 0},
                   "there is no site.yaml, but folders such as priorities/ are here",
                   "name the file exactly site.yaml and put it at the top of the content folder");
        return {};
    }

    const auto misspelt = kind == TreeKind::portal ? misspelt_folders(tasks) : std::set<std::string_view>();
    const auto doubtful =
        std::stable_partition(tasks.begin(), tasks.end(), [&](const Task& task) { return !misspelt.contains(top_folder(task)); });
    const std::span<Task> clear(tasks.begin(), doubtful);
    std::vector<Part> parts((clear.size() + chunk_size - 1) / chunk_size);
    tbb::parallel_for(size_t(0), parts.size(), [&](size_t number) {
        const size_t from = number * chunk_size;
        parts[number] = read_part(clear.subspan(from, std::min(chunk_size, clear.size() - from)), kind);
    });
    for (auto& part : read_doubtful_folders({doubtful, tasks.end()}, tree)) parts.push_back(std::move(part));

    Portal portal;
    portal.root = tree.name();
    portal.has_settings = site != nullptr;
    portal.pages.reserve(tasks.size());
    for (auto& part : parts) {
        append(portal, std::move(part.portal));
        append(words, std::move(part.words));
        report.merge(std::move(part.report));
    }
    if (site) read_site_file(*site, tree.shown(site->path), portal, words, report);
    refuse_long_titles(portal, tree.shown(settings_name), report);
    add_missing_indexes(portal, tree.name());
    place_parts(portal);
    put_in_order(portal, report);
    return portal;
}

}  // namespace

Portal read_portal(text::Tree&& tree, report::Report& report) {
    Words unheard;
    return read_portal(std::move(tree), unheard, report);
}

Portal read_portal(text::Tree&& tree, Words& words, report::Report& report) {
    return read_portal_by(read_tasks, std::move(tree), words, report);
}

/// Parts by the fingerprint of the files from which they were read.
struct Reader::Memory {
    using Parts = std::unordered_map<std::uint64_t, std::shared_ptr<const Part>>;
    Parts last, now;
    std::mutex adding;

    Part read(std::span<Task> tasks, TreeKind kind) {
        auto key = text::fingerprint(kind == TreeKind::portal ? "portal" : "plain");
        for (const auto& task : tasks) key = text::fingerprint(task.file->bytes, text::fingerprint(task.shown, key));
        const auto known = last.find(key);
        auto part = known != last.end() ? known->second : std::make_shared<const Part>(read_tasks(tasks, kind));
        const std::lock_guard guard(adding);
        now.emplace(key, part);
        return *part;
    }
};

Reader::Reader() : memory_(std::make_unique<Memory>()) {}
Reader::~Reader() = default;

Portal Reader::read(text::Tree&& tree, Words& words, report::Report& report) {
    const auto remembering = [&](std::span<Task> tasks, TreeKind kind) { return memory_->read(tasks, kind); };
    auto portal = read_portal_by(remembering, std::move(tree), words, report);
    memory_->last = std::exchange(memory_->now, {});
    return portal;
}

}  // namespace content
