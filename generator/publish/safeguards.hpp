// What is asked before a site is published, and afterwards.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "publish/destination.hpp"

namespace publish {

/// If a larger share of the published pages would vanish than the target allows.
std::optional<Notice> too_many_vanish(const model::PublishTarget& target, const std::vector<std::string>& published,
                                      const site::Site& site);

/// The bytes at an address, as the public gets them; nothing if there is no answer.
using Fetch = std::function<std::optional<std::string>(const std::string& url)>;

/// Asks the host for some pages of what was sent, the home page among them; says which of its answers is the first that is
/// another page.
std::optional<Notice> host_differs(const site::Site& site, const host::Plan& plan, const Fetch& fetch);

}  // namespace publish
