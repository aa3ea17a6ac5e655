// Finds things by what authors call them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/portal.hpp"

namespace model {

/// Over a portal that outlives it and does not change.
class Index {
public:
    explicit Index(const Portal& portal);

    /// Null if there is no such thing.
    const Entry* find(const Ref& ref) const;
    /// By the file's path in findings, "content/report.md"; the first thing of a file that holds several.
    const Entry* find_file(std::string_view file) const;
    /// What a link names by id or file; null for all that is an address.
    const Entry* find(const LinkTarget& target) const;
    const Indicator* indicator(std::string_view id) const;
    const Meeting* meeting(std::string_view id) const;
    /// The meeting for which a board pack was made.
    const Meeting* pack(std::string_view id) const;

    std::vector<std::string_view> ids(Kind kind) const;
    std::vector<std::string_view> files() const;

private:
    std::array<std::unordered_map<std::string_view, const Entry*>, kind_count> by_id_;
    std::unordered_map<std::string_view, const Entry*> by_file_;
    std::unordered_map<std::string_view, const Meeting*> packs_;
};

}  // namespace model
