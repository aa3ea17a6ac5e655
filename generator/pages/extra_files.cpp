#include "pages/extra_files.hpp"

#include <tbb/parallel_for.h>

#include <array>

#include "pages/feeds.hpp"
#include "pages/data_files.hpp"
#include "pages/data_workbook.hpp"
#include "pages/figure_data.hpp"
#include "pages/renderer.hpp"
#include "pages/slots.hpp"

namespace pages {

std::string file_of(const std::string& address) { return address.substr(1) + (address.ends_with('/') ? "index.html" : ""); }

std::string alias_file(const std::string& alias) {
    const bool has_ending = alias.find('.', alias.rfind('/')) != std::string::npos;
    return alias.ends_with('/') || has_ending ? file_of(alias) : file_of(alias + "/");
}

std::vector<site::File> make_redirects(const Context& context, report::Report& report) {
    std::vector<site::File> files;
    Renderer renderer(context.theme);
    context.portal.each([&](const model::Entry& entry) {
        for (const auto& alias : entry.aliases) {
            if (alias.value.find('?') != std::string::npos) continue;  // which page a query asks for, only the host can say
            Data data;
            data.set("lang", context.portal.settings.language);
            data.set("title", entry.title);
            data.set("canonical", context.absolute(entry.address));
            data.set("href", context.href(entry, alias.place));
            Piece page;
            append(page, renderer.render("redirect", data, report).html.str());
            files.push_back({alias_file(alias.value), std::move(page.bytes), std::move(page.origins)});
        }
    });
    return files;
}

std::vector<site::File> make_data_files(const Context& context) {
    auto tables = data_tables(context);
    for (const auto& indicator : context.portal.indicators) tables.push_back(indicator_figures(indicator, context));
    std::vector<std::array<DataFile, data_forms.size()>> made(tables.size());
    tbb::parallel_for(size_t(0), tables.size(), [&](size_t i) { made[i] = files_of(tables[i], context); });
    std::vector<site::File> files;
    for (auto& of_table : made)
        for (auto& file : of_table) files.push_back({std::move(file.path), std::move(file.bytes), {}});
    if (auto workbook = data_workbook(context); !workbook.empty())
        files.push_back({std::string(workbook_path), std::move(workbook), {}});
    return files;
}

std::vector<site::File> make_extras(const Context& context) {
    std::vector<site::File> files;
    const auto add = [&](std::string path, std::string bytes) { files.push_back({std::move(path), std::move(bytes), {}}); };
    add("sitemap.xml", sitemap(context));
    add("feed.xml", feed(context));
    for (const auto& entry : with_own_feed(context)) add(own_feed(*entry).substr(1), feed_about(*entry, context));
    add("robots.txt", robots(context));
    if (auto contact = security_contact(context); !contact.empty()) add(".well-known/security.txt", std::move(contact));
    const bool dated = !context.portal.events.empty() || !context.portal.meetings.empty() || context.pages.contains("/calendar/");
    if (dated) {
        add("calendar.ics", calendar(context));
        add("calendar/campaigns.ics", calendar(context, Dates::events));
        add("calendar/meetings.ics", calendar(context, Dates::meetings));
    }
    for (const auto& asset : context.theme.assets) add(asset.published, asset.bytes);
    for (const auto& asset : context.portal.assets) add(asset.path, asset.bytes);
    return files;
}

}  // namespace pages
