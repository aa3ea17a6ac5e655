#include "links/internal/verdict.hpp"

#include <algorithm>
#include <cstring>

#include "links/url/percent.hpp"
#include "links/markup/tag.hpp"
#include "links/internal/meant.hpp"
#include "links/internal/scheme_fault.hpp"
#include "links/internal/text_directive.hpp"
#include "text/foreign_words.hpp"
#include "site/url_path.hpp"

namespace links {
namespace {

constexpr size_t longest_shown = 200;

std::string in_quotes(std::string_view value) { return "\"" + text::ForeignWords::of(value, longest_shown).str() + "\""; }

std::string did_you_mean(const std::string& name, std::string otherwise) {
    return name.empty() ? std::move(otherwise) : "did you mean " + in_quotes(name) + "?";
}

Fault missing_map(std::string_view value) {
    return {report::Kind::fragment_missing, in_quotes(value) + ": the page has no <map> of this name",
            "give the <map> this name, or take the attribute out"};
}

/// An address that browsers read, and that does not do what it should.
Fault unfit_address(std::string_view value, const Url& url) {
    if (!url.password.empty())
        return {report::Kind::bad_address,
                "the address of " + in_quotes(url.host.value_or("")) + " holds a password, which every reader sees",
                "take the name and the password out, and change the password"};
    if (lacks_host(value))
        return {report::Kind::bad_address, in_quotes(value) + " names no website behind \"" + url.scheme + ":\"",
                "write \"" + url.scheme + "://\" and the name of the website, or the address without \"" + url.scheme + ":\""};
    return {report::Kind::bad_address, in_quotes(value) + " cannot work: " + std::string(contact_fault(url)),
            "correct the address"};
}

/// Query and fragment.
std::string_view tail(std::string_view address) { return address.substr(std::min(address.find_first_of("?#"), address.size())); }

}  // namespace

tl::expected<Url, UrlError> Explainer::absolute(const Found& found) {
    const auto value = found.link.value;
    if (value.starts_with("https://") || value.starts_with("http://")) return parse_url(value);  // whatever the page's base
    if (page_ != found.page) {
        page_ = found.page;
        const auto& file = resolver_.loaded(page_, document_);
        PageLinks links;
        read_document(file, kind_of(file), arena_, links);
        base_ = links.base;
    }
    return PageResolver(resolver_, found.page, base_, arena_).absolute(found.link.value);
}

std::string Explainer::address_of(std::string_view file) const {
    return resolver_.site().base_path + site::UrlPath::of_file(file).href().substr(1);
}

std::string Explainer::target(const Found& found) {
    if (found.destination.leads == Leads::to_file) {
        const auto& path = resolver_.site().files[found.destination.file].path;
        return found.destination.fragment.empty() ? path : path + "#" + std::string(found.destination.fragment);
    }
    const auto url = absolute(found);
    if (!url) return "";
    if (found.destination.leads == Leads::no_map) return "";
    if (found.destination.leads == Leads::nowhere) return resolver_.own_path(*url).value_or("");
    return resolver_.own_host(*url) && resolver_.site().host.empty() ? url->path() : url->href();
}

Fault Explainer::fault(const Found& found) {
    if (found.aim == Aim::id_missing) return missing_fragment(found);
    if (found.aim == Aim::text_missing) return missing_text(found);
    if (found.aim == Aim::page_missing) return missing_page(found);
    if (found.doubtful()) return doubled_slash(found);
    switch (found.destination.leads) {
        case Leads::nowhere: return missing_file(found);
        case Leads::outside_site: return outside(found);
        case Leads::bad_scheme: return scheme_fault(found.link.value, *absolute(found), resolver_.site().foreign);
        case Leads::no_map: return missing_map(found.link.value);
        case Leads::to_file:
        case Leads::to_web:
        case Leads::needs_nothing:
        case Leads::to_program:
        case Leads::to_script:
        case Leads::to_data:
        case Leads::above:
        case Leads::bad_address: break;
    }
    return bad_address(found);
}

Fault Explainer::missing_file(const Found& found) {
    const auto url = absolute(found);
    const auto path = resolver_.own_path(*url).value();
    const auto whole = in_quotes(found.link.value) + " leads to " + in_quotes(url->path());
    if (const auto meant = address_meant_by(found.link.value); !meant.empty())
        return {report::Kind::file_missing, whole + ", where the site has no file", "write " + in_quotes(meant), meant};
    if (const auto* name = near_.other_case(path))
        return {report::Kind::case_differs, whole + ", which is written with other capitals",
                "write " + in_quotes(address_of(*name)), address_of(*name) + std::string(tail(found.link.value))};
    const auto markdown = resolver_.site().files[found.page].markdown ? resolver_.paths().find(path + ".md") : no_file;
    const auto near = markdown == no_file ? near_.near_file(path) : std::string_view(resolver_.site().files[markdown].path);
    const auto name = near.empty() ? "" : address_of(near);
    return {report::Kind::file_missing, whole + ", where the site has no file",
            did_you_mean(name, "correct the address, or add the page it should lead to"),
            name.empty() ? "" : name + std::string(tail(found.link.value))};
}

Fault Explainer::doubled_slash(const Found& found) {
    const auto address = address_of(resolver_.site().files[found.destination.file].path) + std::string(tail(found.link.value));
    return {report::Kind::doubled_slash,
            in_quotes(found.link.value) + " has an empty part between two slashes, which only some web hosts pass over",
            "write " + in_quotes(address), address};
}

Fault Explainer::missing_fragment(const Found& found) {
    const auto file = found.destination.file;
    const auto fragment = without_directive(found.destination.fragment);
    const auto wanted = repaired_utf8(percent_decoded(fragment));
    const auto near = near_.near_id(wanted, survey_.ids_of(file));
    const auto& path = resolver_.site().files[file].path;
    return {report::Kind::fragment_missing,
            in_quotes(found.link.value) + ": " + in_quotes(path) + " has no id " + in_quotes(wanted),
            did_you_mean(near.empty() ? "" : "#" + std::string(near),
                         "correct what follows \"#\", or give a heading of that page this id"),
            near.empty() ? "" : std::string(found.link.value.substr(0, found.link.value.find('#') + 1)) + std::string(near)};
}

Fault Explainer::missing_text(const Found& found) {
    const auto& path = resolver_.site().files[found.destination.file].path;
    return {report::Kind::text_fragment_missing, in_quotes(found.link.value) + ": " + in_quotes(path) + " has no such text",
            "quote whole words of that page behind \"#:~:text=\", or lead to an id"};
}

Fault Explainer::missing_page(const Found& found) {
    const auto& path = resolver_.site().files[found.destination.file].path;
    return {report::Kind::fragment_missing, in_quotes(found.link.value) + ": " + in_quotes(path) + " has no such page",
            "correct the number behind \"#page=\", or leave it out"};
}

Fault Explainer::bad_address(const Found& found) {
    const auto value = found.link.value;
    if (std::all_of(value.begin(), value.end(), is_space))
        return {report::Kind::bad_address, "the address is empty", "write where it should lead, or leave the attribute out"};
    const auto url = absolute(found);
    if (url) return unfit_address(value, *url);
    return {report::Kind::bad_address, in_quotes(value) + " is no address (" + std::string(url.error().word) + ")",
            "browsers refuse it; correct the address"};
}

Fault Explainer::outside(const Found& found) {
    const auto& base = resolver_.site().base_path;
    const auto url = *absolute(found);
    const auto inside = base + url.path().substr(1);
    return {report::Kind::outside_site,
            in_quotes(found.link.value) + " leads out of the site, which is served under " + in_quotes(base),
            "write " + in_quotes(inside) + " for a page of the site, or the whole address with its host for another one"};
}

std::optional<text::Place> origin_of(const site::Site& site, const site::File& file, std::uint32_t offset) {
    const auto at = std::lower_bound(file.origins.begin(), file.origins.end(), offset,
                                     [](const site::Origin& origin, std::uint32_t wanted) { return origin.offset < wanted; });
    if (at == file.origins.end() || at->offset != offset || at->source >= site.sources.size()) return std::nullopt;
    return text::Place{site.sources[at->source], int(at->line), int(at->column)};
}

text::Place LineCounter::place(std::uint32_t offset) {
    if (offset < at_) *this = LineCounter(text_);
    while (at_ < offset) {
        const auto* line_end = static_cast<const char*>(std::memchr(text_.data() + at_, '\n', offset - at_));
        at_ = line_end ? size_t(line_end - text_.data()) + 1 : offset;
        if (line_end) ++line_, line_begin_ = at_;
    }
    return {"", line_, int(offset - line_begin_) + 1};
}

}  // namespace links
