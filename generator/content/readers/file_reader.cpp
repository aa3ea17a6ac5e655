#include "content/readers/file_reader.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "content/readers/link_targets.hpp"
#include "content/markdown/markdown.hpp"
#include "content/readers/missing_indexes.hpp"
#include "content/kinds/described.hpp"
#include "content/kinds/plain_facts.hpp"
#include "content/kinds/key_reader.hpp"
#include "content/data/front_matter.hpp"
#include "content/data/source_text.hpp"
#include "text/slug.hpp"

namespace content {
namespace {

using model::Kind;
using model::Portal;

std::string_view stem(std::string_view path) {
    const auto name = file_name(path);
    return name.substr(0, name.rfind('.'));
}
std::string folder_address(std::string_view path) { return "/" + std::string(path.substr(0, path.rfind('/') + 1)); }

/// The facts of a plain tree may be written in the languages of other generators.
std::optional<SourceText> split_plain(std::string_view text, const std::string& file, report::Report& report) {
    const auto parts = front_matter_of(text);
    const bool is_foreign = parts.language == FrontMatterLanguage::toml || parts.language == FrontMatterLanguage::json;
    if (!is_foreign) return split_source(text, file, report);
    return SourceText{plain_facts_of(parts), parts.prose, parts.prose_line};
}

/// Reads one file into a part of the portal.
class FileReader {
public:
    FileReader(Portal& part, Words& words, report::Report& report, TreeKind tree)
        : part_(part), words_(words), report_(report), tree_(tree) {}

    void read(Task& task) {
        if (tree_ == TreeKind::plain || !task.kind) return read_loose(task);
        const auto& about = model::about(*task.kind);
        if (file_name(task.file->path) == "index.md" && about.index_id.empty()) return read_page(task);
        if (!task.file->path.ends_with(about.ending())) return refuse_ending(task);
        model::with_type(*task.kind, [&]<class E>(std::type_identity<E>) { read_kind(task, part_.list<E>()); });
    }

private:
    void read_loose(Task& task) {
        const auto path = std::string_view(task.file->path);
        if (is_markdown(path)) return read_page(task);
        if (tree_ == TreeKind::portal && path.find('/') == std::string_view::npos) {
            if (const auto kind = kind_of_file(path))
                return model::with_type(*kind, [&]<class E>(std::type_identity<E>) { read_list(task, part_.list<E>()); });
            if (path == model::LinkException::file) return read_items(task, part_.exceptions);
            if (path == model::Noted::file) return read_items(task, part_.noted);
            if (path == model::KnownFinding::file) return read_items(task, part_.known);
            if (path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".json")) return refuse_name(task);
        }
        part_.assets.push_back({std::move(task.file->path), std::move(task.file->bytes)});
    }

    void refuse_name(const Task& task) {
        const auto files = described_files();
        std::vector<std::string_view> names;
        for (const auto& file : files)
            if (file.files.find_first_of("/*") == std::string::npos) names.push_back(file.files);
        report_.add(report::Kind::file_name, {task.shown, 0, 0}, fmt::format("no data file is called \"{}\"", task.file->path),
                    report::did_you_mean(task.file->path, names, fmt::format("data files here are {}", fmt::join(names, ", "))));
    }

    void refuse_ending(const Task& task) {
        report_.add(report::Kind::file_name, {task.shown, 0, 0},
                    fmt::format("files in {}/ end in {}", model::about(*task.kind).folder, model::about(*task.kind).ending()),
                    "rename the file, or put it into another folder");
    }

    template <class Use>
    void with_data(const Task& task, Use&& use) {
        const auto text = checked_text(task.file->bytes, task.shown, report_);
        if (!text) return;
        const auto node = task.file->path.ends_with(".json") ? read_json(*text, task.shown, report_)
                                                             : read_yaml(*text, {task.shown, 1, 1}, report_);
        if (!node) return;
        add_words(*node, task.shown, words_);
        use(*node);
    }

    /// Facts and prose of a Markdown file into `entry`; false if the file cannot be read at all.
    template <class E>
    bool read_markdown_file(const Task& task, E& entry, std::string* heading_title = nullptr) {
        const auto text = checked_text(task.file->bytes, task.shown, report_);
        if (!text) return false;
        const auto source =
            tree_ == TreeKind::plain ? split_plain(*text, task.shown, report_) : split_source(*text, task.shown, report_);
        if (!source) return false;
        const auto* title = source->facts.find("title");
        auto markdown = read_markdown(source->prose, source->prose_line, task.shown, report_,
                                      title ? std::string_view(title->value.text) : std::string_view());
        if (tree_ == TreeKind::portal) add_words(markdown, source->prose, task.shown, words_);
        entry.prose = std::move(markdown.prose);
        entry.prose.links = links_of(markdown, task.file->path, task.shown);
        if (heading_title) *heading_title = std::move(markdown.title);
        add_words(source->facts, task.shown, words_);
        Fields fields(source->facts, task.shown, report_);
        if (!source->facts.is_map_or_nothing()) return false;
        if (tree_ == TreeKind::plain) {
            if constexpr (std::is_same_v<E, model::Page>) read_plain_facts(source->facts, entry);
            return true;
        }
        read_described(fields, entry);
        return true;
    }

