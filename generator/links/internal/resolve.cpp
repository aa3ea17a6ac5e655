#include "links/internal/resolve.hpp"

#include <algorithm>
#include <cstring>

#include "links/url/percent.hpp"
#include "links/markup/tag.hpp"
#include "links/markup/words.hpp"
#include "links/url/schemes.hpp"
#include "site/url_path.hpp"

namespace links {
namespace {

enum ByteKind : unsigned char { is_plain = 1, is_dot = 2, is_other = 4 };

/// Plain bytes are those that no step of address resolution changes or reads a meaning into.
constexpr auto byte_kind = [] {
    std::array<unsigned char, 256> table{};
    table.fill(is_other);
    for (int c = '0'; c <= '9'; ++c) table[size_t(c)] = is_plain;
    for (int c = 'a'; c <= 'z'; ++c) table[size_t(c)] = table[size_t(c - 0x20)] = is_plain;
    for (const char c : {'-', '_', '~', '/', ',', '+', '=', '@', '!'}) table[static_cast<unsigned char>(c)] = is_plain;
    table['.'] = is_dot;
    return table;
}();

/// The kinds of the bytes from `at` to the first other byte or the end; moves `at` there.
unsigned skip_plain(std::string_view text, size_t& at) {
    unsigned kinds = 0;
    for (; at < text.size(); ++at) {
        const unsigned kind = byte_kind[static_cast<unsigned char>(text[at])];
        if (kind == is_other) break;
        kinds |= kind;
    }
    return kinds;
}

constexpr size_t longest_plain_path = 1024;

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

/// "a/b/" and "../c" -> "a/c" in `buffer`; nothing where it leaves the root or has dots elsewhere than in front.
std::optional<std::string_view> joined(std::string_view folder, std::string_view relative,
                                       std::array<char, longest_plain_path>& buffer) {
    for (;;) {
        if (relative.starts_with("./")) relative.remove_prefix(2);
        else if (relative.starts_with("../")) {
            if (folder.empty()) return std::nullopt;
            folder = folder_of(folder.substr(0, folder.size() - 1));
            relative.remove_prefix(3);
        } else break;
    }
    if (relative.starts_with('.') || folder.size() + relative.size() > buffer.size()) return std::nullopt;
    std::memcpy(buffer.data(), folder.data(), folder.size());
    std::memcpy(buffer.data() + folder.size(), relative.data(), relative.size());
    return std::string_view(buffer.data(), folder.size() + relative.size());
}

/// Decoded, but an encoded '/' stays: no name of a file has one.
std::string file_name_of(std::string_view encoded) {
    std::string out;
    for (;;) {
        const size_t at = std::min(encoded.find("%2F"), encoded.find("%2f"));
        out += percent_decoded(encoded.substr(0, at));
        if (at == std::string_view::npos) return out;
        out += encoded.substr(at, 3);
        encoded.remove_prefix(at + 3);
    }
}

/// True for "https://…" and "//…": the author meant the host, not a path of this site.
bool names_host(std::string_view value) {
    while (!value.empty() && static_cast<unsigned char>(value[0]) <= 0x20) value.remove_prefix(1);
    const auto is_slash = [](char c) { return c == '/' || c == '\\'; };
    return value.size() > 1 && is_slash(value[0]) ? is_slash(value[1]) : bool(parse_url(value));
}

/// "127.0.0.1" as every browser writes it, or a name whose last label is no number and that no rule of IDNA changes.
bool is_plain_host(std::string_view host) {
    size_t labels = 0, numbers = 0;
    bool last_is_number = false;
    while (!host.empty()) {
        const auto dot = std::min(host.find('.'), host.size());
        const auto label = host.substr(0, dot);
        const auto is_digit = [](unsigned char c) { return c >= '0' && c <= '9'; };
        const auto is_name = [&](unsigned char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
        if (label.empty() || label.starts_with("xn--") || !std::all_of(label.begin(), label.end(), is_name)) return false;
        last_is_number = is_digit(label[0]);
        const bool small = label.size() < 3 || (label.size() == 3 && label[0] < '2');
        numbers += small && (label[0] != '0' || label.size() == 1) && std::all_of(label.begin(), label.end(), is_digit);
        ++labels;
        if (dot + 1 == host.size()) return false;
        host.remove_prefix(std::min(dot + 1, host.size()));
    }
    return labels > 0 && (!last_is_number || (labels == 4 && numbers == 4));
}

/// The host of "https://host/…" and "http://host/…", where it ends the authority and needs no standard to be understood; else
/// empty.
std::string_view plain_host(std::string_view value) {
    constexpr std::string_view secure = "https://", open = "http://";
    if (!value.starts_with("http")) return {};
    value.remove_prefix(value.starts_with(secure) ? secure.size() : value.starts_with(open) ? open.size() : value.size());
    auto host = value.substr(0, value.find_first_of("/?#"));
    if (const auto colon = host.find(':'); colon != std::string_view::npos) {
        const auto port = host.substr(colon + 1);
        if (port.empty() || port.size() > 4 || port.find_first_not_of("0123456789") != std::string_view::npos) return {};
        host = host.substr(0, colon);
    }
    return is_plain_host(host) ? host : std::string_view();
}

/// "../../x" in "a/b.md"
bool climbs_out(std::string_view folder, std::string_view value) {
    const auto path = value.substr(0, value.find_first_of("?#"));
    if (path.starts_with('/') || path.starts_with('\\')) return false;
    auto depth = std::count(folder.begin(), folder.end(), '/');
    for (size_t from = 0; from < path.size();) {
        const size_t to = std::min(path.find('/', from), path.size());
        const auto part = path.substr(from, to - from);
        depth += part == ".." ? -1 : part == "." ? 0 : 1;
        if (depth < 0) return true;
        from = to + 1;
    }
    return false;
}

/// Where pictures and fonts may stand in the address itself.
bool may_hold_data(const Link& link) {
    const bool leads = is_one_of(link.element, Element::a, Element::area, Element::form, Element::button, Element::script,
                                 Element::iframe, Element::frame, Element::meta);
    return !leads || link.attribute == Attribute::style;
}

}  // namespace

Resolver::Resolver(const site::Site& site, Load load)
    : site_(site), load_(std::move(load)), paths_(site), base_path_(percent_decoded(site.base_path)) {
    const auto host = parse_url(site.host.empty() ? unknown_host : std::string_view(site.host));
    root_ = host ? *host : *parse_url(unknown_host);
}

const site::File& Resolver::loaded(FileNumber file, site::File& buffer) const {
    const auto& stored = site_.files[file];
    return load_ ? buffer = load_(stored) : stored;
}

std::optional<Destination> Resolver::folder(std::string_view path) const {
    if (path.ends_with('/')) path.remove_suffix(1);
    const auto prefix = path.empty() ? "" : std::string(path) + "/";
    const auto first = std::lower_bound(site_.files.begin(), site_.files.end(), prefix,
                                        [](const site::File& file, const std::string& wanted) { return file.path < wanted; });
    if (first == site_.files.end() || !first->path.starts_with(prefix)) return std::nullopt;
    for (const auto* name : {"README.md", "readme.md", "Readme.md", "README.markdown"})
        if (const auto file = paths_.find(prefix + name); file != no_file) return Destination{Leads::to_file, false, file};
    return Destination{Leads::needs_nothing};
}

Url Resolver::page_url(const site::File& page) const {
    const auto href = site_.base_path + site::UrlPath::of_file(page.path).href().substr(1);
    return parse_url(href, &root_).value();
}

bool Resolver::own_host(const Url& url) const {
    return (url.scheme == "http" || url.scheme == "https") && url.host == root_.host && url.port == root_.port;
}

bool Resolver::may_be_own(std::string_view host) const { return root_.host && *root_.host == host; }

std::optional<std::string> Resolver::own_path(const Url& url) const {
    const auto path = file_name_of(url.path());
    if (path.starts_with(base_path_)) return path.substr(base_path_.size());
    if (path + "/" == base_path_) return "";
    return std::nullopt;
}

PageResolver::PageResolver(const Resolver& resolver, FileNumber page, const std::optional<Link>& base, Arena& arena)
    : resolver_(resolver), page_(page), base_(base), arena_(arena) {}

Destination PageResolver::resolve(const Link& link) {
    Destination destination{Leads::nowhere};
    const auto& host = resolver_.site().host;
    const bool ours =
        !host.empty() && link.value.size() > host.size() && link.value.starts_with(host) && link.value[host.size()] == '/';
    if (!ours)
        if (const auto other = plain_host(link.value); !other.empty() && !resolver_.may_be_own(other)) return {Leads::to_web};
    const auto value = ours ? link.value.substr(host.size()) : link.value;
    if ((ours || !base_) && plainly(value, destination) && !(value.empty() && must_not_be_empty(link))) return destination;
    return by_standard(link);
}

/// The way of nearly all links: plain bytes, no scheme, no query. False if the standard's own parser must decide.
bool PageResolver::plainly(std::string_view value, Destination& out) {
    size_t end = 0;
    const bool dots = skip_plain(value, end) & is_dot;
    auto path = value.substr(0, end);
    if (end < value.size()) {
        if (value[end] != '#') return false;
        out.fragment = value.substr(++end);
        skip_plain(value, end);
        if (end < value.size()) return false;
    }
    const auto& site = resolver_.site();
    std::array<char, longest_plain_path> buffer;
    if (path.empty()) {
        out.leads = Leads::to_file, out.file = page_;
        return true;
    }
    if (path[0] == '/') {
        if (path.starts_with("//") || !path.starts_with(site.base_path)) return false;
        if (dots && path.find("/.") != std::string_view::npos) return false;
        path.remove_prefix(site.base_path.size());
    } else {
        const auto whole = joined(folder_of(site.files[page_].path), path, buffer);
        if (!whole || (dots && whole->find("/.") != std::string_view::npos)) return false;
        path = *whole;
    }
    find(path, out);
    return true;
}

void PageResolver::find(std::string_view path, Destination& out) const {
    out.file = resolver_.paths().find_served(path);
    out.leads = out.file == no_file ? Leads::nowhere : Leads::to_file;
    if (out.file != no_file) return;
    if (resolver_.site().files[page_].markdown)
        if (const auto folder = resolver_.folder(path)) out.leads = folder->leads, out.file = folder->file;
    if (out.leads == Leads::nowhere) find_by_single_slashes(path, out);
}

void PageResolver::find_by_single_slashes(std::string_view path, Destination& out) const {
    if (!path.starts_with('/') && path.find("//") == std::string_view::npos) return;
    out.file = resolver_.paths().find_served(single_slashes(path));
    out.doubled_slash = out.file != no_file;
    if (out.doubled_slash) out.leads = Leads::to_file;
}

tl::expected<Url, UrlError> PageResolver::absolute(std::string_view value) {
    if (!base_url_) {
        base_url_ = resolver_.page_url(resolver_.site().files[page_]);
        if (base_) {
            const auto declared = parse_url(base_->value, &*base_url_);
            if (declared && declared->scheme != "data" && declared->scheme != "javascript") base_url_ = *declared;
        }
    }
    return parse_url(value, &*base_url_);
}

Destination PageResolver::by_standard(const Link& link) {
    const bool empty = std::all_of(link.value.begin(), link.value.end(), is_space);
    if (empty && must_not_be_empty(link)) return {Leads::bad_address};
    const auto url = absolute(link.value);
    if (!url) return {Leads::bad_address};
    return url->scheme == "http" || url->scheme == "https" ? on_web(link, *url) : by_scheme(link, *url);
}

Destination PageResolver::on_web(const Link& link, const Url& url) {
    const bool ours = resolver_.own_host(url);
    if (lacks_host(link.value) && !(ours && !resolver_.site().host.empty())) return {Leads::bad_address};
    if (ours) return own(link, url);
    if (is_network_folder(link.value)) return {Leads::bad_scheme};
    return {url.password.empty() ? Leads::to_web : Leads::bad_address};
}

/// The other schemes. On a site of our own, only those that its readers need.
Destination PageResolver::by_scheme(const Link& link, const Url& url) {
    const auto& scheme = url.scheme;
    const bool foreign = resolver_.site().foreign;
    if (scheme == "mailto" || scheme == "tel") return {contact_fault(url).empty() ? Leads::needs_nothing : Leads::bad_address};
    if (!foreign && (scheme == "sms" || scheme == "webcal")) return {Leads::needs_nothing};
    if (scheme == "data" && may_hold_data(link)) return {Leads::needs_nothing};
    if (scheme == "about" && (link.element == Element::iframe || link.element == Element::frame)) return {Leads::needs_nothing};
    if (!foreign || scheme == "file") return {Leads::bad_scheme};
    if (scheme == "javascript") return {Leads::to_script};
    if (scheme == "data")
        return {is_one_of(link.element, Element::a, Element::area, Element::form) ? Leads::to_data : Leads::needs_nothing};
    return {is_registered_scheme(scheme) && !scheme.starts_with("hxxp") ? Leads::to_program : Leads::bad_scheme};
}

Destination PageResolver::own(const Link& link, const Url& url) {
    const auto& page = resolver_.site().files[page_];
    if (page.markdown && climbs_out(folder_of(page.path), link.value)) return {Leads::above};
    const auto path = resolver_.own_path(url);
    if (!path) return {names_host(link.value) ? Leads::to_web : Leads::outside_site};
    Destination out{Leads::nowhere};
    find(*path, out);
    if (out.leads == Leads::to_file && url.fragment) out.fragment = arena_.emplace_front(*url.fragment);
    return out;
}

bool is_network_folder(std::string_view value) {
    while (!value.empty() && static_cast<unsigned char>(value[0]) <= 0x20) value.remove_prefix(1);
    return value.starts_with("\\\\");
}

bool lacks_host(std::string_view value) {
    while (!value.empty() && static_cast<unsigned char>(value[0]) <= 0x20) value.remove_prefix(1);
    if (value.size() < 5 || !same_word(value.substr(0, 4), "http")) return false;
    value.remove_prefix(value[4] == 's' || value[4] == 'S' ? 5 : 4);
    if (!value.starts_with(':')) return false;
    const auto is_slash = [&](size_t at) { return at < value.size() && (value[at] == '/' || value[at] == '\\'); };
    return !is_slash(1) || !is_slash(2);
}

bool must_not_be_empty(const Link& link) {
    if (link.attribute == Attribute::src) return !is_one_of(link.element, Element::iframe, Element::frame);
    if (link.attribute == Attribute::href) return link.element == Element::link;
    return is_one_of(link.attribute, Attribute::poster, Attribute::data, Attribute::content);
}

}  // namespace links
