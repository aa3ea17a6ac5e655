#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "checks/checks.hpp"
#include "site/url_path.hpp"

namespace checks {
namespace {

using report::Kind;

/// Without the query that an old address may have.
std::string_view path_of(std::string_view address) { return address.substr(0, address.find('?')); }

/// Letters, digits, blanks and what addresses hold unencoded; '.' only inside a name and never in a folder's; nothing where the
/// theme's files and the search stand.
bool is_plain_address(std::string_view whole) {
    constexpr std::string_view signs = "-_./ %!$&'()+,;=@~";
    const auto address = path_of(whole), query = whole.substr(address.size());
    const auto allowed = [&](unsigned char c) {
        return std::isalnum(c) || c >= 0x80 || signs.find(char(c)) != std::string_view::npos;
    };
    if (query.find_first_of(" \"#<>\\^`{|}") != std::string_view::npos || query == "?") return false;
    return site::UrlPath::parse(address) && std::all_of(address.begin(), address.end(), allowed) &&
           address.find("/.") == std::string_view::npos && !address.starts_with("/assets/") &&
           !address.starts_with("/pagefind/") && address.substr(0, address.rfind('/') + 1).find('.') == std::string_view::npos;
}

class Claims {
public:
    explicit Claims(report::Report& report) : report_(report) {}

    /// `what` is "this file" or "this alias". An address without a slash at its end is served from a folder, too, and a folder
    /// from its index.html. `address` and `place` have to outlive this.
    void claim(std::string_view address, const text::Place& place, std::string_view what) {
        const bool has_ending = address.find('.', address.rfind('/')) != std::string_view::npos;
        const auto served = path_of(address) != address        ? address
                            : address.ends_with("/index.html") ? address.substr(0, address.rfind('/') + 1)
                            : address.ends_with('/') || has_ending
                                ? address
                                : std::string_view(folders_.emplace_back(std::string(address) + "/"));
        const auto [first, is_new] = claims_.emplace(served, &place);
        if (!is_new)
            report_.add(Kind::address_clash, place,
                        fmt::format("{} claims the address {}, which {} has", what, address, first->second->file),
                        "change one of the two, or take it out");
    }

private:
    std::unordered_map<std::string_view, const text::Place*> claims_;
    std::deque<std::string> folders_;
    report::Report& report_;
};

}  // namespace

void check_addresses(const model::Portal& portal, report::Report& report) {
    Claims claims(report);
    portal.each([&](const model::Entry& entry) {
        if (entry.address.find('#') == std::string::npos) claims.claim(entry.address, entry.place, "this file");
    });
    std::deque<text::Placed<std::string>> assets;
    for (const auto& asset : portal.assets) {
        const auto& claimed = assets.emplace_back(text::Placed<std::string>{"/" + asset.path, {portal.shown(asset.path), 0, 0}});
        claims.claim(claimed.value, claimed.place, "this file");
    }
    portal.each([&](const model::Entry& entry) {
        for (const auto& alias : entry.aliases) {
            if (is_plain_address(alias.value)) claims.claim(alias.value, alias.place, "this alias");
            else
                report.add(Kind::bad_address, alias.place, fmt::format("\"{}\" cannot be an address of this site", alias.value),
                           "write the whole path, such as /old/address/");
        }
    });
}

void check_vanished(const std::vector<std::string>& standing, const std::vector<std::string_view>& made,
                    std::vector<std::string> excused, const std::string& root, report::Report& report) {
    std::sort(excused.begin(), excused.end());
    for (const auto& file : standing) {
        if (std::binary_search(made.begin(), made.end(), std::string_view(file))) continue;
        const auto address = site::UrlPath::of_file(file).str();
        if (std::binary_search(excused.begin(), excused.end(), address)) continue;
        report.add(Kind::address_vanished, {root + "/" + file, 0, 0},
                   fmt::format("the address {} would vanish: the published site has it, the new one has not", address),
                   fmt::format("add \"aliases: [{}]\" to the page that took its place, or list it under \"withdrawn\" in "
                               "site.yaml with the reason",
                               address));
    }
}

}  // namespace checks
