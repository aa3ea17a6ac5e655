#include "pages/context.hpp"

#include <algorithm>

#include "figures/lint.hpp"
#include "site/url_path.hpp"
#include "text/html.hpp"

namespace pages {
namespace {

/// "https://host/csa/" -> "https://host" and "/csa/".
std::pair<std::string, std::string> split_address(const std::string& address) {
    const auto authority = address.find("://");
    const auto slash = address.find('/', authority == std::string::npos ? 0 : authority + 3);
    if (slash == std::string::npos) return {address, "/"};
    return {address.substr(0, slash), address.substr(slash)};
}

}  // namespace

SourceNumbers::SourceNumbers(const Theme& theme, const model::Portal& portal) {
    for (const auto& file : theme.files) names_.push_back(file.shown);
    numbers_.reserve(portal.pages.size());
    add(portal.shown("site.yaml"));
    portal.each([&](const model::Entry& entry) { add(entry.place.file); });
}

void SourceNumbers::add(std::string_view file) {
    if (numbers_.contains(file)) return;
    const auto number = std::uint32_t(names_.size());
    numbers_.emplace(names_.emplace_back(file), number);
}

std::uint32_t SourceNumbers::of(std::string_view file) const {
    const auto at = numbers_.find(file);
    return at == numbers_.end() ? 0 : at->second;
}

Context::Context(const model::Portal& all, const Theme& look, const links::Register& known, text::Date day)
    : portal(all),
      theme(look),
      known_links(known),
      today(day),
      index(all),
      relations(all, index),
      sources(look, all),
      menu(menu_of(all)),
      footer(footer_of(all)),
      terms(all),
      book(all),
      contradictions(figures::lint(book)) {
    std::tie(host, base_path) = split_address(all.settings.address);
    has_translations =
        std::any_of(all.pages.begin(), all.pages.end(), [](const auto& page) { return !page.translation_of.value.empty(); });
    pages.reserve(all.pages.size());
    all.each([&](const model::Entry& entry) {
        if (entry.address.find('#') == std::string::npos) pages.emplace(entry.address, &entry);
    });
}

std::string encoded(std::string_view address) {
    const auto hash = std::min(address.find('#'), address.size());
    const auto path = site::UrlPath::parse(address.substr(0, hash));
    return (path ? path->href() : std::string(address.substr(0, hash))) + std::string(address.substr(hash));
}

void Context::append_origin(std::string& out, const text::Place& written) const {
    if (!written.file.empty())
        text::append_mark(out, sources.of(written.file), std::uint32_t(std::max(written.line, 1)),
                          std::uint32_t(std::max(written.column, 1)));
}

std::string Context::href(std::string_view address, const text::Place& written) const {
    std::string out;
    append_origin(out, written);
    out += base_path;
    text::append_escaped(out, std::string_view(encoded(address)).substr(1));
    return out;
}

std::string Context::href_away(std::string_view url, const text::Place& written) const {
    std::string out;
    append_origin(out, written);
    text::append_escaped(out, url);
    return out;
}

std::string Context::absolute(std::string_view address) const { return host + base_path + encoded(address).substr(1); }

}  // namespace pages
