#include "model/publication.hpp"

#include <algorithm>
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

/// Calls `use(path)`, in lower case, for every file of the content that an address of the entry may lead to.
template <class Use>
void each_file(const Entry& entry, const Portal& portal, Use&& use) {
    const auto own = without_scheme(portal.settings.address);
    const auto follow = [&](std::string_view address) {
        auto path = without_scheme(address);
        if (path.starts_with(own)) path.erase(0, own.size() - 1);
        path.erase(std::min(path.find_first_of("?#"), path.size()));
        const auto page = path.starts_with('/') ? "" : Reference::about.address;
        use(text::lower_case(text::percent_decoded(text::joined_path(page, path))));
    };
    for (const auto& link : entry.prose.links) {
        if (const auto* to = std::get_if<ToPath>(&link.target)) follow(to->path);
        if (const auto* away = std::get_if<Away>(&link.target)) follow(away->url);
    }
    if (const auto* reference = as<Reference>(entry)) follow(reference->url.value), follow(reference->alternate.value);
}

template <class Hides>
void take_out(Portal& portal, Hides&& hides_entry) {
    std::set<Ref> hidden;
    std::set<std::string> files;  // that hidden things alone lead to
    portal.each_list([&](auto& entries) {
        std::erase_if(entries, [&](const auto& entry) {
            if (!hides_entry(entry.publication)) return false;
            hidden.insert(entry.ref);
            each_file(entry, portal, [&](std::string path) { files.insert(std::move(path)); });
            return true;
        });
    });
    if (hidden.empty()) return;
    portal.each([&](const Entry& entry) { each_file(entry, portal, [&](const std::string& path) { files.erase(path); }); });
    std::erase_if(portal.assets, [&](const Asset& asset) { return files.contains(text::lower_case(asset.path)); });
    portal.each_list([&](auto& entries) {
        for (auto& entry : entries) {
            std::erase_if(entry.relations, [&](const PlacedRef& relation) { return hidden.contains(relation.value); });
            Forgetter keys(hidden);
            describe(keys, entry);
        }
    });
}

}  // namespace

void keep_public(Portal& portal, text::Date today) {
    take_out(portal, [&](const Publication& publication) { return !publication.hidden_because(today).empty(); });
}

void keep_unrestricted(Portal& portal) {
    take_out(portal, [](const Publication& publication) { return !publication.restricted.empty(); });
}

}  // namespace model
