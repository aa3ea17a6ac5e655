#include "cli/check_target.hpp"

#include <algorithm>
#include <cerrno>

#include "cli/markdown_page.hpp"
#include "disk/failure.hpp"
#include "disk/read_tree.hpp"
#include "links/register/check.hpp"
#include "links/markup/documents.hpp"
#include "links/markup/encoding.hpp"
#include "links/markup/pdf.hpp"
#include "links/url/url.hpp"
#include "text/ascii.hpp"

namespace cli {
namespace {

/// Everything counts that a web host can serve.
constexpr disk::Reading as_served{[](std::string_view, std::string_view) { return false; }, false, nullptr};

bool keeps_from_checking(disk::Problem::Kind kind) {
    return kind == disk::Problem::Kind::unreadable || kind == disk::Problem::Kind::outside_tree ||
           kind == disk::Problem::Kind::bad_name;
}

site::Site hosted(const Hosting& hosting) {
    site::Site site;
    site.foreign = true;
    site.clean_urls = hosting.clean_urls;
    site.index_names = hosting.index;
    site.base_path = hosting.base;
    if (const auto address = links::parse_url(hosting.base)) {
        site.host = address->origin();
        site.base_path = address->path();
    }
    return site;
}

site::File served_page(const std::string& path, std::string bytes) {
    site::File file{path, std::move(bytes), {}};
    links::decode(file);
    return file;
}

/// As a web host would serve it, or, of Markdown, a forge.
site::File page_of(const std::string& path, std::string bytes) {
    return links::is_markdown(path) ? markdown_page(path, std::move(bytes)) : served_page(path, std::move(bytes));
}

void add_file(site::Site& site, site::File file) {
    const auto after = [](const site::File& a, const site::File& b) { return a.path < b.path; };
    site.files.insert(std::upper_bound(site.files.begin(), site.files.end(), file, after), std::move(file));
}

constexpr size_t longest_home_page = 11;  ///< of its name

constexpr size_t largest_page = size_t(16) << 20;

/// Throws links::Unreadable for a file that has gone or cannot be read, or a page that could fill the memory.
std::string read_page(const std::string& root, const std::string& path) try {
    if (auto bytes = disk::read_served_file(root, path, largest_page)) return std::move(*bytes);
    if (errno == EFBIG)
        throw links::Unreadable("\"" + path + "\" is larger than 16 MB, the most that a page may have", "divide it");
    throw links::Unreadable("\"" + path + "\" has gone meanwhile", "run csa again");
} catch (const disk::Failure& failure) {
    throw links::Unreadable(failure.what(), failure.help());
}

size_t most_bytes_of(const std::string& path) {
    return links::may_hold_links(path) || links::is_markdown(path) || links::is_pdf(path) ? largest_page : 0;
}

/// Of a text that cannot be read only the name is known.
site::File target_of(const std::string& path, std::string bytes) try {
    return page_of(path, std::move(bytes));
} catch (const links::Unreadable&) {
    return {path, "", {}};
}

/// The file, if it is there, as something to which a link leads.
bool add_target(site::Site& site, const std::string& root, const std::string& path) {
    if (site.find(path)) return true;
    auto bytes = disk::read_served_file(root, path, most_bytes_of(path));
    if (!bytes && errno != EFBIG) return false;
    auto file = target_of(path, std::move(bytes).value_or(""));
    file.part = site::Part::target;
    add_file(site, std::move(file));
    return true;
}

/// What a forge shows of a folder.
void add_folder(site::Site& site, const std::string& root, const std::string& path) {
    if (!add_target(site, root, path + "/README.md")) add_file(site, {path + "/.", "", {}, {}, false, site::Part::target});
}

/// The files to which the missing links of the page lead, where the disk has them.
void add_targets(site::Site& site, const std::string& root, bool is_markdown) {
    for (const auto& missing : links::missing_files(site)) {
        auto target = links::single_slashes(missing);
        if (target.ends_with('/')) target.pop_back();
        const auto folder = target.empty() ? "" : target + "/";
        if (is_markdown && !target.empty() && disk::is_served_folder(root, target)) add_folder(site, root, target);
        else if (target.empty() || !add_target(site, root, target)) {
            for (const auto& name : site.index_names) add_target(site, root, folder + name);
            if (!target.empty())
                for (const auto* ending : {".html", ".md"}) add_target(site, root, target + ending);
        }
    }
}

/// A folder with a home page is a website, whose host serves Markdown as it is; any other is shown by a forge.
bool is_website(const text::Tree& tree) {
    return std::any_of(tree.files().begin(), tree.files().end(), [](const text::TreeFile& file) {
        const auto name = file.path.size() <= longest_home_page ? text::lower_case(file.path) : "";
        return name == "index.html" || name == "index.htm" || name == "index.xhtml";
    });
}

}  // namespace

Listed list_folder(const std::string& folder, const Hosting& hosting) {
    std::vector<disk::Problem> problems;
    auto tree = disk::read_tree(folder, folder, problems, as_served);
    Listed listed{hosted(hosting), {}};
    for (auto& problem : problems)
        if (keeps_from_checking(problem.kind))
            listed.unlisted.push_back({std::move(problem.path), std::move(problem.message), std::move(problem.help)});
    listed.site.files.reserve(tree.files().size());
    const bool shows_markdown = !is_website(tree);
    for (auto& file : tree.files()) {
        const bool is_markdown = shows_markdown && links::is_markdown(file.path);
        listed.site.files.push_back({std::move(file.path), "", {}, {}, is_markdown, site::Part::page});
    }
    return listed;
}

links::Load reader_of(const std::string& folder) {
    return [folder](const site::File& named) {
        auto bytes = read_page(folder, named.path);
        return named.markdown ? markdown_page(named.path, std::move(bytes)) : served_page(named.path, std::move(bytes));
    };
}

site::Site read_single(const disk::ServedFile& file, const Hosting& hosting) {
    auto site = hosted(hosting);
    auto page = page_of(file.path, read_page(file.root, file.path));
    page.part = site::Part::page;  // a draft, too, if it is asked for by its name
    const bool is_markdown = page.markdown;
    add_file(site, std::move(page));
    add_targets(site, file.root, is_markdown);
    return site;
}

}  // namespace cli
