// The whole of the content, typed.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/kinds.hpp"
#include "model/settings.hpp"

namespace model {

/// A file that is published as it is.
struct Asset {
    std::string path;
    std::string bytes;
};

struct Portal : Lists {
    bool has_settings = false;  ///< a portal with a site.yaml; else somebody's folder of Markdown
    std::string root;           ///< how findings call the content folder: places begin with it and '/'
    Settings settings;
    std::vector<LinkException> exceptions;
    std::vector<Noted> noted;
    std::vector<KnownFinding> known;
    std::vector<Asset> assets;

    std::string shown(std::string_view path) const { return root.empty() ? std::string(path) : root + "/" + std::string(path); }

    template <class E>
    const std::vector<E>& list() const {
        return std::get<const std::vector<E>&>(all_of(*this));
    }
    template <class E>
    std::vector<E>& list() {
        return std::get<std::vector<E>&>(all_of(*this));
    }

    /// Calls `use(std::vector<E>&)` for every kind.
    template <class Use>
    void each_list(Use&& use) {
        std::apply([&](auto&... lists) { (use(lists), ...); }, all_of(*this));
    }
    template <class Use>
    void each_list(Use&& use) const {
        std::apply([&](auto&... lists) { (use(lists), ...); }, all_of(*this));
    }

    /// Calls `visit(const Entry&)` for every entry, kind by kind, each kind in the order of its ids.
    template <class Visit>
    void each(Visit&& visit) const {
        each_list([&](const auto& entries) {
            for (const auto& entry : entries) visit(entry);
        });
    }

    /// In the order of `each`.
    std::vector<const Entry*> entries() const {
        std::vector<const Entry*> found;
        each([&](const Entry& entry) { found.push_back(&entry); });
        return found;
    }
};

}  // namespace model
