// Addresses whose beginning was left out.
#pragma once

#include <string>
#include <string_view>

namespace links {

/// The address that was meant by a path without a page: "https://www.example.org/" of "www.example.org", "mailto:a@b.example" of
/// "a@b.example". Empty for any other path.
std::string address_meant_by(std::string_view path);

}  // namespace links