    /// The things of a file in their kind's folder.
    template <class E>
    void read_kind(const Task& task, std::vector<E>& entries) {
        if constexpr (E::about.form == model::FileForm::list) read_list(task, entries);
        else if constexpr (E::about.form == model::FileForm::json) read_data_file(task, entries);
        else read_file(task, entries);
    }

    template <class E>
    void read_file(const Task& task, std::vector<E>& entries) {
        auto entry = entry_of<E>(task);
        if (!check_id(entry.ref.id, {task.shown, 0, 0}, "the file's name")) return;
        if (read_markdown_file(task, entry)) entries.push_back(std::move(entry));
    }

    template <class E>
    void read_data_file(const Task& task, std::vector<E>& entries) {
        with_data(task, [&](const Node& node) {
            auto entry = entry_of<E>(task);
            if (!check_id(entry.ref.id, {task.shown, 0, 0}, "the file's name")) return;
            Fields fields(node, task.shown, report_);
            read_described(fields, entry);
            entries.push_back(std::move(entry));
        });
    }

    /// What a file's name says of the thing in it.
    template <class E>
    E entry_of(const Task& task) {
        const auto& about = E::about;
        const bool is_index = !about.index_id.empty() && stem(task.file->path) == "index";
        E entry;
        entry.ref = {model::kind_of<E>, std::string(is_index ? about.index_id : stem(task.file->path))};
        entry.place = {task.shown, 1, 1};
        entry.address = std::string(about.address) + (is_index ? "" : entry.ref.id + "/");
        return entry;
    }

    template <class E>
    void read_list(const Task& task, std::vector<E>& entries) {
        with_data(task, [&](const Node& node) {
            if (node.type != Node::Type::list && node.type != Node::Type::null) return refuse_list(task, node);
            for (const auto& item : node.items) {
                Fields fields(item, task.shown, report_);
                E entry;
                text::Placed<std::string> id;
                if (const Node* value = fields.find(model::id_key)) fields.read(model::id_key, *value, id);
                entry.ref = {model::kind_of<E>, id.value};
                entry.place = fields.place();
                entry.address = fmt::format("{}#{}", E::about.address, id.value);
                read_described(fields, entry);
                if (!id.value.empty() && check_id(id.value, id.place, "the id")) entries.push_back(std::move(entry));
            }
        });
    }

    template <class Item>
    void read_items(const Task& task, std::vector<Item>& items) {
        with_data(task, [&](const Node& node) {
            if (node.type != Node::Type::list && node.type != Node::Type::null) return refuse_list(task, node);
            for (const auto& written : node.items) {
                Fields fields(written, task.shown, report_);
                if (Item item; read_described(fields, item)) items.push_back(std::move(item));
            }
        });
    }

    void refuse_list(const Task& task, const Node& node) {
        report_.add(report::Kind::wrong_type, {task.shown, node.line, node.column},
                    fmt::format("this file must be a list of things, but is {}", describe(node.type)),
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

    /// Of the signs that addresses know, these three would end the path or divide it.
    bool can_be_address(const Task& task) {
        const size_t at = task.file->path.find_first_of("\\?#");
        if (at == std::string::npos) return true;
        report_.add(report::Kind::file_name, {task.shown, 0, 0},
                    fmt::format("the name of this page cannot be an address: it holds \"{}\"", task.file->path[at]),
                    "rename it: letters, digits and hyphens are always safe");
        return false;
    }

    void read_page(const Task& task) {
        const std::string path = task.file->path;
        if (!can_be_address(task)) return;
        model::Page page;
        const auto name = stem(path);
        page.is_index = name == "index" || name == "_index" || name == "README";
        const auto folder = task.kind && tree_ == TreeKind::portal && page.is_index
                                ? std::string(model::about(*task.kind).address)
                                : folder_address(path);
        page.address = page.is_index ? folder : path == "404.md" ? "/404.html" : folder + std::string(name) + "/";
        page.section = page.is_index ? folder.substr(0, folder.rfind('/', folder.size() - 2) + 1) : folder;
        page.ref = {Kind::page, page.address.substr(1)};
        page.place = {task.shown, 1, 1};
        std::string heading;
        const auto errors = report_.errors();
        if (!read_markdown_file(task, page, &heading)) return;
        if (page.title.empty()) page.title = heading;
        if (page.title.empty() && tree_ == TreeKind::portal &&
            report_.errors() == errors)  // a text that was refused may have one
            report_.add(report::Kind::missing_key, page.place, "the key \"title\" is missing", "add a line \"title: …\"");
        if (page.title.empty()) page.title = title_from_address(page.address);
        part_.pages.push_back(std::move(page));
    }

    Portal& part_;
    Words& words_;
    report::Report& report_;
    TreeKind tree_;
};

}  // namespace

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

void read_file(Task& task, TreeKind tree, model::Portal& part, Words& words, report::Report& report) {
    FileReader(part, words, report, tree).read(task);
}

}  // namespace content
