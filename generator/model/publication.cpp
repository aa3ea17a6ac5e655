#include "model/publication.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/index.hpp"
#include "text/ascii.hpp"
#include "text/path.hpp"
#include "text/percent.hpp"

namespace model {
namespace {

/// The `Keys` of model/keys.hpp that forget hidden things: whatever may do without one loses it, an item of a list that may not
/// goes.
class Forgetter {
public:
    explicit Forgetter(const std::set<Ref>& hidden) : hidden_(hidden) {}

    template <class T>
    void operator()(const Key&, T& member) {
        forget(member);
    }
    template <class T>
    void operator()(const Key&, std::vector<T>& member, const T&) {
        forget(member);
    }
    void relation(const Key&, Entry&, std::optional<PlacedRef>& member) { forget(member); }
    void relations(const Key&, Entry& entry) { forget(entry.relations); }
    void relations(const Key&, Entry&, std::vector<PlacedRef>& member) { forget(member); }
    void number(const Key&, std::optional<double>&, std::string&) {}
    void either(const Key&, bool&, std::string_view, std::string_view) {}
    void passed_over(const Key&) {}

    /// Whether the thing cannot be without what it names.
    bool is_spoilt() const { return is_spoilt_; }

private:
    void forget(PlacedRef& member) { is_spoilt_ = is_spoilt_ || hidden_.contains(member.value); }

    template <class T>
    void forget(std::optional<T>& member) {
        if (member && spoils(*member)) member.reset();
    }

    template <class T>
    void forget(std::vector<T>& members) {
        std::erase_if(members, [&](T& member) { return spoils(member); });
    }

    template <class T>
    void forget(T& member) {
        if constexpr (requires { describe(*this, member); }) describe(*this, member);
    }

    template <class T>
    bool spoils(T& member) {
        Forgetter inside(hidden_);
        inside.forget(member);
        return inside.is_spoilt();
    }

    const std::set<Ref>& hidden_;
    bool is_spoilt_ = false;
};

/// "//host/csa/" of "https://Host:443/csa/"; other addresses only in lower case.
std::string without_scheme(std::string_view address) {
    auto plain = text::lower_case(address);
    for (const std::string_view scheme : {"https:", "http:"})
        if (plain.starts_with(scheme)) plain.erase(0, scheme.size());
    if (!plain.starts_with("//")) return plain;
    const size_t end = std::min(plain.find('/', 2), plain.size());
    for (const std::string_view port : {":443", ":80"})
        if (std::string_view(plain).substr(0, end).ends_with(port)) return plain.erase(end - port.size(), port.size());
    return plain;
}

using Paths = std::set<std::string>;  ///< of files of the content, in lower case

/// Knows to which files of the content entries and other files lead.
class Trail {
public:
    Trail(const Portal& portal, const AddressesIn& addresses_in)
        : own_(without_scheme(portal.settings.address)), addresses_in_(addresses_in) {
        for (const auto& asset : portal.assets) assets_.emplace(text::lower_case(asset.path), &asset);
    }

    void add_files_of(const Entry& entry, Paths& paths) const {
        const auto add = [&](std::string_view address) { paths.insert(file_at(address, Reference::about.address)); };
        for (const auto& link : entry.prose.links) {
            if (const auto* to = std::get_if<ToPath>(&link.target)) add(to->path);
            if (const auto* away = std::get_if<Away>(&link.target)) add(away->url);
        }
        if (const auto* reference = as<Reference>(entry)) add(reference->url.value), add(reference->alternate.value);
    }

    /// Adds the files to which these lead, however many lie between them.
    void follow(Paths& paths) const {
        std::vector<std::string> waiting(paths.begin(), paths.end());
        while (!waiting.empty()) {
            const auto asset = assets_.find(waiting.back());
            waiting.pop_back();
            if (asset == assets_.end()) continue;
            for (const auto& address : addresses_in_(*asset->second))
                if (const auto [path, is_new] = paths.insert(file_at(address, asset->first)); is_new) waiting.push_back(*path);
        }
    }

private:
    /// What `address`, written in the file or on the page `from`, may lead to.
    std::string file_at(std::string_view address, std::string_view from) const {
        auto path = without_scheme(address);
        if (path.starts_with(own_)) path.erase(0, own_.size() - 1);
        path.erase(std::min(path.find_first_of("?#"), path.size()));
        return text::lower_case(text::percent_decoded(text::joined_path(path.starts_with('/') ? "" : from, path)));
    }

    std::string own_;
    const AddressesIn& addresses_in_;
    std::map<std::string, const Asset*> assets_;
};

/// Takes out the files of `hidden` to which no entry that is left leads, and no other file.
void take_out_files(Portal& portal, Paths hidden, const Trail& trail) {
    trail.follow(hidden);
    const auto is_hidden = [&](const Asset& asset) { return hidden.contains(text::lower_case(asset.path)); };
    if (std::none_of(portal.assets.begin(), portal.assets.end(), is_hidden)) return;
    Paths open;
    portal.each([&](const Entry& entry) { trail.add_files_of(entry, open); });
    for (const auto& asset : portal.assets)
        if (!is_hidden(asset)) open.insert(text::lower_case(asset.path));
    trail.follow(open);
    std::erase_if(portal.assets,
                  [&](const Asset& asset) { return is_hidden(asset) && !open.contains(text::lower_case(asset.path)); });
}

template <class Hides>
void take_out(Portal& portal, const AddressesIn& addresses_in, Hides&& hides_entry) {
    std::set<Ref> hidden;
    Paths files;
    const Trail trail(portal, addresses_in);
    portal.each_list([&](auto& entries) {
        std::erase_if(entries, [&](const auto& entry) {
            if (!hides_entry(entry.publication)) return false;
            hidden.insert(entry.ref);
            trail.add_files_of(entry, files);
            return true;
        });
    });
    if (hidden.empty()) return;
    take_out_files(portal, std::move(files), trail);
    portal.each_list([&](auto& entries) {
        for (auto& entry : entries) {
            std::erase_if(entry.relations, [&](const PlacedRef& relation) { return hidden.contains(relation.value); });
            Forgetter keys(hidden);
            describe(keys, entry);
        }
    });
}

}  // namespace

void keep_public(Portal& portal, text::Date today, const AddressesIn& addresses_in) {
    take_out(portal, addresses_in, [&](const Publication& publication) { return !publication.hidden_because(today).empty(); });
}

void keep_unrestricted(Portal& portal, const AddressesIn& addresses_in) {
    take_out(portal, addresses_in, [](const Publication& publication) { return !publication.restricted.empty(); });
}

}  // namespace model
