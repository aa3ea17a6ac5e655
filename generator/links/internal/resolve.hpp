// Where a link leads, seen from the page it stands on.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "links/markup/html.hpp"
#include "links/internal/paths.hpp"
#include "links/url/url.hpp"
#include "site/site.hpp"

namespace links {

enum class Leads : std::uint8_t {
    to_file,
    nowhere,
    to_web,
    needs_nothing,  ///< mailboxes, telephones, data in the address itself, a folder that a forge shows
    to_program,     ///< a registered scheme that is not checked: "ftp:"
    to_script,      ///< "javascript:"
    to_data,        ///< "data:" where a reader is to follow it
    above,          ///< of Markdown: out of the folder that is checked
    no_map,         ///< a picture's map, which its page does not have
    outside_site,
    bad_scheme,
    bad_address
};

/// Whether such a link is broken.
constexpr bool is_fault(Leads leads) {
    switch (leads) {
        case Leads::to_file:
        case Leads::to_web:
        case Leads::needs_nothing:
        case Leads::to_program:
        case Leads::to_script:
        case Leads::to_data:
        case Leads::above: return false;
        case Leads::nowhere:
        case Leads::no_map:
        case Leads::outside_site:
        case Leads::bad_scheme:
        case Leads::bad_address: break;
    }
    return true;
}

/// Whether nobody knows here if such a link works.
constexpr bool is_unjudged(Leads leads) { return !is_fault(leads) && leads != Leads::to_file && leads != Leads::needs_nothing; }

/// Only what the fast part of the check needs; words for people are found later, for the few links that need them.
struct Destination {
    Leads leads;
    bool doubled_slash = false;  ///< to the file only where the host takes "a//b" for "a/b"
    FileNumber file = no_file;
    std::string_view fragment = {};  ///< as in the address, still percent-encoded
};

/// Gives a file of the site with its bytes, for sites too large to be kept in memory; asked from several threads, more than once
/// a file.
using Load = std::function<site::File(const site::File&)>;

/// What all pages share.
class Resolver {
public:
    /// Without `load` the bytes are in the site.
    explicit Resolver(const site::Site& site, Load load = {});

    const site::Site& site() const { return site_; }
    bool keeps_bytes() const { return !load_; }
    /// The file with its bytes, if need be in `buffer`.
    const site::File& loaded(FileNumber file, site::File& buffer) const;
    const Paths& paths() const { return paths_; }
    /// What a forge shows for a folder, "a/", "a" or "": its README, or only that it is there.
    std::optional<Destination> folder(std::string_view path) const;

    /// The address of a page of the site.
    Url page_url(const site::File& page) const;
    /// `page` decoded relative to the root if `url` is one of ours: nothing for another host or another base path.
    std::optional<std::string> own_path(const Url& url) const;
    bool own_host(const Url& url) const;
    /// The name of our own host, whatever the scheme and port.
    bool may_be_own(std::string_view host) const;

private:
    const site::Site& site_;
    Load load_;
    Paths paths_;
    Url root_;
    std::string base_path_;  ///< decoded
};

/// Resolves the links of one page.
class PageResolver {
public:
    PageResolver(const Resolver& resolver, FileNumber page, const std::optional<Link>& base, Arena& arena);

    Destination resolve(const Link& link);
    /// As a browser resolves it, for the report.
    tl::expected<Url, UrlError> absolute(std::string_view value);

private:
    bool plainly(std::string_view value, Destination& out);
    void find(std::string_view path, Destination& out) const;
    Destination by_standard(const Link& link);
    Destination on_web(const Link& link, const Url& url);
    Destination by_scheme(const Link& link, const Url& url);
    Destination own(const Link& link, const Url& url);
    void find_by_single_slashes(std::string_view path, Destination& out) const;

    const Resolver& resolver_;
    FileNumber page_;
    const std::optional<Link>& base_;
    Arena& arena_;
    std::optional<Url> base_url_;
};

/// Loading nothing is a mistake in <img src="">, while <a href=""> leads to its own page.
bool must_not_be_empty(const Link& link);

/// Why a "mailto:" or "tel:" address cannot work; empty if it can.
std::string_view contact_fault(const Url& url);

/// Two backslashes in front: a folder of an office's network, which browsers take for a website.
bool is_network_folder(std::string_view value);
/// "http:" without the "//" and the host behind it, which browsers read in two ways.
bool lacks_host(std::string_view value);

/// For messages: the host the site is served from, or a stand-in when it is not known.
inline constexpr std::string_view unknown_host = "http://site.invalid";

}  // namespace links
