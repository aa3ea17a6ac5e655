// Addresses as people write them into settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace links {

/// The form in which two spellings of one address are the same: as a browser writes it, what is percent-encoded without need
/// decoded ("%7E"), and what may be encoded encoded. Nothing for what is no address of the web.
std::optional<std::string> comparable_address(std::string_view address);

/// One address, or with '*' all that have anything in its place; before the path a '*' stands for a part of the host. A slash at
/// the end makes no difference.
class AddressPattern {
public:
    /// Nothing for what is no address of the web.
    static std::optional<AddressPattern> parse(std::string_view written);
    /// Of any words with '*'.
    static AddressPattern of_words(std::string_view words) { return AddressPattern("*" + std::string(words) + "*"); }

    /// `address` in its comparable form.
    bool matches(std::string_view address) const;

private:
    explicit AddressPattern(std::string glob) : glob_(std::move(glob)) {}

    std::string glob_;
};

}  // namespace links
