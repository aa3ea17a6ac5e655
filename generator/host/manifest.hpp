// What stands at the place where the site was published, by content.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "site/site.hpp"

namespace host {

struct Published {
    std::string sha256;     ///< in hexadecimal; empty while it is being written
    std::size_t size = 0;   ///< in bytes
    bool outgoing = false;  ///< no longer part of the site, kept for readers who still hold a page that needs it

    bool operator==(const Published&) const = default;
};

struct Manifest {
    std::uint64_t number = 0;                ///< of two, the one with the higher number holds
    std::map<std::string, Published> files;  ///< by path
};

using Sizes = std::map<std::string, std::size_t>;  ///< of files, by path

Manifest manifest_of(const site::Site& site);
Sizes sizes_of(const Manifest& manifest);

std::string to_json(const Manifest& manifest);
/// No manifest is longer, in bytes.
inline constexpr std::size_t longest_manifest = std::size_t(64) << 20;

/// Nothing if the text is cut off, or is no manifest; also if it names as much as one file that cannot be of a site.
std::optional<Manifest> read_manifest(std::string_view json);

}  // namespace host
