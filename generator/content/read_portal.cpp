#include "content/read_portal.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include <fmt/format.h>

#include "content/kind_folders.hpp"
#include "content/kind_readers.hpp"
#include "content/markdown.hpp"
#include "content/missing_indexes.hpp"
#include "content/source_text.hpp"
#include "text/slug.hpp"

namespace content {
namespace {

using model::Kind;
using model::Portal;

constexpr std::string_view settings_name = "site.yaml";
constexpr size_t chunk_size = 32;

enum class TreeKind { portal, plain };

/// What a file is, told from its path alone.
struct Task {
    text::TreeFile* file;
    std::string shown;
    const KindFolder* folder = nullptr;
};

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }
std::string_view stem(std::string_view path) {
    const auto name = file_name(path);
    return name.substr(0, name.rfind('.'));
}
std::string folder_address(std::string_view path) { return "/" + std::string(path.substr(0, path.rfind('/') + 1)); }

bool is_markdown(std::string_view path) { return path.ends_with(".md") || path.ends_with(".markdown"); }

/// Pictures, documents and data: whatever else lies in the folder, such as an editor's copy, must not slip out.
bool may_be_published(std::string_view path) {
    constexpr std::array<std::string_view, 16> endings{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg",  ".ico",
                                                       ".pdf", ".csv", ".json", ".txt", ".xml",  ".odt",  ".ods", ".ics"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

/// Reads one file into a part of the portal.
class FileReader {
public:
    FileReader(Portal& part, report::Report& report, TreeKind tree) : part_(part), report_(report), tree_(tree) {}

    void read(Task& task) {
        const auto path = std::string_view(task.file->path);
        if (tree_ == TreeKind::plain || !task.folder) return read_loose(task);
        const bool index = file_name(path) == "index.md";
        if (index && task.folder->kind != Kind::agreement) return read_page(task);
        if (!path.ends_with(task.folder->ending)) return refuse_ending(task);
        switch (task.folder->kind) {
            case Kind::agreement: return read_file(task, part_.agreements);
            case Kind::priority: return read_file(task, part_.priorities);
            case Kind::partner: return read_file(task, part_.partners);
            case Kind::area: return read_file(task, part_.areas);
            case Kind::plan: return read_file(task, part_.plans);
            case Kind::indicator: return read_file(task, part_.indicators);
            case Kind::snapshot: return read_snapshot(task);
            case Kind::reference: return read_list(task, part_.references, "/references/");
            case Kind::meeting: return read_file(task, part_.meetings);
            case Kind::event: return read_list(task, part_.events, "/calendar/");
            default: return read_file(task, part_.updates);
        }
    }

private:
    void read_loose(Task& task) {
        const auto path = std::string_view(task.file->path);
        if (is_markdown(path)) return read_page(task);
        if (tree_ == TreeKind::portal && path.find('/') == std::string_view::npos) {
            if (path == "glossary.yaml") return read_list(task, part_.terms, "/glossary/");
            if (path == "exceptions.yaml") return read_items(task, part_.exceptions, read_exception);
            if (path == "noted.yaml") return read_items(task, part_.noted, read_noted);
            if (path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".json"))
                return report_.add(report::Kind::file_name, {task.shown, 0, 0},
                                   fmt::format("no data file is called \"{}\"", path),
                                   report::did_you_mean(path, {"site.yaml", "glossary.yaml", "exceptions.yaml", "noted.yaml"},
                                                        "data files here are site.yaml, glossary.yaml, exceptions.yaml and noted.yaml"));
        }
        if (tree_ == TreeKind::portal && !may_be_published(path))
            return report_.add(report::Kind::file_name, {task.shown, 0, 0}, fmt::format("\"{}\" is no kind of file that is published", file_name(path)),
                               "take it out of the content folder, or save it as a picture, PDF or data file");
        part_.assets.push_back({std::move(task.file->path), std::move(task.file->bytes)});
    }

    void refuse_ending(const Task& task) {
        report_.add(report::Kind::file_name, {task.shown, 0, 0},
                    fmt::format("files in {}/ end in {}", task.folder->folder, task.folder->ending),
                    "rename the file, or put it into another folder");
    }

    template <class Use>
    void with_data(const Task& task, Use&& use) {
        const auto text = checked_text(task.file->bytes, task.shown, report_);
        if (!text) return;
        const auto node = task.file->path.ends_with(".json") ? read_json(*text, task.shown, report_)
                                                             : read_yaml(*text, {task.shown, 1, 1}, report_);
        if (node) use(*node);
    }

    /// Facts and prose of a Markdown file into `entry`; false if the file cannot be read at all.
    template <class E>
    bool read_markdown_file(const Task& task, E& entry, std::string* heading_title = nullptr) {
        const auto text = checked_text(task.file->bytes, task.shown, report_);
        if (!text) return false;
        const auto source = split_source(*text, task.shown, report_);
        if (!source) return false;
        auto markdown = read_markdown(source->prose, source->prose_line, task.shown, report_);
        entry.prose = std::move(markdown.prose);
        if (heading_title) *heading_title = std::move(markdown.title);
        Fields fields(source->facts, task.shown, report_);
        if (!source->facts.is_map_or_nothing()) return false;
        if (tree_ == TreeKind::plain) {
            if constexpr (std::is_same_v<E, model::Page>) read_plain_facts(source->facts, entry);
            return true;
        }
        read_facts(fields, entry);
        fields.finish();
        return true;
    }

    template <class E>
    void read_file(const Task& task, std::vector<E>& entries) {
        E entry;
        std::string id(stem(task.file->path));
        const bool in_force = id == "index";
        entry.ref = {task.folder->kind, in_force ? "in-force" : id};
        entry.place = {task.shown, 1, 1};
        entry.address = std::string(task.folder->address) + (in_force ? "" : id + "/");
        if (!check_id(entry.ref.id, {task.shown, 0, 0}, "the file's name")) return;
        if (read_markdown_file(task, entry)) entries.push_back(std::move(entry));
    }

    void read_snapshot(const Task& task) {
        with_data(task, [&](const Node& node) {
            model::Snapshot snapshot;
            snapshot.ref = {Kind::snapshot, std::string(stem(task.file->path))};
            snapshot.place = {task.shown, 1, 1};
            snapshot.address = std::string(task.folder->address) + snapshot.ref.id + "/";
            if (!check_id(snapshot.ref.id, {task.shown, 0, 0}, "the file's name")) return;
            Fields fields(node, task.shown, report_);
            read_facts(fields, snapshot);
            fields.finish();
            part_.snapshots.push_back(std::move(snapshot));
        });
    }

    template <class E>
    void read_list(const Task& task, std::vector<E>& entries, std::string_view address) {
        with_data(task, [&](const Node& node) {
            if (node.type != Node::Type::list && node.type != Node::Type::null) return refuse_list(task, node);
            for (const auto& item : node.items) {
                Fields fields(item, task.shown, report_);
                E entry;
                const auto id = fields.placed_text("id");
                entry.ref = {kind_of(entry), id.value};
                entry.place = fields.place();
                entry.address = fmt::format("{}#{}", address, id.value);
                read_facts(fields, entry);
                fields.finish();
                if (id.value.empty()) fields.missing("id", "give it an id of its own: lower-case letters, digits and hyphens");
                else if (check_id(id.value, id.place, "the id")) entries.push_back(std::move(entry));
            }
        });
    }

    static Kind kind_of(const model::Reference&) { return Kind::reference; }
    static Kind kind_of(const model::Event&) { return Kind::event; }
    static Kind kind_of(const model::Term&) { return Kind::term; }

    template <class Item>
    void read_items(const Task& task, std::vector<Item>& items, Item (*read_item)(Fields&)) {
        with_data(task, [&](const Node& node) {
            if (node.type != Node::Type::list && node.type != Node::Type::null) return refuse_list(task, node);
            for (const auto& item : node.items) {
                Fields fields(item, task.shown, report_);
                items.push_back(read_item(fields));
            }
        });
    }

    void refuse_list(const Task& task, const Node& node) {
        report_.add(report::Kind::wrong_type, {task.shown, node.line, node.column},
                    fmt::format("this file is a list of things, but here stands {}", describe(node.type)),
                    "begin each thing with a line \"- id: …\"");
    }

    bool check_id(const std::string& id, const text::Place& place, std::string_view what) {
        if (text::is_id(id)) return true;
        auto better = text::slug(file_name(id));
        std::replace(better.begin(), better.end(), '_', '-');
        report_.add(report::Kind::bad_id, place, fmt::format("{} \"{}\" cannot be an id", what, id),
                    fmt::format("use lower-case letters, digits and single hyphens{}",
                                text::is_id(better) ? fmt::format(": \"{}\"", better) : ""));
        return false;
    }

    void read_page(const Task& task) {
        const std::string path = task.file->path;
        model::Page page;
        const auto name = stem(path);
        page.is_index = name == "index" || name == "_index" || name == "README";
        const auto folder =
            task.folder && tree_ == TreeKind::portal && page.is_index ? std::string(task.folder->address) : folder_address(path);
        page.address = page.is_index ? folder : path == "404.md" ? "/404.html" : folder + std::string(name) + "/";
        page.section = page.is_index ? folder.substr(0, folder.rfind('/', folder.size() - 2) + 1) : folder;
        page.ref = {Kind::page, page.address.substr(1)};
        page.place = {task.shown, 1, 1};
        std::string heading;
        if (!read_markdown_file(task, page, &heading)) return;
        if (page.title.empty()) page.title = heading;
        if (page.title.empty() && tree_ == TreeKind::portal)
            report_.add(report::Kind::missing_key, page.place, "the key \"title\" is missing", "add a line \"title: …\"");
        if (page.title.empty()) page.title = title_from_address(page.address);
        part_.pages.push_back(std::move(page));
    }

    Portal& part_;
    report::Report& report_;
    TreeKind tree_;
};

template <class T>
void append(std::vector<T>& all, std::vector<T>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

void append(Portal& all, Portal&& more) {
    append(all.agreements, std::move(more.agreements));
    append(all.priorities, std::move(more.priorities));
    append(all.partners, std::move(more.partners));
    append(all.areas, std::move(more.areas));
    append(all.plans, std::move(more.plans));
    append(all.indicators, std::move(more.indicators));
    append(all.snapshots, std::move(more.snapshots));
    append(all.references, std::move(more.references));
    append(all.meetings, std::move(more.meetings));
    append(all.events, std::move(more.events));
    append(all.updates, std::move(more.updates));
    append(all.terms, std::move(more.terms));
    append(all.pages, std::move(more.pages));
    append(all.exceptions, std::move(more.exceptions));
    append(all.noted, std::move(more.noted));
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
    const auto each = [&](auto&... entries) { (sort_and_refuse_doubles(entries, report), ...); };
    each(portal.agreements, portal.priorities, portal.partners, portal.areas, portal.plans, portal.indicators, portal.snapshots,
         portal.references, portal.meetings, portal.events, portal.updates, portal.terms, portal.pages);
}

model::Settings read_site_file(const text::TreeFile& file, const std::string& shown, report::Report& report) {
    const auto text = checked_text(file.bytes, shown, report);
    const auto node = text ? read_yaml(*text, {shown, 1, 1}, report) : std::nullopt;
    if (!node) return {};
    Fields fields(*node, shown, report);
    return read_settings(fields);
}

struct Part {
    Portal portal;
    report::Report report;
};

Part read_tasks(std::span<Task> tasks, TreeKind kind) {
    Part part;
    FileReader reader(part.portal, part.report, kind);
    for (auto& task : tasks) {
        reader.read(task);
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
        if (folder != last && meant_folder(folder)) folders.insert(folder);
        last = folder;
    }
    return folders;
}

/// A folder that is called almost like one of ours holds pages, unless their keys tell otherwise.
Part read_doubtful(std::span<Task> tasks, const text::Tree& tree) {
    auto part = read_tasks(tasks, TreeKind::portal);
    const auto findings = part.report.sorted();
    const bool are_pages = std::none_of(findings.begin(), findings.end(), [](const report::Finding& finding) {
        return finding.kind == report::Kind::unknown_key || finding.kind == report::Kind::file_name;
    });
    if (are_pages) return part;
    const auto folder = top_folder(tasks.front());
    Part refused;
    refused.report.add(report::Kind::file_name, {tree.shown(folder), 0, 0},
                       fmt::format("the files in \"{}/\" are no pages, and no kind of thing has a folder of this name", folder),
                       fmt::format("did you mean the folder \"{}/\"?", meant_folder(folder)->folder));
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
        if (task.folder) kinds.insert(task.folder->kind);
    return kinds.size() >= 3;
}

/// A README.md is its folder's index unless there is an index.md; then it is for editors and not published.
bool is_for_editors(const text::Tree& tree, std::string_view path) {
    return file_name(path) == "README.md" &&
           tree.find(std::string(path.substr(0, path.size() - file_name(path).size())) + "index.md");
}

}  // namespace

Portal read_portal(text::Tree&& tree, report::Report& report) {
    const auto* site = tree.find(settings_name);
    const auto kind = site ? TreeKind::portal : TreeKind::plain;
    std::vector<Task> tasks;
    for (auto& file : tree.files())
        if (&file != site && !is_for_editors(tree, file.path))
            tasks.push_back({&file, tree.shown(file.path), folder_at(file.path)});

    if (!site && lacks_settings(tasks)) {
        report.add(report::Kind::file_name, {tree.shown(settings_name), 0, 0}, "there is no site.yaml, but folders such as priorities/ are here",
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
        parts[number] = read_tasks(clear.subspan(from, std::min(chunk_size, clear.size() - from)), kind);
    });
    for (auto& part : read_doubtful_folders({doubtful, tasks.end()}, tree)) parts.push_back(std::move(part));

    Portal portal;
    portal.root = tree.name();
    portal.pages.reserve(tasks.size());
    for (auto& part : parts) {
        append(portal, std::move(part.portal));
        report.merge(std::move(part.report));
    }
    if (site) portal.settings = read_site_file(*site, tree.shown(site->path), report);
    add_missing_indexes(portal, tree.name());
    put_in_order(portal, report);
    return portal;
}

}  // namespace content
