#include "build/make.hpp"

#include "build/addresses_in.hpp"
#include "build/search.hpp"
#include "checks/checks.hpp"
#include "content/readers/read_portal.hpp"
#include "disk/read_tree.hpp"
#include "figures/suppression.hpp"
#include "host/files.hpp"
#include "links/register/check.hpp"
#include "links/register/settings_use.hpp"
#include "lint/lint.hpp"
#include "model/publication.hpp"
#include "pages/context.hpp"
#include "pages/make_site.hpp"
#include "pages/read_theme.hpp"
#include "web/memory.hpp"

namespace build {
namespace {

report::Kind kind_of(disk::Problem::Kind kind) {
    switch (kind) {
        case disk::Problem::Kind::outside_tree: return report::Kind::outside_tree;
        case disk::Problem::Kind::bad_name: return report::Kind::file_name;
        case disk::Problem::Kind::dangling_link:
        case disk::Problem::Kind::link_loop:
        case disk::Problem::Kind::not_a_file:
        case disk::Problem::Kind::unreadable:
        case disk::Problem::Kind::too_large: break;
    }
    return report::Kind::unreadable_file;
}

/// How findings call the content folder: by the path that the user gave, without a slash at its end.
std::string shown(std::string folder) {
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    return folder;
}

std::vector<std::string> hidden_addresses(const model::Portal& portal, text::Date today) {
    std::vector<std::string> addresses;
    portal.each([&](const model::Entry& entry) {
        if (!entry.publication.hidden_because(today).empty()) addresses.push_back(entry.address);
    });
    for (const auto& withdrawn : portal.settings.withdrawn) addresses.push_back(withdrawn.address.value);
    return addresses;
}

pages::Theme read_theme(const Inputs& inputs, report::Report& report) {
    const auto tree = read_tree(inputs.theme, shown(inputs.theme), report);
    checks::check_government_marks(tree, report);
    checks::check_contrast(tree, report);
    checks::check_theme_drawings(tree, report);
    auto theme = pages::read_theme(tree, report);
    theme.searchable = is_searchable(inputs);
    return theme;
}

enum class Audience { everyone, editors };

std::optional<Made> make(model::Portal portal, const pages::Theme& theme, const Inputs& inputs, Audience audience,
                         report::Report& report) {
    auto history = links::believed(web::read_history(inputs.state), inputs.now);
    Made made{{},
              {},
              hidden_addresses(portal, inputs.today),
              links::Register(links::knowledge_of(portal, inputs.today, std::move(history)))};
    if (audience == Audience::everyone) model::keep_public(portal, inputs.today, addresses_in);
    else model::keep_unrestricted(portal, addresses_in);
    figures::hide_small_numbers(portal);
    made.site = pages::make_site(portal, theme, made.known_links, inputs.today, report);
    if (report.has_errors()) return std::nullopt;
    if (theme.searchable && inputs.search == Search::made) add_search(made.site, inputs);
    made.portal = std::move(portal);
    if (made.portal.settings.address.starts_with("https://")) host::add_files(made.site, hosting_of(made));
    return made;
}

std::optional<Made> make(const Inputs& inputs, Audience audience, report::Report& report, content::Reader* reader = nullptr) {
    const auto theme = read_theme(inputs, report);
    auto portal = read_content(inputs, report, reader);
    return portal ? make(std::move(*portal), theme, inputs, audience, report) : std::nullopt;
}

}  // namespace

std::vector<std::string> folders_of(const Inputs& inputs) {
    return {shown(inputs.content), shown(inputs.theme), shown(inputs.out)};
}

text::Tree read_tree(const std::string& folder, const std::string& name, report::Report& report) {
    std::vector<disk::Problem> problems;
    auto tree = disk::read_tree(folder, name, problems);
    for (auto& problem : problems)
        report.add(kind_of(problem.kind), {tree.shown(problem.path), 0, 0}, std::move(problem.message), std::move(problem.help));
    return tree;
}

host::Hosting hosting_of(const Made& made) {
    const auto base = made.site.base_path.substr(0, made.site.base_path.size() - 1);
    std::vector<host::Redirect> aliases;
    made.portal.each([&](const model::Entry& entry) {
        for (const auto& alias : entry.aliases) {
            const size_t path = std::min(alias.value.find('?'), alias.value.size());
            aliases.push_back({base + alias.value.substr(0, path), base + pages::encoded(entry.address),
                               alias.value.substr(std::min(path + 1, alias.value.size()))});
        }
    });
    return host::hosting_of(made.site, std::move(aliases));
}

void check_links(const Made& made, const Inputs& inputs, report::Report& report, links::EachPage each_page) {
    links::SettingsUse use(made.portal, inputs.today, made.known_links.knowledge());
    const links::EachAway hear = [&](const std::string& to) { use.hear(to); };
    links::check_internal(made.site, report, inputs.out, std::move(each_page), use.listens() ? hear : nullptr);
    use.report_to(report);
}

void check_pages(const Made& made, const Inputs& inputs, report::Report& report) {
    if (made.portal.settings.page_rules) {
        lint::Lint lint(made.site, made.portal, inputs.out);
        check_links(made, inputs, report, lint.listener());
        lint.report_to(report);
    } else {
        check_links(made, inputs, report);
    }
    if (!report.has_errors()) checks::check_idle_known(made.portal, report);
}

std::vector<std::string_view> paths_of(const site::Site& site) {
    std::vector<std::string_view> paths;
    for (const auto& file : site.files) paths.push_back(file.path);
    return paths;
}

model::Portal read_settings(const Inputs& inputs, report::Report& report) {
    return content::read_portal(read_tree(inputs.content, shown(inputs.content), report), report);
}

model::Portal read_as_it_is(const Inputs& inputs) {
    report::Report unheard;
    return content::read_portal(read_tree(inputs.content, shown(inputs.content), unheard), unheard);
}

std::optional<model::Portal> read_content(const Inputs& inputs, report::Report& report, content::Reader* reader) {
    auto sources = read_tree(inputs.content, shown(inputs.content), report);
    const bool is_portal = sources.find("site.yaml");  // else it is someone's documentation
    if (is_portal) {
        checks::check_personal_data(sources, report);
        checks::check_hidden_characters(sources, report);
        checks::check_words(sources, report);
    }
    content::Words words;
    auto portal =
        reader ? reader->read(std::move(sources), words, report) : content::read_portal(std::move(sources), words, report);
    if (is_portal) {
        checks::check_published_files(portal, report);
        checks::check_words(words, report);
    }
    checks::take_known(portal, folders_of(inputs), inputs.today, report);
    if (report.has_errors()) return std::nullopt;
    checks::check(portal, inputs.today, report);
    if (report.has_errors()) return std::nullopt;
    return portal;
}

std::optional<Made> make(model::Portal portal, const Inputs& inputs, report::Report& report) {
    return make(std::move(portal), read_theme(inputs, report), inputs, Audience::everyone, report);
}

std::optional<Made> make(const Inputs& inputs, report::Report& report) { return make(inputs, Audience::everyone, report); }

std::optional<Made> make_preview(const Inputs& inputs, content::Reader& reader, report::Report& report) {
    return make(inputs, Audience::editors, report, &reader);
}

}  // namespace build
